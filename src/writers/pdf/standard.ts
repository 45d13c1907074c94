/**
 * Standards a PDF can be made to (PDF 标准): the archive form with full structure and the report's data inside, the plain
 * archive form, or none. The pages are the same in all three.
 */
export type PdfStandard = 'a-3a,ua-1' | 'a-2b' | 'none'

/** What a standard is called in the file's metadata. */
export interface StandardMarks {
  /** ISO 19005 part and conformance level. */
  readonly archive?: { readonly part: 2 | 3; readonly conformance: 'A' | 'B' }
  /** ISO 14289 part. */
  readonly accessibility?: 1
  /** True: other files may be carried inside. */
  readonly attachments: boolean
}

/** All standards with their marks. */
export const pdfStandards: Readonly<Record<PdfStandard, StandardMarks>> = {
  'a-3a,ua-1': { archive: { part: 3, conformance: 'A' }, accessibility: 1, attachments: true },
  'a-2b': { archive: { part: 2, conformance: 'B' }, attachments: false },
  none: { attachments: false },
}

/** The standard a PDF follows when none is named. */
export const defaultStandard: PdfStandard = 'a-3a,ua-1'
