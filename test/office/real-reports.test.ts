import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { corpusReports } from '../support/corpus.js'
import { documentFrom } from '../support/document-data.js'
import { renderDocument } from '../support/render-document.js'
import { wordOf } from '../support/word-of.js'
import { run, withOffice } from './office-run.js'

const reports = corpusReports()
const checkWord = fileURLToPath(new URL('../../.ci/check-word.mjs', import.meta.url))

it.runIf(withOffice && reports.length > 0)(
  'reports as agencies published them have the pages of their PDF in Word',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-real-'))
    for (const { name, yaml } of reports) {
      const document = documentFrom(yaml)
      writeFileSync(join(folder, `${name}.pdf`), await renderDocument(document))
      writeFileSync(join(folder, `${name}.docx`), await wordOf(document))
    }
    expect(run('node', [checkWord, folder])).toContain(`${reports.length} Word files checked, 0 faults`)
    rmSync(folder, { recursive: true, force: true })
  },
  300_000,
)
