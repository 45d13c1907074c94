import { attachedData } from './attached-data.js'
import type { Rendering } from './rendering.js'

/** An output format (格式) and its writer, which is loaded only when it is needed. */
export interface Format {
  readonly id: string
  readonly extension: string
  readonly write: (rendering: Rendering) => Promise<Uint8Array>
}

/** The formats the program writes. Word comes first: its file is the one that may be open elsewhere. */
export const formats: readonly Format[] = [
  {
    id: 'docx',
    extension: '.docx',
    write: async ({ document, pages, style, protect, embedFonts }) => {
      const { writeDocx } = await import('../writers/docx/write-docx.js')
      return writeDocx(document, { pages, style, protect, embedFonts })
    },
  },
  {
    id: 'pdf',
    extension: '.pdf',
    write: async ({ document, pages, style, standard, data }) => {
      const { writePdf } = await import('../writers/pdf/write-pdf.js')
      return writePdf(document, { pages, style, standard, attachment: attachedData(data(), document.dated) })
    },
  },
]
