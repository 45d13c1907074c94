import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Block, Document } from '../../src/tree/nodes.js'
import { corpusReports } from '../support/corpus.js'
import { documentFrom, sampleDocument } from '../support/document-data.js'
import { renderDocument } from '../support/render-document.js'
import { wordOf } from '../support/word-of.js'
import { run, withOffice } from './office-run.js'

const checkWord = fileURLToPath(new URL('../../.ci/check-word.mjs', import.meta.url))

/** A report with very many paragraphs of different lengths in its first section. */
function withLongSection(document: Document): Document {
  const added = Array.from({ length: 200 }, (_, index): Block => {
    const figures = `第${index + 1}批政府信息公开目录，新增${index * 37}条，其中政策文件${index}件，`
    const text = `公布${figures}${'逐件审查、及时更新，'.repeat(index % 7)}做到应公开尽公开。`
    return { kind: 'paragraph', role: 'body', content: [{ text }] }
  })
  const [title, ...others] = document.blocks
  return { ...document, blocks: [...(title === undefined ? [] : [title]), ...added, ...others] }
}

const groups: readonly (readonly [name: string, documents: () => ReadonlyMap<string, Document>])[] = [
  ['a section of 200 paragraphs', () => new Map([['long', withLongSection(sampleDocument())]])],
  [
    'reports as agencies published them, where they are at hand',
    () => new Map(corpusReports().map(({ name, yaml }) => [name, documentFrom(yaml)])),
  ],
]

describe.runIf(withOffice)('the pages of a Word file are those of its PDF', () => {
  it.each(groups)(
    '%s',
    async (_, documents) => {
      const made = documents()
      if (made.size === 0) return
      const folder = mkdtempSync(join(tmpdir(), 'nianbao-pages-'))
      for (const [name, document] of made) {
        writeFileSync(join(folder, `${name}.pdf`), await renderDocument(document))
        writeFileSync(join(folder, `${name}.docx`), await wordOf(document))
      }
      expect(run('node', [checkWord, folder])).toContain(`${made.size} Word files checked, 0 faults`)
      rmSync(folder, { recursive: true, force: true })
    },
    300_000,
  )
})
