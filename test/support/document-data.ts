import { cellsOf } from '../../src/grid/grid.js'
import { readReport } from '../../src/model/read-report.js'
import { writeReport } from '../../src/model/write-report.js'
import { readYaml } from '../../src/source/read-yaml.js'
import type { Block, Document, Inline } from '../../src/tree/nodes.js'
import { figureKey, textKey } from '../../src/writers/docx/data-key.js'
import { composed } from './composed.js'
import { type SampleOptions, sampleReport } from './sample-report.js'

/**
 * The document of a data file, every text with its place in it.
 *
 * @param yaml the file
 */
export function documentFrom(yaml: string | Uint8Array): Document {
  const { source } = readYaml(yaml, 'sample.yaml')
  const report = source && readReport(source).report
  if (report === undefined) throw new Error('the sample cannot be read')
  return composed(report, { draft: false })
}

/**
 * The document of a sample, written down as a data file and read again.
 *
 * @param options what differs
 */
export function sampleDocument(options: SampleOptions = {}): Document {
  return documentFrom(writeReport(sampleReport(options)))
}

/**
 * What a document holds from its data, by key; the paragraphs of one text are parted by line feeds.
 *
 * @param document the document
 */
export function dataOf({ blocks }: Document): ReadonlyMap<string, string> {
  const data = new Map<string, string>()
  for (const block of blocks) {
    if (block.kind !== 'table') {
      for (const [key, text] of textsOf(block)) data.set(key, data.has(key) ? `${data.get(key)}\n${text}` : text)
      continue
    }
    for (const { address, text } of cellsOf(block.grid)) {
      if (address !== undefined) data.set(figureKey(block, address), text)
    }
  }
  return data
}

function textsOf(block: Exclude<Block, { readonly kind: 'table' }>): ReadonlyMap<string, string> {
  const inlines: readonly Inline[] =
    block.kind === 'runInHeading' ? [...block.heading, ...block.content] : block.content
  const texts = new Map<string, string>()
  for (const { text, from } of inlines) {
    if (from !== undefined) texts.set(textKey(from), (texts.get(textKey(from)) ?? '') + text)
  }
  return texts
}
