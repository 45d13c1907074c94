import { realpathSync } from 'node:fs'
import { buildBatch } from './batch/build-batch.js'
import { chooseJobs } from './batch/choose-jobs.js'
import { Rounds } from './batch/rounds.js'
import { watchFolders } from './batch/watch-folders.js'
import { type BuildOptions, type CommonFiles, jobOf, openCommonFiles, tellCommonFiles } from './build-options.js'
import { type ExitCode, exitCodes } from './exit-codes.js'
import { checkFolder } from './files/check-folder.js'
import { type DataFile, findFiles } from './files/find-files.js'
import type { Printer } from './print/printer.js'
import { listenForStop } from './stop-signal.js'

/**
 * `nianbao watch`: builds, and builds again whenever a data file, its settings or the style file are saved, until Ctrl-C. Problems in them
 * end nothing.
 *
 * @param inputs files and folders
 * @param options where to, which formats
 * @param newPrinter makes a printer for each round
 * @throws Failure for a wrong call; nothing has been written then
 */
export async function runWatch(
  inputs: readonly string[],
  options: BuildOptions,
  newPrinter: () => Printer,
): Promise<ExitCode> {
  const common = openCommonFiles(options)
  const { settings, style } = common
  const job = jobOf(options, style?.choices ?? [])
  const jobs = chooseJobs(options.jobs)
  const files = findFiles(inputs)
  checkFolder(job.folder)
  const stop = listenForStop()
  const watch = await watchFolders(placesOf(files, common), {
    except: job.folder,
    onError: () => newPrinter().note?.(notWatched),
  })
  stop.onStop(() => void watch.end())
  try {
    const rounds = new Rounds(inputs, options)
    const printer = newPrinter()
    const from = tellCommonFiles(files, common, { printer, strict: job.strict })
    if (from === exitCodes.fine)
      await buildBatch({ files, all: files, settings, job }, { jobs, force: false, stop, printer })
    else printer.end(from)
    await rounds.warmUp()
    if (stop.exitCode === undefined) newPrinter().note?.(waiting)
    while (await watch.nextChange()) await rounds.next(newPrinter())
    return exitCodes.fine
  } finally {
    await watch.end()
    stop.release()
  }
}

/** The folders in which a change may matter, and settings and style files, which may lie elsewhere. */
function placesOf(files: readonly DataFile[], { settings, style }: CommonFiles): readonly string[] {
  const folders = files.map(({ dataFolder }) => dataFolder)
  const common = [...settings.filesOf(folders), ...(style === undefined ? [] : [style])]
  const names = [...folders, ...common.map(({ name }) => name)]
  return [...new Set(names.map(name => realpathSync(name)))]
}

const waiting = {
  zh: '正在等待修改：保存数据文件，就会重新生成。按 Ctrl-C 结束。',
  en: 'Waiting for changes: save a data file and it is built again. Ctrl-C ends.',
}

const notWatched = {
  zh: '有的文件夹监视不了（文件太多，或者没有权限），里面的修改要重新运行才会生成',
  en: 'Some folders cannot be watched (too many files, or no permission); changes in them need another run',
}
