import { createHash } from 'node:crypto'
import { compress } from './compress.js'
import { greyProfile } from './grey-profile.js'
import type { ReportDocument } from './report-document.js'
import type { StandardMarks } from './standard.js'

/** A file carried inside the PDF: the report's own data (关联文件). */
export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly description: string
  readonly bytes: Uint8Array
  /** Day of its dates, `2025-01-20`. */
  readonly dated: string
}

/**
 * Adds what an archive file must have besides pages and structure: an output intent that says what grey is, and the
 * associated file the pages were made from (ISO 19005-3, 6.2.3 and 6.8).
 *
 * @param document the document
 * @param marks the standard it follows
 * @param attachment the data it was made from, where the standard allows it
 */
export function addArchiveParts(
  document: ReportDocument,
  marks: StandardMarks,
  attachment: Attachment | undefined,
): void {
  if (marks.archive !== undefined) document._root.data.OutputIntents = [outputIntent(document)]
  if (attachment !== undefined && marks.attachments) attach(document, attachment)
}

/** The profile as every file carries it. */
let packedProfile: Uint8Array | undefined

function outputIntent(document: ReportDocument): object {
  const profile = document.ref({ N: 1 })
  packedProfile ??= compress(greyProfile())
  profile.write(packedProfile)
  profile.compress = false
  profile.end()
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: new String('Grey, gamma 2.2'),
    Info: new String('Grey, gamma 2.2'),
    DestOutputProfile: profile,
  })
  intent.end()
  return intent
}

function attach(document: ReportDocument, { name, mediaType, description, bytes, dated }: Attachment): void {
  const day = new Date(`${dated}T00:00:00Z`)
  const checksum = createHash('md5').update(bytes).digest('hex')
  const stream = document.ref({
    Type: 'EmbeddedFile',
    Subtype: mediaType.replace('/', '#2F'),
    Params: { CreationDate: day, ModDate: day, Size: bytes.length, CheckSum: new String(checksum) },
  })
  stream.end(bytes)
  const file = document.ref({
    Type: 'Filespec',
    AFRelationship: 'Source',
    F: new String(name),
    UF: new String(name),
    EF: { F: stream, UF: stream },
    Desc: new String(description),
  })
  file.end()
  document.addNamedEmbeddedFile(name, file)
  document._root.data.AF = [file]
}
