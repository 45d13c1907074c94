import { hash, randomUUID } from 'node:crypto'
import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** A temporary file (临时文件) tells which process on which machine is writing it; the machine's name is not readable. */
const machine = hash('sha256', hostname(), 'hex').slice(0, 8)
const pattern = /^\.nianbao-([0-9a-f]{8})-(\d+)-[0-9a-f-]+\.tmp$/u

/** No file takes an hour to write: a temporary file this old is left over, whoever wrote it (ms). */
const oldAge = 3_600_000

/** A name for a temporary file that nobody else uses. */
export function temporaryName(): string {
  return `.nianbao-${machine}-${process.pid}-${randomUUID().slice(0, 18)}.tmp`
}

/**
 * Removes what processes that are no more have left behind in a folder; what another run is writing just now stays, and
 * so does what cannot be removed, until a later run can.
 *
 * @param folder the output folder; it may be missing
 * @param options `own`: also what this process has left behind, when it writes no more
 */
export function sweepTemporaries(folder: string, { own }: { readonly own: boolean }): void {
  for (const name of namesIn(folder)) {
    const [, where, pid] = pattern.exec(name) ?? []
    if (where === undefined) continue
    const writing = where === machine && (Number(pid) === process.pid ? !own : isAlive(Number(pid)))
    const path = join(folder, name)
    const leftOver = where === machine && !writing
    if (leftOver || ageOf(path) > oldAge) removeTemporary(path)
  }
}

/**
 * Removes a temporary file, if it is still there; what cannot be removed a later run sweeps up.
 *
 * @param path the file
 */
export function removeTemporary(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The folder has become read-only.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Sending signal 0 sends nothing, and tells whether there is somebody to send it to. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** How long ago a file was changed (ms); one that cannot be looked at is as good as new. */
function ageOf(path: string): number {
  try {
    return Date.now() - lstatSync(path).mtimeMs
  } catch {
    return 0
  }
}
