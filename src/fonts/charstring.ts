import type { CffIndex } from './cff-structure.js'

/** A glyph's outline as one charstring without calls, cut where its first point is set (Adobe technical note 5177). */
export interface FlatGlyph {
  /** Advance width in units of the font. */
  readonly width: number
  /** Operators before the first move: hints. */
  readonly hints: Uint8Array
  /** The first move; a blank has none. */
  readonly start?: { readonly x: number; readonly y: number }
  /** Everything behind the first move, `endchar` included. */
  readonly rest: Uint8Array
}

/** What charstrings of one font dictionary refer to. */
export interface CharstringContext {
  readonly globalSubrs: CffIndex
  readonly subrs: CffIndex
  readonly nominalWidth: number
  readonly defaultWidth: number
}

const op = {
  hstem: 1,
  vstem: 3,
  vmoveto: 4,
  callsubr: 10,
  return: 11,
  escape: 12,
  endchar: 14,
  hstemhm: 18,
  hintmask: 19,
  cntrmask: 20,
  rmoveto: 21,
  hmoveto: 22,
  vstemhm: 23,
  short: 28,
  callgsubr: 29,
  fixed: 255,
} as const

/** Bytes of a charstring or subroutine. */
interface Stretch {
  readonly code: Uint8Array
  readonly from: number
  to: number
}

/** Where a charstring stands while it is flattened. */
interface State {
  /** The operands: each is the code it stands in, and where. What they are worth is seldom asked. */
  readonly codes: Uint8Array[]
  readonly places: number[]
  readonly hints: Stretch[]
  readonly rest: Stretch[]
  width: number | undefined
  start: { readonly x: number; readonly y: number } | undefined
  stems: number
  /** True: the first operator that clears the operands has been seen, and with it the width. */
  begun: boolean
  ended: boolean
}

/**
 * Flattens a charstring: subroutines are put where they are called, the width is taken out.
 *
 * @param charstring the glyph
 * @param context its subroutines and widths
 */
export function flattenCharstring(charstring: Uint8Array, context: CharstringContext): FlatGlyph {
  const state: State = {
    codes: [],
    places: [],
    hints: [],
    rest: [],
    width: undefined,
    start: undefined,
    stems: 0,
    begun: false,
    ended: false,
  }
  walk(charstring, context, state)
  const width = state.width === undefined ? context.defaultWidth : context.nominalWidth + state.width
  const flat = { width, hints: join(state.hints), rest: join(state.rest) }
  return state.start === undefined ? flat : { start: state.start, ...flat }
}

function walk(code: Uint8Array, context: CharstringContext, state: State): void {
  const { codes, places } = state
  let at = 0
  while (at < code.length && !state.ended) {
    const byte = code[at] ?? 0
    const size = operandSize(byte)
    if (size > 0) {
      codes.push(code)
      places.push(at)
      at += size
      continue
    }
    at += 1
    if (byte === op.return) return
    if (byte === op.callsubr) call(context.subrs, context, state)
    else if (byte === op.callgsubr) call(context.globalSubrs, context, state)
    else at = operate(byte, code, at, state)
  }
}

function call(subrs: CffIndex, context: CharstringContext, state: State): void {
  const bias = subrs.length < 1240 ? 107 : subrs.length < 33900 ? 1131 : 32768
  const subr = subrs.item(operandValue(state.codes.pop(), state.places.pop()) + bias)
  if (subr === undefined) throw new Error('a charstring calls a subroutine its font lacks')
  walk(subr, context, state)
}

/** Carries out an operator other than a call and returns where the code goes on. */
function operate(byte: number, code: Uint8Array, at: number, state: State): number {
  takeWidth(byte, state)
  const { codes, places } = state
  const stem = byte === op.hstem || byte === op.vstem || byte === op.hstemhm || byte === op.vstemhm
  const mask = byte === op.hintmask || byte === op.cntrmask
  if (stem || mask) state.stems += places.length >> 1
  const length = byte === op.escape ? 1 : mask ? (state.stems + 7) >> 3 : 0
  const move = byte === op.rmoveto || byte === op.hmoveto || byte === op.vmoveto
  if (move && state.start === undefined) {
    const first = operandValue(codes[0], places[0])
    state.start =
      byte === op.rmoveto
        ? { x: first, y: operandValue(codes[1], places[1]) }
        : { x: byte === op.hmoveto ? first : 0, y: byte === op.hmoveto ? 0 : first }
  } else {
    const out = state.start === undefined && byte !== op.endchar ? state.hints : state.rest
    for (let index = 0; index < places.length; index += 1) appendOperand(out, codes[index], places[index])
    append(out, code, at - 1, at + length)
  }
  codes.length = 0
  places.length = 0
  state.ended = byte === op.endchar
  return at + length
}

function appendOperand(out: Stretch[], code = noCode, place = 0): void {
  append(out, code, place, place + operandSize(code[place] ?? 0))
}

/** Most bytes follow one another: a call to a subroutine, or a width taken out, is all that parts them. */
function append(out: Stretch[], code: Uint8Array, from: number, to: number): void {
  const last = out.at(-1)
  if (last?.code === code && last.to === from) last.to = to
  else out.push({ code, from, to })
}

function join(stretches: readonly Stretch[]): Uint8Array {
  const bytes = new Uint8Array(stretches.reduce((length, { from, to }) => length + to - from, 0))
  let at = 0
  for (const { code, from, to } of stretches) {
    bytes.set(code.subarray(from, to), at)
    at += to - from
  }
  return bytes
}

/** The first operator may have one operand too many in front: the width. */
function takeWidth(byte: number, state: State): void {
  if (state.begun) return
  state.begun = true
  const count = state.places.length
  const expected =
    byte === op.rmoveto ? 2 : byte === op.hmoveto || byte === op.vmoveto ? 1 : byte === op.endchar ? 0 : count & ~1
  if (count > expected) state.width = operandValue(state.codes.shift(), state.places.shift())
}

function operandSize(byte: number): number {
  if (byte === op.short) return 3
  if (byte < 32) return 0
  if (byte < 247) return 1
  return byte === op.fixed ? 5 : 2
}

const noCode: Uint8Array = new Uint8Array()

/** What an operand is worth; 0 for one that is not there. */
function operandValue(code = noCode, at = 0): number {
  const first = code[at] ?? 139
  const second = code[at + 1] ?? 0
  if (first === op.short) return ((second << 24) >> 16) | (code[at + 2] ?? 0)
  if (first < 247) return first - 139
  if (first < 251) return (first - 247) * 256 + second + 108
  if (first < 255) return -(first - 251) * 256 - second - 108
  return ((second << 24) | ((code[at + 2] ?? 0) << 16) | ((code[at + 3] ?? 0) << 8) | (code[at + 4] ?? 0)) / 65536
}

/**
 * A glyph as a charstring of a font whose nominal width is 0.
 *
 * @param glyph the glyph
 * @param width its advance width, units of the font
 * @param shift room added to its left
 */
export function writeCharstring({ hints, start, rest }: FlatGlyph, width: number, shift: number): Uint8Array {
  const parts: Uint8Array[] = [operandBytes(width), hints]
  if (start !== undefined) parts.push(operandBytes(start.x + shift), operandBytes(start.y), Uint8Array.of(op.rmoveto))
  return Buffer.concat([...parts, rest])
}

function operandBytes(value: number): Uint8Array {
  if (!Number.isInteger(value)) {
    const fixed = Math.round(value * 65536)
    return Uint8Array.of(op.fixed, (fixed >> 24) & 255, (fixed >> 16) & 255, (fixed >> 8) & 255, fixed & 255)
  }
  if (value >= -107 && value <= 107) return Uint8Array.of(value + 139)
  if (value >= 108 && value <= 1131) return Uint8Array.of(247 + ((value - 108) >> 8), (value - 108) & 255)
  if (value <= -108 && value >= -1131) return Uint8Array.of(251 + ((-value - 108) >> 8), (-value - 108) & 255)
  return Uint8Array.of(op.short, (value >> 8) & 255, value & 255)
}
