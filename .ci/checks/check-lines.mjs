// Measures the lines of text of a PDF on paper, as poppler finds them: the grid of GB/T 9704-2012, flush edges, the
// marks at either end (GB/T 15834-2011). Lengths in points.
import { faults, run } from './programs.mjs'

const mm = 72 / 25.4
const block = { left: 28 * mm, right: (28 + 156) * mm, top: 37 * mm }
const pitch = (225 * mm) / 22
const size = 16
const cell = (156 * mm) / 28
/** How near an edge is near enough: poppler gives the boxes of glyphs in thousandths of their size. */
const near = 0.35

const neverFirst = /^[，、；：。！？．）〕］｝》〉」』】〗”’·～－／/%％‰℃)\],.;:!?]/u
const neverLast = /[（〔［｛《〈「『【〖“‘￥¥$／([]$/u
const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu

/**
 * Checks the lines of a report in the layout of the standard.
 *
 * @param {string} file its name
 * @param {string} path where it is
 * @returns {number} how many lines of text there were
 */
export function checkLines(file, path) {
  const pages = run(file, 'pdftotext', ['-bbox', path, '-']).split('<page ').slice(1).map(linesOf)
  const fault = (line, what) => faults.push(`${file}: “${line.text}” ${what}`)
  pages.forEach(lines => {
    lines.forEach((line, index) => {
      const row = (line.top - block.top - (pitch - size) / 2) / pitch
      if (Math.abs(row - Math.round(row)) > 0.002 || row < -0.01 || row > 21.01) fault(line, `is off the grid: ${row}`)
      if (line.left < block.left - near || line.right > block.right + near) fault(line, 'is too wide')
      const next = lines[index + 1]
      const continued = next !== undefined && next.left < block.left + cell / 2 + near
      const continues = line.left < block.left + cell / 2 + near
      if (continued && line.right < block.right - near) fault(line, 'is not flush')
      if (continued && neverLast.test(line.text)) fault(line, 'ends so')
      if (continues && neverFirst.test(line.text)) fault(line, 'begins so')
      const cut = continued && /[—…]$/u.test(line.text) && next.text.startsWith(line.text.at(-1))
      if (cut) fault(line, 'is cut from the other half of its last mark')
      if (continues && continued && /^\p{sc=Han}+$/u.test(line.text) && Array.from(line.text).length !== 28)
        fault(line, 'has not 28 characters')
    })
  })
  return pages.flat().length
}

/** The lines of text of a page: words of 16 pt on one height. */
function linesOf(page) {
  const lines = []
  for (const [, left, top, right, bottom, text] of page.matchAll(word)) {
    if (Math.abs(bottom - top - size) > 0.01) continue
    const last = lines.at(-1)
    if (last !== undefined && Math.abs(last.top - top) < 0.01) {
      last.right = Number(right)
      last.text += ` ${text}`
    } else lines.push({ left: Number(left), top: Number(top), right: Number(right), text })
  }
  return lines
}
