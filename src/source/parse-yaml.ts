import { Composer, CST, isAlias, isMap, isScalar, isSeq, type Node, Parser } from 'yaml'
import type { ScalarStyle, Syntax, SyntaxFault, SyntaxNode, SyntaxPair, SyntaxToken } from './syntax.js'

/** Levels of mappings and lists a data file may nest; a report needs some ten. */
export const deepestNesting = 64

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}

/**
 * Parses YAML 1.2 without giving scalars a type: each keeps its written form. This file alone knows the yaml package.
 *
 * @param text the text, with LF or CRLF line breaks
 */
export function parseYaml(text: string): Syntax {
  const stream = [...new Parser().parse(text)]
  const walked = walkTokens(stream)
  if (walked.tooDeepAt !== undefined) return { faults: [], tokens: walked.tokens, tooDeepAt: walked.tooDeepAt }
  const composer = new Composer({
    schema: 'failsafe',
    version: '1.2',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const [document, second] = composer.compose(stream, true, text.length)
  const root = document?.contents ?? undefined
  return {
    ...(root && { root: convertNode(root) }),
    faults: faultsOf(document?.errors ?? [], text),
    tokens: walked.tokens,
    ...(second && { secondDocumentAt: secondDocumentStart(stream) }),
  }
}

interface RawFault {
  readonly code: string
  readonly message: string
  readonly pos: readonly [number, number]
}

function faultsOf(errors: readonly RawFault[], text: string): readonly SyntaxFault[] {
  const faults = errors.map(({ code, message, pos: [start, end] }) => {
    const from = code === 'BAD_INDENT' ? contentFrom(text, start) : Math.min(start, text.length)
    return { code, words: message, start: from, end: Math.max(from, Math.min(end, text.length)) }
  })
  return faults.sort((a, b) => a.start - b.start)
}

/** Wrong indentation is told where the content before it ends, perhaps many remarks above the line that has it. */
function contentFrom(text: string, start: number): number {
  const blank = /(?:\s|(?<=\s)#.*)*/uy
  blank.lastIndex = start
  blank.exec(text)
  return Math.min(blank.lastIndex, text.length)
}

function secondDocumentStart(stream: readonly CST.Token[]): number {
  const second = stream.filter(token => token.type === 'document')[1]
  const marker = second?.start.find(token => token.type === 'doc-start')
  return marker?.offset ?? second?.offset ?? 0
}

function convertNode(node: Node): SyntaxNode {
  const [start, end] = node.range ?? [0, 0, 0]
  if (isAlias(node)) return { kind: 'alias', name: node.source, start, end }
  if (isMap<Node, Node | null>(node)) {
    const pairs = node.items.map(({ key, value }): SyntaxPair => {
      return { key: convertNode(key), ...(value && { value: convertNode(value) }) }
    })
    return { kind: 'map', flow: node.flow === true, start, end, pairs }
  }
  if (isSeq<Node>(node)) {
    return { kind: 'list', flow: node.flow === true, start, end, items: node.items.map(convertNode) }
  }
  const value = isScalar(node) ? String(node.value ?? '') : ''
  const style = (isScalar(node) ? styles[node.type ?? 'PLAIN'] : undefined) ?? 'plain'
  return { kind: 'scalar', style, value, start, end }
}

interface Walked {
  readonly tokens: readonly SyntaxToken[]
  readonly tooDeepAt?: number
}

/** Walks the token tree without recursion: a hostile file may nest a hundred thousand levels deep. */
function walkTokens(stream: readonly CST.Token[]): Walked {
  const tokens: SyntaxToken[] = []
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = stream.map(token => ({ token, depth: 0 }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next
    const found = tokenOf(token)
    if (found !== undefined) tokens.push(found)
    if (depth > deepestNesting) return { tokens: [], tooDeepAt: 'offset' in token ? token.offset : 0 }
    for (const inner of innerTokens(token))
      waiting.push({ token: inner, depth: CST.isCollection(token) ? depth + 1 : depth })
  }
  return { tokens: tokens.sort((a, b) => a.start - b.start) }
}

function innerTokens(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return [...token.start, ...(token.value === undefined ? [] : [token.value])]
  if (!CST.isCollection(token)) return []
  return token.items.flatMap(({ start, key, sep, value }) => [
    ...start,
    ...(key ? [key] : []),
    ...(sep ?? []),
    ...(value ? [value] : []),
  ])
}

function tokenOf(token: CST.Token): SyntaxToken | undefined {
  switch (token.type) {
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return { kind: 'scalar', start: token.offset, end: token.offset + token.source.length }
    case 'block-scalar': {
      const header = token.props.reduce((length, prop) => length + ('source' in prop ? prop.source.length : 0), 0)
      return { kind: 'block', start: token.offset, end: token.offset + header + token.source.length }
    }
    case 'flow-collection':
      return { kind: 'open', start: token.offset, end: token.offset + 1 }
    case 'tag':
    case 'anchor':
    case 'alias':
      return { kind: token.type, start: token.offset, end: token.offset + token.source.length }
    default:
      return undefined
  }
}
