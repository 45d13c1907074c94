import { readFileSync, writeFileSync } from 'node:fs'
import { startTypst } from './typst-compiler.js'

// typst-once IN.typ OUT.pdf: one report in a process of its own, with nothing loaded but Typst.
const [, , from = '', to = ''] = process.argv
writeFileSync(to, startTypst()(readFileSync(from, 'utf8')))
