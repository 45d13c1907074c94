import { buildBatch } from './batch/build-batch.js'
import { chooseJobs } from './batch/choose-jobs.js'
import { isInShard, parseShard } from './batch/shard.js'
import { type BuildOptions, jobOf, openCommonFiles, tellCommonFiles } from './build-options.js'
import { type ExitCode, exitCodes } from './exit-codes.js'
import { checkFolder } from './files/check-folder.js'
import { findFiles } from './files/find-files.js'
import type { Printer } from './print/printer.js'
import { listenForStop } from './stop-signal.js'

/** Options of `nianbao build`, as the user gave them. */
export interface BatchBuildOptions extends BuildOptions {
  readonly shard?: string
  readonly force: boolean
}

/**
 * `nianbao build`: every report named becomes PDF and Word. With an error in the settings or the
 * style file nothing does.
 *
 * @param inputs files and folders
 * @param options where to, which formats, how many at once
 * @param printer tells the user
 * @throws Failure for a wrong call; nothing has been written then
 */
export async function runBuild(
  inputs: readonly string[],
  options: BatchBuildOptions,
  printer: Printer,
): Promise<ExitCode> {
  const common = openCommonFiles(options)
  const job = jobOf(options, common.style?.choices ?? [])
  const jobs = chooseJobs(options.jobs)
  const shard = options.shard === undefined ? undefined : parseShard(options.shard)
  const all = findFiles(inputs)
  const files = shard === undefined ? all : all.filter(file => isInShard(file, shard))
  checkFolder(job.folder)
  const from = tellCommonFiles(all, common, { printer, strict: job.strict })
  if (from !== exitCodes.fine) {
    printer.end(from)
    return from
  }
  const part = shard && { part: `${shard.number}-of-${shard.of}` }
  const stop = listenForStop()
  try {
    return await buildBatch(
      { files, all, settings: common.settings, job, ...part },
      { jobs, force: options.force, stop, printer },
    )
  } finally {
    stop.release()
  }
}
