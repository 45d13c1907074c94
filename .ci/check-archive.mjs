// Judges invented reports of all shapes as archive files: both editions, long texts, borrowed faces, parted tables, drafts,
// a table across the paper, layouts of the report's own and of a style file. veraPDF has no word against any of them, and
// building the data taken out of each gives it again, to the byte. Those in the usual layout are measured line by line.
// Usage: node .ci/check-archive.mjs    (after npm run build)
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkLines } from './checks/check-lines.mjs'
import { checkPdf } from './checks/check-pdf.mjs'
import { faults, report, run } from './checks/programs.mjs'
import { judge } from './checks/vera-pdf.mjs'

const archive = ['3a', 'ua1']
const scratch = mkdtempSync(join(tmpdir(), 'archive-'))
const style = join(scratch, 'style.yaml')
writeFileSync(style, '页边距: { 上: 60, 下: 60, 左: 25, 右: 25 }\n字号: { 正文: 小三 }\n表格底纹: true\n页码: 居中\n')

/** Ways to build: how many reports, what is chosen, the profiles they have to pass. */
const batches = [
  { name: 'layouts', count: 24, seed: 3, layouts: true, args: [], flavours: archive, again: [] },
  { name: 'usual', count: 12, seed: 4, args: [], flavours: archive, again: [], grid: true },
  { name: 'drafts', count: 4, seed: 5, layouts: true, args: ['--draft'], flavours: archive, again: ['--draft'] },
  { name: 'styled', count: 4, seed: 6, args: ['--style', style], flavours: archive, again: [] },
  { name: 'plain-archive', count: 7, seed: 3, layouts: true, args: ['--pdf-standard', 'a-2b'], flavours: ['2b'] },
  { name: 'no-archive', count: 4, seed: 3, layouts: true, args: ['--pdf-standard', 'none'], flavours: [] },
]

/** Reports of each batch that are also read and drawn by poppler, which takes its time. */
const drawn = 3

let files = 0
let lines = 0
for (const { name, count, seed, layouts, args, flavours, again, grid } of batches) {
  const folder = kind => join(scratch, `${name}-${kind}`)
  const shapes = layouts ? ['--layouts'] : []
  run(name, 'npm', [
    'run',
    'generate',
    '--silent',
    '--',
    '--count',
    `${count}`,
    '--seed',
    `${seed}`,
    ...shapes,
    folder('data'),
  ])
  const pdfs = build(name, folder('data'), folder('pdf'), args)
  if (pdfs.length !== count) faults.push(`${name}: ${pdfs.length} of ${count} reports were built`)
  files += pdfs.length
  const paths = pdfs.map(pdf => join(folder('pdf'), pdf))
  for (const flavour of flavours) judge(flavour, paths)
  mkdirSync(folder('pictures'))
  for (const pdf of pdfs.slice(0, drawn)) checkPdf(pdf, join(folder('pdf'), pdf), folder('pictures'))
  if (grid) for (const pdf of pdfs) lines += checkLines(pdf, join(folder('pdf'), pdf))
  if (again !== undefined) checkAgain(name, folder, pdfs, again)
}
rmSync(scratch, { recursive: true, force: true })
report(`${files} invented reports, ${lines} lines`, lines > 500)

/** Builds a folder of data and gives the names of the PDF files. */
function build(name, data, output, args) {
  run(name, 'node', ['dist/cli.js', 'build', data, '-o', output, '--format', 'pdf', '--quiet', ...args])
  return readdirSync(output).filter(file => file.endsWith('.pdf'))
}

/** The data out of each file give the file again. */
function checkAgain(name, folder, pdfs, args) {
  const paths = pdfs.map(pdf => join(folder('pdf'), pdf))
  run(name, 'node', ['dist/cli.js', 'extract', ...paths, '-o', folder('extracted'), '--quiet'])
  build(name, folder('extracted'), folder('again'), args)
  for (const pdf of pdfs) {
    const [first, second] = ['pdf', 'again'].map(kind => readFileSync(join(folder(kind), pdf)))
    if (!first.equals(second)) faults.push(`${name}: ${pdf}: its own data give another file`)
  }
}
