// Reads a PDF with qpdf and poppler.
import { join } from 'node:path'
import { faults, run } from './programs.mjs'

/** A4 in points, as poppler prints it. */
const a4 = /0\.00\s+0\.00\s+595\.28\s+841\.89/u

/**
 * @param {string} file its name
 * @param {string} path where it is
 * @param {string} scratch a folder for pictures
 */
export function checkPdf(file, path, scratch) {
  const checked = run(file, 'qpdf', ['--check', path])
  if (!/No syntax or stream encoding errors found/.test(checked)) faults.push(`${file}: qpdf: ${checked}`)
  const fonts = run(file, 'pdffonts', [path]).trim().split('\n').slice(2)
  if (fonts.length < 3) faults.push(`${file}: ${fonts.length} fonts`)
  for (const font of fonts)
    if (!/yes yes yes/.test(font)) faults.push(`${file}: font not embedded as a subset with its characters: ${font}`)
  const pages = run(file, 'pdftotext', ['-layout', path, '-']).split('\f').slice(0, -1)
  pages.forEach((page, index) => {
    if (!page.includes(`— ${index + 1} —`)) faults.push(`${file}: page ${index + 1} has no page number`)
  })
  const boxes = run(file, 'pdfinfo', ['-box', '-f', '1', '-l', `${pages.length}`, path]).split('\n')
  for (const box of boxes.filter(line => /(?:Media|Trim)Box:/u.test(line)))
    if (!a4.test(box)) faults.push(`${file}: ${box}`)
  run(file, 'pdftoppm', ['-r', '30', '-png', path, join(scratch, 'page')])
}
