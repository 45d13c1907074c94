import type { ValueKind } from './option-values.js'
import type { Style } from './style.js'
import type { Wording } from './wording.js'

/** A choice of layout (版式选项) as data: the reader, the editors' schema and the manual are made from it. */
export type StyleOption = OptionGroup | OptionLeaf

/** Choices that stand below one key: 页边距: { 上: 37 }. */
export interface OptionGroup {
  readonly id: string
  readonly key: string
  readonly aliases?: readonly string[]
  readonly explanation: Wording
  readonly options: readonly OptionLeaf[]
}

/** One choice. */
export interface OptionLeaf {
  readonly id: string
  readonly key: string
  readonly aliases?: readonly string[]
  readonly explanation: Wording
  /** What may stand there, in words that follow 应为 and “expected”. */
  readonly expected: Wording
  /** The value that gives what is set without it. */
  readonly usual: string
  /**
   * The style with a value put in.
   *
   * @param style the style so far
   * @param text the value as written
   * @returns undefined when the value is none of those expected
   */
  set(style: Style, text: string): Style | undefined
}

/**
 * Whether an option holds others.
 *
 * @param option the option
 */
export function isGroup(option: StyleOption): option is OptionGroup {
  return 'options' in option
}

/** What a choice is called and means, and what it is without it. */
export type Naming = Pick<OptionLeaf, 'id' | 'key' | 'aliases' | 'explanation' | 'usual'>

/**
 * An option of a kind of value.
 *
 * @param naming what it is called and means
 * @param kind the kind of value
 * @param put puts a value into a style
 */
export function makeOption<Value>(
  naming: Naming,
  kind: ValueKind<Value>,
  put: (style: Style, value: Value) => Style,
): OptionLeaf {
  return {
    ...naming,
    expected: kind.expected,
    set: (style, text) => {
      const value = kind.read(text)
      return value === undefined ? undefined : put(style, value)
    },
  }
}
