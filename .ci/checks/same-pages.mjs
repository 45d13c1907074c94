// Compares a Word file, as LibreOffice sets it in an office's fonts, with the PDF beside it: page by page as text and as
// pictures, and the places of headings and tables.
import { distance, drawPages } from './pictures.mjs'
import { faults, run } from './programs.mjs'

/**
 * Characters by which the texts of a page may differ: three lines on the first page and one more on each after it.
 * LibreOffice squeezes no marks together and parts figures at a line's end, so that now and then a paragraph takes a line
 * more there than in the PDF, or in Word.
 */
const textTolerance = page => 3 * 30 + page * 30

/**
 * Share of its ink by which the picture of a page may differ, with a table on it and without. The faces differ in their
 * figures, rows may be a third of a point lower, and lines of text may end a character earlier; all that came to 0.09
 * and 0.19 at most on 300 pages of invented reports. A table a fifth narrower, or text of another face or pitch, is
 * further away.
 */
const pictureTolerance = { table: 0.12, text: 0.22 }

/** Words of the form: the headings of tables, the first and the last of each table. */
const headings = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
]
const tables = ['第二十条第（一）项', '行政事业性收费', '申请人情况', '四、结转下年度继续办理', '未经复议直接起诉']

/**
 * @param {string} file the Word file's name
 * @param {string} converted what LibreOffice made of it
 * @param {string} pdf ours
 * @param {string} scratch a folder for pictures
 */
export function checkSamePages(file, converted, pdf, scratch) {
  const [theirs, ours] = [converted, pdf].map(path => pagesOf(file, path))
  if (theirs.length !== ours.length) faults.push(`${file}: ${theirs.length} pages, the PDF ${ours.length}`)
  checkGrid(file, theirs, ours)
  for (const words of [...headings, ...tables]) checkPlace(file, words, theirs, ours)
  const draw = path => drawPages((command, args) => run(file, command, args), path, scratch)
  const [drawn, drawnOurs] = [draw(converted), draw(pdf)]
  ours.forEach((page, index) => {
    const other = theirs[index] ?? { text: '' }
    const characters = differing(page.text, other.text)
    if (characters > textTolerance(index)) faults.push(`${file}: page ${index + 1}: ${characters} characters differ`)
    const apart = drawn[index] === undefined ? 1 : distance(drawn[index], drawnOurs[index])
    const most = pictureTolerance[tables.some(words => page.text.includes(words)) ? 'table' : 'text']
    if (apart > most) faults.push(`${file}: page ${index + 1}: its picture differs by ${apart.toFixed(2)}`)
  })
}

function pagesOf(file, path) {
  const pages = run(file, 'pdftotext', ['-layout', path, '-']).split('\f').slice(0, -1)
  return pages.map(page => {
    const lines = page
      .split('\n')
      .map(line => line.replace(/\s/gu, ''))
      .filter(Boolean)
    // The page number, and the draft mark, which the PDF carries as text.
    const own = lines.filter(line => !/^—\d+—$/u.test(line) && line !== '草稿')
    return { lines: own, text: own.join('') }
  })
}

/** Full pages have as many lines as in the PDF and none has more: 22 by the standard; full lines as many characters: 28. */
function checkGrid(file, theirs, ours) {
  const [there, here] = [theirs, ours].map(pages => pages.filter(({ text }) => !tables.some(one => text.includes(one))))
  const [heights, own] = [there, here].map(pages => pages.map(({ lines }) => lines.length))
  const most = Math.max(22, ...own)
  const full = own.filter(height => height === most).length
  // In another layout a page may take more than the PDF shows, where each of its pages ends early to keep lines together.
  const room = most === 22 || full > 1 ? most : most + 3
  if (Math.max(...heights) > room || (full > 1 && !heights.includes(most))) {
    faults.push(`${file}: pages of ${heights.join(', ')} lines, at most ${room} expected`)
  }
  const [lengths, expected] = [there, here].map(usualLengths)
  if (lengths.length > 0 && expected.length > 0 && !lengths.some(length => expected.includes(length)))
    faults.push(`${file}: mostly ${lengths.join(', ')} characters on a line, in the PDF ${expected.join(', ')}`)
}

/**
 * Numbers of characters that long lines of ideographs and marks often have: at least half as often as any other. Full
 * lines and first lines, indented by two, come up about equally often in a short text.
 */
function usualLengths(pages) {
  const lines = pages.flatMap(page => page.lines).filter(line => /^[\u2e80-\u{3ffff}]+$/u.test(line))
  const lengths = lines.map(line => [...line].length)
  const long = lengths.filter(length => length > Math.max(...lengths) - 5)
  const numberOf = length => long.filter(one => one === length).length
  const most = Math.max(...long.map(numberOf))
  return long.length < 5 ? [] : [...new Set(long)].filter(length => numberOf(length) * 2 >= most)
}

/** Words of the form stand on the same page; table 三 is whole where the PDF has it so, and a heading is with its table. */
function checkPlace(file, words, theirs, ours) {
  const [there, here] = [theirs, ours].map(pages =>
    pages.flatMap(({ text }, index) => (text.includes(words) ? [index + 1] : [])).join(', '),
  )
  if (there !== here) faults.push(`${file}: “${words}” stands on page ${there}, in the PDF on ${here}`)
}

function differing(one, other) {
  const counts = new Map()
  for (const character of one) counts.set(character, (counts.get(character) ?? 0) + 1)
  for (const character of other) counts.set(character, (counts.get(character) ?? 0) - 1)
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0)
}
