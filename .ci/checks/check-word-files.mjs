// Checks Word files together: each for itself, and against the PDF beside it as LibreOffice sets it.
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bareFonts, officeFonts } from '../office-fonts.mjs'
import { checkDocx } from './check-docx.mjs'
import { faults, run } from './programs.mjs'
import { checkSamePages } from './same-pages.mjs'

/**
 * @param {string[]} paths the Word files
 * @param {string} scratch a folder of our own
 * @param {{ fonts: boolean }} options whether they carry their fonts; then the machine has none of the usual ones
 */
export function checkWordFiles(paths, scratch, { fonts }) {
  for (const path of paths) checkDocx(basename(path), path, { fonts })
  const folder = join(scratch, 'converted')
  const profile = `-env:UserInstallation=file://${join(scratch, 'profile')}`
  run('Word files', 'soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], {
    known: [/javaldx|Java/],
    env: (fonts ? bareFonts : officeFonts)(join(scratch, 'fonts')),
  })
  for (const path of paths) {
    const [file, pdf] = [basename(path), path.replace(/\.docx$/u, '.pdf')]
    if (existsSync(pdf)) checkSamePages(file, join(folder, basename(pdf)), pdf, scratch)
    else faults.push(`${file}: no PDF beside it`)
  }
}
