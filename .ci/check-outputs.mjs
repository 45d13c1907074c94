// Reads the files the program wrote with programs that are not ours: poppler, qpdf, veraPDF, LibreOffice, the Open XML
// validator.
// Usage: node .ci/check-outputs.mjs FOLDER
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = process.argv[2] ?? 'output'
const validator = fileURLToPath(new URL('.tools/node_modules/.bin/ooxml-validator', import.meta.url))
const verapdf = fileURLToPath(new URL('.tools/verapdf.jar', import.meta.url))
const faults = []

/** Runs a program and gives what it printed; anything on its error stream is a fault unless `known` says what it is. */
function run(file, command, args, known = []) {
  const { stdout, stderr, status, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (error) faults.push(`${file}: ${command}: ${error.message}`)
  if (status !== 0) faults.push(`${file}: ${command} ended with ${status}: ${stdout.slice(0, 2000)}`)
  for (const line of stderr.split('\n').filter(Boolean)) {
    if (!known.some(pattern => pattern.test(line))) faults.push(`${file}: ${command} says: ${line}`)
  }
  return stdout
}

function checkPdf(file) {
  const path = join(folder, file)
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
    const judged = run(file, 'java', [
      '-cp',
      verapdf,
      'org.verapdf.apps.GreenfieldCliWrapper',
      '-f',
      flavour,
      '--format',
      'text',
      '-v',
      path,
    ])
    if (!judged.startsWith('PASS')) faults.push(`${file}: veraPDF ${flavour}: ${judged}`)
  }
  run(file, 'pdftoppm', ['-r', '30', '-png', path, join(scratch, 'page')])
  return { path, pages }
}

/** Text without what line ends and cell borders change. */
const bare = text => text.replace(/\s|\f|— \d+ —/gu, '')

function checkDocx(file, pdf) {
  const path = join(folder, file)
  for (const version of ['Microsoft365', 'Office2019']) {
    const result = JSON.parse(run(file, validator, [path, '--officeVersion', version]) || '{"ok":false}')
    if (!result.ok || result.errors?.length > 0)
      faults.push(`${file}: ${version}: ${JSON.stringify(result.errors, null, 1)}`)
  }
  const profile = `-env:UserInstallation=file://${join(scratch, 'profile')}`
  run(file, 'soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', scratch, path], [/javaldx|Java/])
  const converted = join(scratch, file.replace(/\.docx$/u, '.pdf'))
  const text = run(file, 'pdftotext', ['-raw', converted, '-'])
  const counted = run(file, 'pdftotext', ['-raw', pdf.path, '-'])
  const [ours, theirs] = [counted, text].map(one => [...bare(one)].sort().join(''))
  // Head rows and group labels repeat where a table is parted, so a page more or less changes the count of characters.
  if (ours.length > theirs.length * 1.1 || theirs.length > ours.length * 1.1) {
    faults.push(`${file}: LibreOffice shows ${theirs.length} characters, the PDF ${ours.length}`)
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'outputs-'))
const files = readdirSync(folder)
const pdfs = new Map(files.filter(file => file.endsWith('.pdf')).map(file => [file, checkPdf(file)]))
const documents = files.filter(file => file.endsWith('.docx'))
if (pdfs.size === 0 || documents.length !== pdfs.size)
  faults.push(`${pdfs.size} PDF and ${documents.length} Word files in ${folder}`)
for (const file of documents) {
  const pdf = pdfs.get(file.replace(/\.docx$/u, '.pdf'))
  if (pdf === undefined) faults.push(`${file}: no PDF beside it`)
  else checkDocx(file, pdf)
}
rmSync(scratch, { recursive: true, force: true })

for (const fault of faults) console.error(fault)
console.log(`${pdfs.size} PDF and ${documents.length} Word files checked, ${faults.length} faults`)
process.exit(faults.length > 0 ? 1 : 0)
