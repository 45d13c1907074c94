import { basename, join } from 'node:path'
import { dataFileName } from './attached-data.js'
import { Failure } from './failure.js'
import type { DataFile } from './files/find-files.js'
import { readBytes } from './files/read-bytes.js'
import { writeFiles } from './files/write-files.js'
import type { Outcome } from './outcome.js'
import { refuseOther } from './refuse-other.js'

/** Where extracted data go. */
export interface ExtractJob {
  readonly folder: string
}

/**
 * Takes the data out of a PDF this program made (取出数据): the data file its pages were made from.
 *
 * @param file the PDF
 * @param job where to write
 * @throws Failure when it cannot be read, is no PDF, carries no data, or a file of other content stands in the way
 */
export async function extractData(file: DataFile, { folder }: ExtractJob): Promise<Outcome> {
  const data = await attachedDataOf(readBytes(file), file.name)
  const path = join(folder, `${basename(file.path).replace(/\.pdf$/iu, '')}.yaml`)
  refuseOther(path, data)
  writeFiles([{ path, bytes: data }])
  return { file: file.name, problems: [], written: [{ path, bytes: data.length }] }
}

/**
 * The data file inside a PDF.
 *
 * @param bytes the PDF
 * @param name its name, for messages
 * @throws Failure when it is no PDF, or carries no data
 */
export async function attachedDataOf(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await loading.promise.catch(() => {
    throw new Failure(
      { zh: `“${name}”不是能读的 PDF 文件`, en: `“${name}” is no readable PDF` },
      { zh: '请检查文件是否完整，有没有加密', en: 'Check that the file is whole and not encrypted' },
    )
  })
  const attachments: Readonly<Record<string, { readonly content: Uint8Array }>> | null = await pdf.getAttachments()
  await loading.destroy()
  const data = attachments?.[dataFileName]
  if (data !== undefined) return data.content
  throw new Failure(
    { zh: `“${name}”里没有随文数据`, en: `“${name}” carries no data` },
    {
      zh: '只有本程序按默认标准（a-3a,ua-1）生成、没有被别的软件重新打印或转换过的 PDF 才带数据',
      en: 'Only PDFs made by this program to its usual standard (a-3a,ua-1) carry data, unless another program has printed or converted them anew',
    },
  )
}
