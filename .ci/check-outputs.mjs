// Reads the files the program wrote with programs that are not ours: poppler, qpdf, veraPDF, LibreOffice, the Open XML
// validator.
// Usage: node .ci/check-outputs.mjs FOLDER
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkLines } from './checks/check-lines.mjs'
import { checkPdf } from './checks/check-pdf.mjs'
import { checkWordFiles } from './checks/check-word-files.mjs'
import { report } from './checks/programs.mjs'
import { judge } from './checks/vera-pdf.mjs'

const folder = process.argv[2] ?? 'output'
const scratch = mkdtempSync(join(tmpdir(), 'outputs-'))
const files = readdirSync(folder)
const pdfs = files.filter(file => file.endsWith('.pdf'))
const documents = files.filter(file => file.endsWith('.docx'))
for (const file of pdfs) checkPdf(file, join(folder, file), scratch)
for (const file of pdfs) checkLines(file, join(folder, file))
for (const flavour of ['3a', 'ua1'])
  judge(
    flavour,
    pdfs.map(file => join(folder, file)),
  )
const paths = documents.map(file => join(folder, file))
checkWordFiles(paths, scratch, { fonts: false })
rmSync(scratch, { recursive: true, force: true })
report(`${pdfs.length} PDF and ${documents.length} Word files`, pdfs.length > 0 && documents.length === pdfs.length)
