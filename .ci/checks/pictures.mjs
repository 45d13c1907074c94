// Compares the pages of two PDFs as pictures.
//
// Both are drawn in grey at 36 dots an inch and averaged over fields of four characters by one line of the page's grid.
// A field is as dark as its share of ink: another cut of the figures, or a line broken a character earlier, hardly
// changes it; a table, a heading or a column in the wrong place does. Lines are matched from the top; one that stands on
// one of the pages only, because a paragraph has a line more there, costs its own ink and does not spoil those below.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const dotsPerPoint = 36 / 72
const field = { width: 4 * 15.79 * dotsPerPoint, height: 28.99 * dotsPerPoint }
/** Upper left corner of the text block, where the fields begin; what stands left or above it makes fields of its own. */
const origin = { x: (28 / 25.4) * 36 - 2 * field.width, y: (37 / 25.4) * 36 - 4 * field.height }

/**
 * Draws a PDF's pages and gives each as lines of fields, 0 white to 1 black.
 *
 * @param {(command: string, args: string[]) => string} run runs a program
 * @param {string} pdf the file
 * @param {string} scratch a folder of our own
 */
export function drawPages(run, pdf, scratch) {
  const folder = mkdtempSync(join(scratch, 'pages-'))
  run('pdftoppm', ['-gray', '-r', '36', pdf, join(folder, 'page')])
  const files = readdirSync(folder).sort()
  return files.map(file => linesOf(readPicture(readFileSync(join(folder, file)))))
}

/** A grey picture in the format PGM: `P5 width height 255`, then a byte a dot. */
function readPicture(bytes) {
  const [head, ...size] = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.toString('latin1', 0, 30)) ?? []
  if (head === undefined) throw new Error('pdftoppm wrote no grey picture')
  const [width, height] = size.map(Number)
  const picture = { width, height, dots: bytes.subarray(head.length) }
  return width > height ? turned(picture) : picture
}

/** A page laid down, turned to the left: as its sheet lies in the report. */
function turned({ width, height, dots }) {
  const upright = Buffer.alloc(dots.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) upright[(width - 1 - x) * height + y] = dots[y * width + x]
  }
  return { width: height, height: width, dots: upright }
}

function linesOf({ width, height, dots }) {
  const count = { x: Math.ceil((width - origin.x) / field.width), y: Math.ceil((height - origin.y) / field.height) }
  const lines = Array.from({ length: count.y }, () => new Array(count.x).fill(0))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const line = lines[Math.floor((y - origin.y) / field.height)]
      line[Math.floor((x - origin.x) / field.width)] += (1 - dots[y * width + x] / 255) / (field.width * field.height)
    }
  }
  return lines
}

/**
 * How far two pages are apart, as a share of their ink: 0 for the same, 1 where one has ink only where the other has none.
 *
 * @param {number[][]} one
 * @param {number[][]} other
 */
export function distance(one, other) {
  const ink = (inkOf(one.flat()) + inkOf(other.flat())) / 2
  let above = [0]
  for (const line of other) above.push(above.at(-1) + inkOf(line))
  for (const line of one) {
    const costs = [above[0] + inkOf(line)]
    other.forEach((theirs, index) => {
      const matched = above[index] + difference(line, theirs) / 2
      costs.push(Math.min(matched, above[index + 1] + inkOf(line), costs[index] + inkOf(theirs)))
    })
    above = costs
  }
  return ink === 0 ? 0 : above.at(-1) / ink
}

function inkOf(fields) {
  return fields.reduce((sum, ink) => sum + ink, 0)
}

function difference(one, other) {
  return one.reduce((sum, ink, index) => sum + Math.abs(ink - (other[index] ?? 0)), 0)
}
