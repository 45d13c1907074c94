import { buildSource } from './build-source.js'
import { cleaningEdits, findUnprintable, unprintableProblem } from './characters.js'
import { decodeText } from './decode-text.js'
import type { Diagnostic, Localized } from './diagnostic.js'
import { editDraft, originOf } from './draft.js'
import { excerpt } from './excerpt.js'
import { findExcess } from './excess.js'
import { limitProblems } from './limit-problems.js'
import { type MendedText, mendText } from './mend-text.js'
import type { Explanation } from './mistakes/mistake.js'
import { deepestNesting } from './parse-yaml.js'
import { rememberPositions } from './positions.js'
import type { Source, SourceResult } from './source.js'

/**
 * Reads a data file's text: YAML in which every scalar keeps its written form. All problems of form are told at once,
 * and what can be read past them is given all the same.
 *
 * @param bytes the file's content, or its text
 * @param file the file's name as the user wrote it
 */
export function readYaml(bytes: Uint8Array | string, file: string): SourceResult {
  const { text, diagnostics: ofBytes } = decodeText(bytes)
  if (text === undefined) return { diagnostics: ofBytes }
  const ofCharacters = findUnprintable(text).map(stretch =>
    unprintableProblem(text, stretch, { offsets: [stretch.start, stretch.end] }),
  )
  const mended = mendText(editDraft({ text }, cleaningEdits(text)))
  const { source, diagnostics } = sourceOf(mended, text, file)
  const all = limitProblems([
    ...ofBytes,
    ...ofCharacters,
    ...mended.explanations.map(explanation => problemOf(explanation, text)),
    ...diagnostics,
  ])
  return source === undefined ? { diagnostics: all } : { source, diagnostics: all }
}

function problemOf(explanation: Explanation, text: string): Diagnostic {
  const { rule, message, hint, start, end, edits, repair } = explanation
  const told: Diagnostic = { rule, severity: 'error', message, hint, place: { offsets: [start, end] } }
  if (repair === undefined) return told
  const replacements = edits.map(edit => ({ place: { offsets: [edit.start, edit.end] }, text: edit.text }) as const)
  if (repair === 'sure') return { ...told, suggestion: { message: rightForm, replacements } }
  const [written, right] = [text.slice(start, end), edits.map(edit => edit.text).join('')]
  const asked = { zh: `把“${written}”改为 ${right}`, en: `Write ${right} for “${written}”` }
  return { ...told, suggestion: { message: asked, replacements, asks: repair } }
}

const rightForm: Localized = { zh: '改正 YAML 的写法', en: 'Put the YAML right' }

function sourceOf({ draft, syntax, explanations, damaged }: MendedText, text: string, file: string): SourceResult {
  if (syntax.tooDeepAt !== undefined) return { diagnostics: [tooDeep(originOf(draft, syntax.tooDeepAt))] }
  const root = syntax.root
  if (root === undefined || (root.kind === 'scalar' && root.value.trim() === '')) {
    return { diagnostics: explanations.length > 0 ? [] : [emptyFile()] }
  }
  const more = syntax.secondDocumentAt === undefined ? [] : [severalDocuments(originOf(draft, syntax.secondDocumentAt))]
  if (root.kind !== 'map') {
    const found = notMapping(root.kind === 'list', text, originOf(draft, root.start))
    return { diagnostics: explanations.length > 0 && damaged ? more : [found, ...more] }
  }
  const excess = findExcess(root)
  if (excess !== undefined) {
    const { at, rule, message, hint } = excess
    return { diagnostics: [problem(rule, originOf(draft, at), message, hint)] }
  }
  const built = buildSource(
    root,
    draft,
    explanations.map(({ start }) => start),
  )
  const source: Source = { file, text, root: built.root, ...((damaged || built.damaged) && { damaged: true }) }
  rememberPositions(source, built.positions)
  return { source, diagnostics: [...built.diagnostics, ...more] }
}

function problem(rule: string, at: number, message: Localized, hint: Localized): Diagnostic {
  return { rule, severity: 'error', message, hint, place: { offsets: [at, at] } }
}

const firstLines: Localized = {
  zh: '文件开头应写“机关: 某某局”和“年度: 2024”，其余各项照样例往下写。',
  en: 'A file begins with “机关: …” (the agency) and “年度: 2024” (the year); copy the example and fill it in.',
}

function emptyFile(): Diagnostic {
  return problem('empty-file', 0, { zh: '文件是空的', en: 'Unexpected empty file, expected a report' }, firstLines)
}

function notMapping(list: boolean, text: string, at: number): Diagnostic {
  const start = excerpt(text.slice(at, at + 100).split(/[\r\n]/u)[0] ?? '')
  const message = {
    zh: list ? '整个文件写成了列表，应为“键: 值”' : `文件以“${start}”开头，不是“键: 值”的写法`,
    en: list
      ? 'Unexpected list, expected entries “key: value”'
      : `Unexpected text “${start}”, expected entries “key: value”`,
  }
  return problem('not-a-mapping', at, message, firstLines)
}

function tooDeep(at: number): Diagnostic {
  const message = {
    zh: `括号或缩进套了 ${deepestNesting} 层以上`,
    en: `Unexpected nesting, expected at most ${deepestNesting} levels`,
  }
  const hint = { zh: '一份报告只要几层，请检查括号是否写错。', en: 'A report needs a few levels; check the brackets.' }
  return problem('nested-too-deeply', at, message, hint)
}

function severalDocuments(at: number): Diagnostic {
  const message = {
    zh: '“---”或“...”把文件分成了几份，只读了第一份',
    en: 'Unexpected second document after “---” or “...”, expected one report in a file',
  }
  const hint = {
    zh: '删去这一行；几份报告请分成几个文件。',
    en: 'Delete that line, or put each report into a file of its own.',
  }
  return problem('several-documents', at, message, hint)
}
