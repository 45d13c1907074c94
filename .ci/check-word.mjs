// Checks the Word files of a folder, each beside its PDF.
// Usage: node .ci/check-word.mjs [--fonts] FOLDER    --fonts: they carry their fonts
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkWordFiles } from './checks/check-word-files.mjs'
import { report } from './checks/programs.mjs'

const fonts = process.argv.includes('--fonts')
const folder = process.argv.at(-1)
const scratch = mkdtempSync(join(tmpdir(), 'word-'))
const paths = readdirSync(folder)
  .filter(file => file.endsWith('.docx'))
  .map(file => join(folder, file))
checkWordFiles(paths, scratch, { fonts })
rmSync(scratch, { recursive: true, force: true })
report(`${paths.length} Word files`, paths.length > 0)
