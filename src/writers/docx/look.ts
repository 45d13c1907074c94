import { catalog } from '../../fonts/catalog.js'
import { cellPitch, linePitch, textBlock } from '../../style/page.js'
import type { Family } from '../../style/roles.js'
import type { Style } from '../../style/style.js'
import { type Pt, type Twip, twip } from '../../style/units.js'

/** How a Word file looks: a style (版式), its measures in Word's units, the names of its fonts. */
export interface Look {
  readonly style: Style
  readonly measures: Measures
  /** What a family is called in the file. */
  readonly font: (family: Family) => FontNames
}

/** Name of a font, and one other name for machines without it. */
export interface FontNames {
  readonly name: string
  readonly alternative: string
}

/** Lengths of a page. */
export interface Measures {
  readonly textWidth: Twip
  readonly textHeight: Twip
  /** Exact height of a line: 28.99 pt, rounded down so that 22 of them go on a page. */
  readonly line: Twip
  /** Width of a number of character cells. */
  readonly cells: (count: number) => Twip
  /**
   * Space added to each character of a size, mostly below 0: 28 characters of 16 pt need a pitch of 15.79 pt. A character
   * grid of Word's would say the same, but LibreOffice sets half as many characters with it.
   */
  readonly characterSpacing: (size: Pt) => Twip
  /** What tight body text takes off that space for a line to gain room, told in cells. */
  readonly tightening: (gain: number) => Twip
  /** Exact height of a line of a note below a table: two fifths more than its type. */
  readonly noteLine: Twip
  /** Exact height of the line of a page number. */
  readonly footerLine: Twip
  /** From the lower edge of the paper to that line's: the top of the dash stands 7 mm below the text block. */
  readonly footerDistance: Twip
}

/** Room kept free right of signature and date, in character cells, unless one of them is the longer. */
export const signatureEdge = 2

/** Height of a page number's line, as a multiple of its size. */
const footerLeading = 1.2

/**
 * The look of a style.
 *
 * @param style the style
 * @param embedded names of the fonts in the file; beside them the usual ones come second
 */
export function lookOf(style: Style, embedded: ReadonlyMap<Family, string> = new Map()): Look {
  return {
    style,
    measures: measure(style),
    font: family => {
      const { word } = catalog[family]
      const name = embedded.get(family)
      if (word === undefined) throw new RangeError(`${family} has no name in Word`)
      return name === undefined ? word : { name, alternative: word.name }
    },
  }
}

function measure({ page, text }: Style): Measures {
  const { width, height } = textBlock(page)
  const cell = cellPitch(page)
  const { size } = text.pageNumber
  // In an exact line the base line lies four fifths down, and the dash of 宋体 two fifths of an em above it.
  const belowDash = (0.2 * footerLeading + 0.4) * size
  return {
    textWidth: twip(width),
    textHeight: twip(height),
    line: Math.floor(linePitch(page) * 20),
    cells: count => twip(count * cell),
    characterSpacing: size => (size === text.body.size ? Math.floor((cell - size) * 20) : 0),
    tightening: gain => Math.floor(((gain * cell) / (page.cells + Math.ceil(gain))) * 20),
    noteLine: twip(1.4 * text.note.size),
    footerLine: twip(footerLeading * size),
    footerDistance: twip(page.bottom - page.pageNumberDrop - belowDash),
  }
}
