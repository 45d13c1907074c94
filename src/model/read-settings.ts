import type { Localized, Path } from '../source/diagnostic.js'
import { excerpt } from '../source/excerpt.js'
import type { Source, SourceMap } from '../source/source.js'
import type { Body } from './body.js'
import { expectMap, expectWords } from './expect-node.js'
import { matchEntries } from './match-entries.js'
import { problem } from './problem.js'
import { readCollection } from './read-collection.js'
import type { FoundNode, ReadContext } from './read-context.js'
import { readDay } from './read-fields.js'
import { readSetting } from './read-setting.js'
import type { ListedRule, RuleSeverity } from './rule.js'
import { listedRules } from './rules/index.js'
import type { SettingValue } from './setting.js'
import type { RuleSettings, Settings, SlipSettings } from './settings.js'
import { bodyWords, settingsFields, severityField, severityWords, slipFields } from './settings-fields.js'

/** What reading a settings file gives: the settings, as far as they can be understood, and all problems. */
export interface SettingsResult {
  readonly settings: Settings
  readonly diagnostics: ReadContext['diagnostics']
}

const [bodiesField, rulesField, slipField, collectionField] = settingsFields
const [officeField, dateField, closingField] = slipFields

/**
 * Reads a settings file's nodes. What is wrong in it is a problem, and as if it were not there.
 *
 * @param source the settings file
 * @param rules the rules there are
 */
export function readSettings(source: Source, rules: readonly ListedRule[] = listedRules): SettingsResult {
  const context: ReadContext = { source, diagnostics: [] }
  const map = expectMap({ node: source.root, path: [] }, '{ 规则: …… }', context)
  const found = map && matchEntries(map, [], { known: settingsFields }, context).found
  const bodies = found?.get(bodiesField)
  const ofRules = found?.get(rulesField)
  const slip = found?.get(slipField)
  const ofCollection = found?.get(collectionField)
  const collection = ofCollection && readCollection(ofCollection, context)
  const settings: Settings = {
    bodies: (bodies && readBodies(bodies, context)) ?? new Map(),
    rules: ofRules === undefined ? new Map() : readRules(ofRules, rules, context),
    slip: slip === undefined ? {} : readSlip(slip, context),
    ...(collection && { collection }),
  }
  return { settings, diagnostics: context.diagnostics }
}

/** One word for all bodies, or a mapping of agencies. */
function readBodies(found: FoundNode, context: ReadContext): Settings['bodies'] | undefined {
  const { node, path } = found
  if (node.kind !== 'map') return readBody(found, context)
  const bodies = new Map<string, Body>()
  for (const { key, value } of node.entries) {
    const body = readBody({ node: value, path: [...path, key] }, context)
    if (body !== undefined) bodies.set(key, body)
  }
  return bodies
}

function readBody(found: FoundNode, context: ReadContext): Body | undefined {
  return readChoice(found, bodyWords, { key: bodiesField.key, context })
}

function readRules(found: FoundNode, rules: readonly ListedRule[], context: ReadContext): Settings['rules'] {
  const read = new Map<string, RuleSettings>()
  const map = expectMap(found, '{ balance: 错误 }', context)
  if (map === undefined) return read
  const known = rules.map(({ rule }) => ({ key: rule.id, rule }))
  for (const [{ key, rule }, node] of matchEntries(map, found.path, { known }, context).found) {
    read.set(key, readRule(rule, node, context))
  }
  return read
}

/** `balance: 警告` is short for `balance: { 级别: 警告 }`. */
function readRule(rule: ListedRule['rule'], found: FoundNode, context: ReadContext): RuleSettings {
  const { node, path } = found
  if (node.kind !== 'map') return withSeverity(readSeverity(found, context), new Map())
  const values = new Map<string, SettingValue>()
  const matched = matchRule(rule, node, path, context)
  for (const setting of rule.settings ?? []) {
    const own = matched.get(setting)
    const value = own && readSetting(setting, own, context)
    if (value !== undefined) values.set(setting.key, value)
  }
  const severity = matched.get(severityField)
  return withSeverity(severity && readSeverity(severity, context), values)
}

function matchRule({ settings = [] }: ListedRule['rule'], map: SourceMap, path: Path, context: ReadContext) {
  return matchEntries(map, path, { known: [severityField, ...settings] }, context).found
}

function withSeverity(severity: RuleSeverity | undefined, values: RuleSettings['values']): RuleSettings {
  return severity === undefined ? { values } : { severity, values }
}

function readSeverity(found: FoundNode, context: ReadContext): RuleSeverity | undefined {
  return readChoice(found, severityWords, { key: severityField.key, context })
}

function readSlip(found: FoundNode, context: ReadContext): SlipSettings {
  const map = expectMap(found, '{ 发文单位: …… }', context)
  const matched = map && matchEntries(map, found.path, { known: slipFields }, context).found
  const [officeNode, closingNode] = [matched?.get(officeField), matched?.get(closingField)]
  const office = officeNode && expectWords(officeNode, context)
  const closing = closingNode && expectWords(closingNode, context)
  const date = readDay(matched?.get(dateField), context)
  return { ...(office && { office }), ...(date && { date }), ...(closing && { closing }) }
}

/** One of some words, in Chinese or in English. */
function readChoice<Name extends string>(
  found: FoundNode,
  words: Readonly<Record<Name, string>>,
  { key, context }: { readonly key: string; readonly context: ReadContext },
): Name | undefined {
  const written = expectWords(found, context)
  if (written === undefined) return undefined
  const names = Object.keys(words).filter((name): name is Name => name in words)
  const chosen = names.find(name => [name, words[name]].includes(written.toLowerCase()))
  if (chosen === undefined) context.diagnostics.push(noChoice(written, key, Object.values(words), found))
  return chosen
}

function noChoice(written: string, key: string, words: readonly unknown[], { path }: FoundNode) {
  const [last, ...others] = words.toReversed()
  const list: Localized = {
    zh: `${others.toReversed().join('、')}或${last}`,
    en: `${others.toReversed().join(', ')} or ${last}`,
  }
  return problem(
    'bad-setting',
    { path },
    {
      zh: `“${key}”写的是“${excerpt(written)}”，应为${list.zh}`,
      en: `Unexpected “${excerpt(written)}” for ${key}, expected ${list.en}`,
    },
    { zh: `写成${list.zh}之一；不写就按通常的来。`, en: `Write ${list.en}, or leave it out.` },
  )
}
