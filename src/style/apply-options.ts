import { isGroup, type OptionLeaf } from './option.js'
import { linesIn, textBlock } from './page.js'
import { requirements } from './requirements.js'
import type { Style } from './style.js'
import { styleOptions } from './style-options.js'
import type { Wording } from './wording.js'

/** A choice as it is written: its keys below 版式, and the text of its value. */
export interface GivenOption {
  readonly keys: readonly string[]
  readonly text: string
}

/** What is wrong with a choice; a reader turns the keys into a place of its file. */
export interface OptionProblem {
  readonly rule: 'unknown-option' | 'bad-option' | 'impossible-layout'
  readonly keys: readonly string[]
  readonly message: Wording
  readonly hint: Wording
}

/** A style with choices put in, and what is wrong with them; with a problem the style is that without any choice. */
export interface AppliedOptions {
  readonly style: Style
  readonly problems: readonly OptionProblem[]
}

/**
 * Puts choices of layout (版式) into a style: each value is checked, then whether they go together.
 *
 * @param base the style without them
 * @param given the choices; of two for one key the later holds
 */
export function applyOptions(base: Style, given: readonly GivenOption[]): AppliedOptions {
  const known = new Map(leaves().map(({ keys, leaf }) => [pathOf(keys), leaf]))
  const chosen = new Map(given.map(one => [pathOf(one.keys), one]))
  const problems: OptionProblem[] = []
  for (const [path, one] of chosen) if (!known.has(path)) problems.push(unknownOption(one))
  let style = base
  for (const [path, leaf] of known) {
    const one = chosen.get(path)
    if (one === undefined) continue
    const next = leaf.set(style, one.text)
    if (next === undefined) problems.push(badOption(one, leaf))
    else style = next
  }
  const settled = settle(style, chosen.has('每行字数'))
  if (problems.length === 0) problems.push(...impossibilities(settled, [...chosen.values()]))
  return { style: problems.length === 0 ? settled : base, problems }
}

const pathOf = (keys: readonly string[]) => keys.join('.')

function leaves(): readonly { readonly keys: readonly string[]; readonly leaf: OptionLeaf }[] {
  return styleOptions.flatMap(option =>
    isGroup(option)
      ? option.options.map(leaf => ({ keys: [option.key, leaf.key], leaf }))
      : [{ keys: [option.key], leaf: option }],
  )
}

/** Works out what follows from margins and sizes: characters on a line, lines on a page. */
function settle(style: Style, cellsGiven: boolean): Style {
  const { page, text } = style
  const { width, height } = textBlock(page)
  const cells = cellsGiven ? page.cells : Math.round(width / text.body.size)
  return { ...style, page: { ...page, cells, lines: linesIn(height, page.linePitch) } }
}

function unknownOption({ keys }: GivenOption): OptionProblem {
  const name = keys.join('.')
  const all = styleOptions.map(option => option.key).join('、')
  return {
    rule: 'unknown-option',
    keys,
    message: {
      zh: `“版式”里没有“${name}”这一项，可以写的有：${all}`,
      en: `Unexpected layout option “${name}”, expected one of ${all}`,
    },
    hint: { zh: '改成列出的某一项，或者删去这一行。', en: 'Write one of these, or delete the line.' },
  }
}

function badOption({ keys, text }: GivenOption, { expected, usual, key }: OptionLeaf): OptionProblem {
  return {
    rule: 'bad-option',
    keys,
    message: {
      zh: `“${key}”写的是“${text}”，应为${expected.zh}`,
      en: `Unexpected ${key} “${text}”, expected ${expected.en}`,
    },
    hint: { zh: `不写这一项时是“${usual}”。`, en: `Without this line it is “${usual}”.` },
  }
}

function impossibilities(style: Style, given: readonly GivenOption[]): readonly OptionProblem[] {
  return requirements.flatMap(({ keys, holds, message, hint }) => {
    if (holds(style)) return []
    const meant = keys.flatMap(key => given.find(one => pathOf(one.keys) === key) ?? [])[0]
    return [{ rule: 'impossible-layout', keys: meant?.keys ?? [], message, hint } as const]
  })
}
