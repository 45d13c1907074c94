// Judges return slips: those of invented reports with one to many faults pass veraPDF and the Open XML validator, poppler
// reads them, and LibreOffice sets the Word file of a slip of one page on one page.
// Usage: node .ci/check-slips.mjs    (after npm run build)
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkDocx } from './checks/check-docx.mjs'
import { checkPdf } from './checks/check-pdf.mjs'
import { faults, report, run } from './checks/programs.mjs'
import { judge } from './checks/vera-pdf.mjs'
import { officeFonts } from './office-fonts.mjs'

const count = 6
const scratch = mkdtempSync(join(tmpdir(), 'slips-'))
const [data, slips, pictures, converted] = ['data', 'slips', 'pictures', 'converted'].map(name => join(scratch, name))
mkdirSync(pictures)

// 1. Invented reports, each with more faults than the one before.
run('data', 'npm', ['run', 'generate', '--silent', '--', '--count', `${count}`, '--seed', '11', data])
const files = readdirSync(data, { recursive: true }).filter(name => name.endsWith('.yaml'))
files.sort().forEach((name, index) => {
  let left = 2 ** index
  const yaml = readFileSync(join(data, name), 'utf8')
  const faulty = yaml.replace(/(?<=: )\d+(?= *[,}\n])/gu, figure => (left-- > 0 ? '/' : figure))
  writeFileSync(join(data, name), faulty.replace('年度: /', '年度: 2024'))
})
writeFileSync(
  join(data, 'nianbao.config.yaml'),
  '退回单: { 发文单位: 示例县政务公开办公室, 附言: 请于三日内重新报送。 }\n',
)

// 2. Their slips; a check that finds faults ends with 1.
spawnSync('node', ['dist/cli.js', 'check', data, '--slips', slips, '--quiet'])
const written = readdirSync(slips).sort()
const pdfs = written.filter(file => file.endsWith('.pdf'))
const documents = written.filter(file => file.endsWith('.docx'))

// 3. What other programs say of them.
for (const flavour of ['3a', 'ua1']) {
  judge(
    flavour,
    pdfs.map(file => join(slips, file)),
  )
}
for (const file of pdfs) checkPdf(file, join(slips, file), pictures)
for (const file of documents) checkDocx(file, join(slips, file), { fonts: false })
const profile = `-env:UserInstallation=file://${join(scratch, 'profile')}`
const paths = documents.map(file => join(slips, file))
run('Word files', 'soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', converted, ...paths], {
  known: [/javaldx|Java/],
  env: officeFonts(join(scratch, 'fonts')),
})
const pagesOf = path => Number(/^Pages:\s+(\d+)/mu.exec(run(path, 'pdfinfo', [path]))?.[1])
for (const file of pdfs) {
  const [own, word] = [slips, converted].map(folder => pagesOf(join(folder, file)))
  if (own === 1 && word !== 1) faults.push(`${file}: ${word} pages in Word`)
}
rmSync(scratch, { recursive: true, force: true })
report(`${pdfs.length} slips`, pdfs.length === count && documents.length === count)
