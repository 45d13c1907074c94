import { realpathSync } from 'node:fs'
import type { ExitCode } from './exit-codes.js'
import { extractData } from './extract.js'
import { Failure, systemCode } from './failure.js'
import { checkFolder } from './files/check-folder.js'
import type { DataFile } from './files/find-files.js'
import type { Printer } from './print/printer.js'
import { runFiles } from './run-files.js'

/** Options of `nianbao extract`, as the user gave them. */
export interface ExtractOptions {
  readonly output: string
}

/**
 * `nianbao extract`: the data file inside each PDF named.
 *
 * @param inputs PDF files
 * @param options where to
 * @param printer tells the user
 * @throws Failure for a wrong call; nothing has been written then
 */
export async function runExtract(
  inputs: readonly string[],
  { output }: ExtractOptions,
  printer: Printer,
): Promise<ExitCode> {
  const files = inputs.map(pdfFile)
  checkFolder(output)
  return runFiles(files, file => extractData(file, { folder: output }), { printer, strict: false })
}

function pdfFile(name: string): DataFile {
  try {
    return { name, path: realpathSync(name), dataFolder: '.' }
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    throw new Failure(
      { zh: `没有找到“${name}”`, en: `Not found: “${name}”` },
      { zh: '请检查文件名和路径有没有写错', en: 'Check the spelling of the name and the path' },
    )
  }
}
