// Reads a PDF with qpdf, poppler and veraPDF.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faults, run } from './programs.mjs'

const verapdf = fileURLToPath(new URL('../.tools/verapdf.jar', import.meta.url))

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
  for (const flavour of ['3a', 'ua1']) {
    const options = ['-f', flavour, '--format', 'text', '-v', path]
    const judged = run(file, 'java', ['-cp', verapdf, 'org.verapdf.apps.GreenfieldCliWrapper', ...options])
    if (!judged.startsWith('PASS')) faults.push(`${file}: veraPDF ${flavour}: ${judged}`)
  }
  run(file, 'pdftoppm', ['-r', '30', '-png', path, join(scratch, 'page')])
}
