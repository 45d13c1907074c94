import type { Diagnostic } from '../source/diagnostic.js'
import { limitProblems } from '../source/limit-problems.js'
import { isTold } from '../source/locate.js'
import type { Source } from '../source/source.js'
import type { Edition, TextId } from '../tables/edition.js'
import type { TableId } from '../tables/table-spec.js'
import { expectMap, expectWords } from './expect-node.js'
import { explainTopKey, tablesOf } from './explain-key.js'
import { type FieldId, reportFields } from './fields.js'
import { matchEntries } from './match-entries.js'
import { doubt, problem } from './problem.js'
import type { FoundNode, ReadContext } from './read-context.js'
import { readDay, readEdition, readYear, tellEdition } from './read-fields.js'
import { readLayout } from './read-layout.js'
import { readTable, type TableContext } from './read-table.js'
import { readText, type TextContext } from './read-text.js'
import { readWaivers } from './read-waivers.js'
import { fieldsOf, type Resolved, resolveReference } from './references.js'
import type { Report, TableData, Text, Words } from './report.js'
import { usualTitle } from './usual-title.js'

/** What reading a report gives: the report, as far as there is one, and all problems of its content. */
export interface ReportResult {
  /** Absent only when no report can be made at all: agency or year is not known. */
  readonly report?: Report
  readonly diagnostics: readonly Diagnostic[]
}

/** Finds the report of an agency on a year among those known. */
export type ReportLookup = (agency: string, year: number) => Report | undefined

type Fields = ReadonlyMap<FieldId, FoundNode>

/**
 * Reads a data file's nodes as a report. The report is made even when there are errors, so that rules can run and a
 * draft can be printed; a bad value prints as it was written.
 *
 * @param source the data file
 * @param lookup finds the year before, for `{上年.…}`
 */
export function readReport(source: Source, lookup: ReportLookup = () => undefined): ReportResult {
  const context: ReadContext = { source, diagnostics: [] }
  const report = readFields(source, lookup, context)
  const untold = context.diagnostics.filter(({ place }) => !isTold(source, place))
  return { ...(report && { report }), diagnostics: limitProblems(untold) }
}

function readFields(source: Source, lookup: ReportLookup, context: ReadContext): Report | undefined {
  const map = expectMap({ node: source.root, path: [] }, '机关: 某某局', context)
  if (map === undefined) return undefined
  const edition = readEdition(map)
  const explain = (key: string) => explainTopKey(key, edition)
  const { found, strays } = matchEntries(map, [], { known: reportFields, explain }, context)
  const fields: Fields = new Map([...found].map(([field, node]) => [field.id, node]))
  const agency = readRequired('agency', fields, context)
  const year = readYear(fields.get('year'), context)
  if (fields.get('year') === undefined) tellMissing('year', context)
  tellEdition(fields.get('edition'), context)
  if (agency === undefined || year === undefined) {
    readTables(fields, { ...context, edition, strays })
    return undefined
  }
  return assemble({ agency, year, lookup }, fields, { ...context, edition, strays })
}

type Head = Pick<Report, 'agency' | 'year'> & { readonly lookup: ReportLookup }

function assemble({ agency, year, lookup }: Head, fields: Fields, context: TableContext): Report {
  const { source, edition } = context
  const title = optionalWords(fields.get('title'), context)
  const signature = readSignature(fields.get('signature'), context)
  const date = readDay(fields.get('date'), context)
  const waivers = fields.get('waivers')
  const tables = readTables(fields, context)
  const printedTitle = title ?? usualTitle(agency, year)
  const values = fieldsOf({ agency, year, title: printedTitle })
  const specs = tablesOf(edition).map(spec => ({ spec, data: tables[spec.id] }))
  const references = { fields: values, tables: specs, previous: () => lookup(agency, year - 1) }
  const texts: TextContext = {
    ...context,
    resolve: remembering(name => resolveReference(name, references)),
  }
  return {
    file: source.file,
    agency,
    year,
    edition,
    title: printedTitle,
    titleGiven: title !== undefined,
    introduction: readOptionalText(fields.get('introduction'), texts),
    texts: readTexts(edition, fields, texts),
    tables,
    ...(signature && { signature }),
    ...(date && { date }),
    waivers: waivers === undefined ? [] : readWaivers(waivers, edition, context),
    layout: readLayout(fields.get('layout'), context),
  }
}

/** The same reference is looked up once, however often a text has it. */
function remembering(resolve: TextContext['resolve']): TextContext['resolve'] {
  const known = new Map<string, Resolved>()
  return name => {
    const resolved = known.get(name) ?? resolve(name)
    known.set(name, resolved)
    return resolved
  }
}

function readTables(fields: Fields, context: TableContext): Record<TableId, TableData> {
  const tables: Record<TableId, TableData> = { disclosure: new Map(), requests: new Map(), disputes: new Map() }
  for (const spec of tablesOf(context.edition)) tables[spec.id] = readTable(spec, fields.get(spec.id), context)
  return tables
}

function readTexts(edition: Edition, fields: Fields, context: TextContext): Record<TextId, Text> {
  const texts: Record<TextId, Text> = { overview: [], problems: [], other: [] }
  for (const section of edition.sections) {
    if (section.kind !== 'text') continue
    texts[section.id] = readOptionalText(fields.get(section.id), context)
    if (texts[section.id].length === 0) tellMissingText(section.key, fields.get(section.id), context)
  }
  return texts
}

function readOptionalText(found: FoundNode | undefined, context: TextContext): Text {
  return found === undefined ? [] : readText(found, context)
}

function readRequired(id: 'agency', fields: Fields, context: ReadContext): string | undefined {
  const found = fields.get(id)
  if (found === undefined) tellMissing(id, context)
  return optionalWords(found, context)
}

function optionalWords(found: FoundNode | undefined, context: ReadContext): string | undefined {
  return found && expectWords(found, context)
}

function readSignature(found: FoundNode | undefined, context: ReadContext): Words | undefined {
  const text = optionalWords(found, context)
  return found && text !== undefined ? { kind: 'words', text, from: { path: found.path } } : undefined
}

function tellMissing(id: FieldId, context: ReadContext): void {
  const field = reportFields.find(candidate => candidate.id === id)
  if (field === undefined || context.source.damaged === true) return
  const example = id === 'year' ? '2024' : '某某县财政局'
  context.diagnostics.push(
    problem(
      'missing-key',
      { path: [] },
      {
        zh: `缺少“${field.key}”，每份报告都要写`,
        en: `Unexpected absence of “${field.key}”, expected it in every report`,
      },
      { zh: `在文件开头加一行“${field.key}: ${example}”。`, en: `Add a line “${field.key}: ${example}” at the top.` },
    ),
  )
}

function tellMissingText(key: string, found: FoundNode | undefined, context: ReadContext): void {
  const node = found?.node
  const empty = node === undefined || node.kind === 'scalar' || (node.kind === 'list' && node.items.length === 0)
  if (!empty || context.source.damaged === true) return
  context.diagnostics.push(
    doubt(
      'missing-text',
      { path: [key] },
      { zh: `“${key}”没有文字，将只印标题`, en: `Unexpected absence of text in “${key}”, only its heading is printed` },
      { zh: `请写上“${key}: ……”。`, en: `Write “${key}: …”.` },
    ),
  )
}
