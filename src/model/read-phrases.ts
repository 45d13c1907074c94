import type { Diagnostic, Path } from '../source/diagnostic.js'
import { excerpt } from '../source/excerpt.js'
import { problem } from './problem.js'
import type { Resolved } from './references.js'
import type { Phrase } from './report.js'

/** A stretch of a scalar's value that makes one paragraph or heading. */
export interface Stretch {
  readonly text: string
  /** Offset of its first unit in the value. */
  readonly start: number
  /** Path of the scalar. */
  readonly path: Path
}

/** What reading phrases needs: a way to resolve references, and a place for problems. */
export interface PhraseContext {
  readonly resolve: (name: string) => Resolved
  readonly diagnostics: Diagnostic[]
}

const piece = /\{\{|\}\}|\{([^{}\n]*)\}|[{}]/gu

/**
 * Parts a text into words and references; `{{` and `}}` are braces.
 *
 * @param stretch the text and where it stands
 * @param context resolves references, receives the problems
 */
export function readPhrases(stretch: Stretch, context: PhraseContext): readonly Phrase[] {
  const { text, start, path } = stretch
  const phrases: Phrase[] = []
  let read = 0
  const words = (until: number) => {
    if (until > read) phrases.push(wordsAt(text.slice(read, until), start + read, path))
    read = until
  }
  for (const match of text.matchAll(piece)) {
    const { index, 0: written, 1: name } = match
    words(index)
    const span = { start: start + index, end: start + index + written.length }
    read = index + written.length
    if (written === '{{' || written === '}}') {
      phrases.push({ kind: 'words', text: written.charAt(0), from: { path, span } })
    } else if (name === undefined) {
      context.diagnostics.push(loneBrace(written, { path, span }))
      phrases.push({ kind: 'words', text: written, from: { path, span } })
    } else {
      const resolved = context.resolve(name)
      if (resolved.kind !== 'value') context.diagnostics.push(unresolved(name, resolved, { path, span }))
      const shown = resolved.kind === 'value' ? resolved.text : written
      phrases.push({ kind: 'reference', name: name.trim(), text: shown, from: { path, span } })
    }
  }
  words(text.length)
  return phrases
}

function wordsAt(text: string, start: number, path: Path): Phrase {
  return { kind: 'words', text, from: { path, span: { start, end: start + text.length } } }
}

type SpanPlace = { readonly path: Path; readonly span: { readonly start: number; readonly end: number } }

function loneBrace(brace: string, place: SpanPlace): Diagnostic {
  const open = brace === '{'
  return problem(
    'unclosed-reference',
    place,
    {
      zh: open ? '“{”后面没有“}”，引用没有写完' : '“}”前面没有“{”',
      en: open ? 'Unexpected “{” without its “}”, expected a whole reference' : 'Unexpected “}” without its “{”',
    },
    {
      zh: `引用表中的数写成 {本年新收.总计}；要印出括号本身，请写两个“${brace}${brace}”。`,
      en: `Write a reference as {本年新收.总计}; to print the brace itself write “${brace}${brace}”.`,
    },
  )
}

function unresolved(name: string, resolved: Exclude<Resolved, { kind: 'value' }>, place: SpanPlace): Diagnostic {
  const written = excerpt(name)
  if (resolved.kind === 'noLastYear') {
    return problem(
      'no-last-year',
      place,
      {
        zh: `“{${written}}”要用上一年的报告，但没有找到`,
        en: `Unexpected “{${written}}”, last year's report is not known`,
      },
      {
        zh: '把上一年的数据文件放进同一个 data 文件夹（机关名称要一致），或者直接写出数字。',
        en: "Put last year's data file into the same data folder (the same 机关), or write the figure itself.",
      },
    )
  }
  const { nearest } = resolved
  return problem(
    'unknown-reference',
    place,
    {
      zh: nearest === undefined ? `没有“{${written}}”这样的引用` : `没有“{${written}}”这样的引用，应为“{${nearest}}”`,
      en:
        nearest === undefined
          ? `Unexpected reference “{${written}}”`
          : `Unexpected reference “{${written}}”, expected “{${nearest}}”`,
    },
    {
      zh: '引用照表里的键写，例如 {本年新收.总计}、{行政复议.尚未审结}、{行政许可}、{年度}、{机关}；要印出括号本身，请写两个：{{ }}。',
      en: 'A reference joins keys of the tables, as in {本年新收.总计}, {行政许可}, {年度}; to print braces write them twice.',
    },
  )
}
