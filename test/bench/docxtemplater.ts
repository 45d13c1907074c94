import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { GeneratedReport } from '../generate/generate-report.js'
import type { Contender } from './contender.js'
import { render } from './ours.js'
import { loadPeer } from './peer-modules.js'

/** What we use of docxtemplater. */
type Docxtemplater = new (
  zip: object,
) => {
  render(data: object): void
  toBuffer(): Uint8Array
}

const body = 'word/document.xml'

/** docxtemplater: a finished Word file in which every piece of text is a tag, and the texts to fill in. */
export function docxtemplater(): Contender {
  const Document = loadPeer<Docxtemplater>('docxtemplater')
  const Zip = loadPeer<new (content: Uint8Array) => object>('pizzip')
  return {
    prepare: async generated => {
      const { template, texts } = await templateOf(generated)
      return async () => {
        const document = new Document(new Zip(template))
        document.render(texts)
        return document.toBuffer().length
      }
    },
  }
}

/** Our Word file of a report, its texts taken out. */
async function templateOf(generated: GeneratedReport) {
  const [file = new Uint8Array()] = await render(generated, ['docx'])
  const parts = unzipSync(file)
  const texts: Record<string, string> = {}
  const xml = strFromU8(parts[body] ?? new Uint8Array()).replace(/(?<=<w:t(?: [^>]*)?>)[^<]+/gu, text => {
    const tag = `t${Object.keys(texts).length}`
    texts[tag] = text
    return `{${tag}}`
  })
  return { template: zipSync({ ...parts, [body]: strToU8(xml) }), texts }
}
