/** What is wrong with brackets or quotation marks (配对错误). */
export type PairFault = 'unclosed' | 'unopened' | 'mixed' | 'reversed' | 'nested'

/** A bracket or quotation mark that does not pair as it should. */
export interface PairSlip {
  readonly fault: PairFault
  readonly at: number
  readonly mark: string
  /** What should stand there, where that is sure. */
  readonly right?: string
  /** For `mixed`: the mark it should pair with. */
  readonly partner?: string
}

/** Opening marks by family: those of one family may be meant to pair. */
const openers: Readonly<Record<string, string>> = {
  '（': 'round',
  '(': 'round',
  '〔': 'square',
  '[': 'square',
  '【': 'square',
  '［': 'square',
  '《': 'title',
  '〈': 'inner title',
  '“': 'quote',
  '‘': 'inner quote',
}
const closers: Readonly<Record<string, string>> = {
  '）': 'round',
  ')': 'round',
  '〕': 'square',
  ']': 'square',
  '】': 'square',
  '］': 'square',
  '》': 'title',
  '〉': 'inner title',
  '”': 'quote',
  '’': 'inner quote',
}
const partners: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '〔': '〕',
  '[': ']',
  '【': '】',
  '［': '］',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
}
/** Marks that must not stand within their own kind, and what takes their place there. */
const inner: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '《': '〈', '》': '〉' }

const anyMark = /[（）()〔〕[\]【】［］《》〈〉“”‘’]/gu
/** 1） and 一） number an item; ’ between Latin letters is an apostrophe. */
const itemNumber = /(?:^|[。；：，\s])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/u

interface Open {
  readonly mark: string
  readonly at: number
  /** True: it stands within its own kind, and so does what closes it. */
  readonly nested: boolean
}

/**
 * Brackets and quotation marks that do not pair: never closed, never opened, of two widths, the wrong way round, within
 * their own kind.
 *
 * @param text a paragraph or heading
 */
export function findPairSlips(text: string): readonly PairSlip[] {
  const marks = [...text.matchAll(anyMark)].map(({ index: at, 0: mark }) => ({ at, mark }))
  const stack: Open[] = []
  const slips: PairSlip[] = []
  for (const [index, { at, mark }] of marks.entries()) {
    if (mark === '’' && /\w’\w/u.test(text.slice(Math.max(0, at - 1), at + 2))) continue
    const following = marks.slice(index + 1).map(({ mark: later }) => later)
    if (mark in openers) open({ at, mark }, following, { stack, slips })
    else if (!(closers[mark] === 'round' && itemNumber.test(text.slice(0, at)) && !isOpen(stack, 'round')))
      close({ at, mark }, following, { stack, slips })
  }
  for (const { at, mark } of stack) slips.push({ fault: 'unclosed', at, mark })
  return slips.sort((a, b) => a.at - b.at)
}

interface Reading {
  readonly stack: Open[]
  readonly slips: PairSlip[]
}

interface Mark {
  readonly at: number
  readonly mark: string
}

function isOpen(stack: readonly Open[], family: string | undefined): boolean {
  return stack.some(({ mark }) => openers[mark] === family)
}

function open({ at, mark }: Mark, following: readonly string[], { stack, slips }: Reading): void {
  const outer = stack.at(-1)
  const within = inner[mark] !== undefined && stack.some(({ mark: other }) => other === mark)
  if (!within) {
    stack.push({ mark, at, nested: false })
    return
  }
  const closing = partners[mark] ?? ''
  const [first, second] = following.filter(later => later === mark || later === closing)
  if (first === closing && second === closing) {
    slips.push({ fault: 'nested', at, mark, right: inner[mark] ?? mark })
    stack.push({ mark, at, nested: true })
  } else if (outer?.mark === mark && first !== closing) {
    // “……“: the second was to close the first.
    slips.push({ fault: 'reversed', at, mark, right: closing })
    stack.pop()
  } else {
    stack.push({ mark, at, nested: false })
  }
}

function close({ at, mark }: Mark, following: readonly string[], { stack, slips }: Reading): void {
  const family = closers[mark]
  const found = stack.findLastIndex(({ mark: other }) => openers[other] === family)
  const opener = stack[found]
  if (opener === undefined) {
    unopened({ at, mark }, following, { stack, slips })
    return
  }
  for (const lone of stack.splice(found + 1)) slips.push({ fault: 'unclosed', at: lone.at, mark: lone.mark })
  stack.pop()
  const partner = partners[opener.mark] ?? ''
  if (opener.nested) slips.push({ fault: 'nested', at, mark, right: inner[mark] ?? mark })
  else if (partner !== mark) slips.push(mixed(opener, { at, mark }))
}

/** ”……“: both are the wrong way round; the second is told when it is found to close nothing. */
function unopened({ at, mark }: Mark, following: readonly string[], { stack, slips }: Reading): void {
  const opener = Object.keys(partners).find(candidate => partners[candidate] === mark) ?? ''
  const [next] = following.filter(later => later === mark || later === opener)
  if (next !== opener || inner[mark] === undefined) {
    slips.push({ fault: 'unopened', at, mark })
    return
  }
  slips.push({ fault: 'reversed', at, mark, right: opener })
  stack.push({ mark: opener, at, nested: false })
}

/** （……): the half-width one gives way; of two wide kinds, the one that opens decides. */
function mixed(opener: Open, { at, mark }: Mark): PairSlip {
  const narrow = /[([]/u.test(opener.mark)
  if (!narrow) return { fault: 'mixed', at, mark, partner: opener.mark, right: partners[opener.mark] ?? mark }
  const right = Object.keys(partners).find(candidate => partners[candidate] === mark) ?? opener.mark
  return { fault: 'mixed', at: opener.at, mark: opener.mark, partner: mark, right }
}
