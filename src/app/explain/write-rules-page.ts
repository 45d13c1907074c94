import { writeFileSync } from 'node:fs'
import { rulesPage } from './rules-page.js'

// `npm run docs`: a test fails when the page is not what the rules say.
writeFileSync(new URL('../../../docs/rules.md', import.meta.url), rulesPage())
