import { hash } from 'node:crypto'
import { type ReportLookup, readReport } from '../../model/read-report.js'
import type { Report } from '../../model/report.js'
import { decodeText } from '../../source/decode-text.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { readYaml } from '../../source/read-yaml.js'
import type { Source } from '../../source/source.js'
import type { DataFile } from './find-files.js'
import { readBytes } from './read-bytes.js'

/** A data file as read (读入结果): what could be made of it, and the problems of its form. */
export interface Reading {
  readonly file: DataFile
  /** SHA-256 of the file's bytes, in base64url. */
  readonly hash: string
  /** The file's text, as far as it is one. */
  readonly text: string
  readonly source?: Source
  readonly report?: Report
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a data file: bytes, YAML, report.
 *
 * @param file the file
 * @param lookup finds the report of the year before, for references to it
 * @throws Failure when the file cannot be read from the disk
 */
export function readDataFile(file: DataFile, lookup: ReportLookup): Reading {
  return readContent(file, readBytes(file), lookup)
}

/**
 * Reads what stands in a data file, or is to stand there: YAML, report.
 *
 * @param file the file
 * @param content its bytes or its text
 * @param lookup finds the report of the year before, for references to it
 */
export function readContent(file: DataFile, content: Uint8Array | string, lookup: ReportLookup): Reading {
  const seen = { file, hash: hash('sha256', content, 'base64url') }
  const { source, diagnostics } = readYaml(content, file.name)
  if (source === undefined) return { ...seen, text: decodeText(content).text ?? '', diagnostics }
  const read = readReport(source, lookup)
  const reading = { ...seen, text: source.text, source, diagnostics: [...diagnostics, ...read.diagnostics] }
  return read.report === undefined ? reading : { ...reading, report: read.report }
}
