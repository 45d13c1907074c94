import { basename, join } from 'node:path'
import type { SlipSettings } from '../../model/settings.js'
import type { DataFile } from '../files/find-files.js'
import type { Identity } from '../files/peek-identity.js'
import { type Outcome, troubleOf } from '../outcome.js'
import { slipOf } from './slip-of.js'
import { removeSlip, slipName, writeSlip } from './write-slip.js'

/** Where the slip of a report goes, and whose report it is. */
export interface SlipPlace {
  readonly identity: Identity
  /** Folder and name, without extension. */
  readonly path: string
}

/** Stands for a year nobody knows: the slip's own files are dated by it, and nothing prints it. */
const unknownYear = 2008

/** The folder of a run's return slips (退回单): one for each report with a fault, none for the others. */
export class SlipShelf {
  readonly #folder: string
  readonly #strict: boolean
  readonly #taken = new Set<string>()

  /**
   * @param folder the folder to write into
   * @param strict true: warnings alone are reason enough
   */
  constructor(folder: string, strict: boolean) {
    this.#folder = folder
    this.#strict = strict
  }

  /**
   * Finds a name for the slip of a report, should it get one. A file nobody can read goes back under its own name; two
   * reports under one title get a slip each.
   *
   * @param file the data file
   * @param identity what it reports on, as far as that can be told
   */
  reserve({ name }: DataFile, identity: Identity | undefined): SlipPlace {
    const own = basename(name).replace(/\.ya?ml$/iu, '')
    const known = identity ?? { agency: own, title: own, year: unknownYear }
    const wanted = slipName(known.title)
    let free = wanted
    for (let number = 2; this.#taken.has(free.toLowerCase()); number += 1) free = `${wanted}（${number}）`
    this.#taken.add(free.toLowerCase())
    return { identity: known, path: join(this.#folder, free) }
  }

  /**
   * Writes the slip of a report, or removes that of an earlier run when there is no fault any more.
   *
   * @param outcome what the check found
   * @param place where the slip goes
   * @param settings what the settings say slips bear
   * @returns the outcome with the files written
   */
  async put(outcome: Outcome, { identity, path }: SlipPlace, settings: SlipSettings): Promise<Outcome> {
    const slip = slipOf(outcome.problems, { settings, identity, strict: this.#strict })
    try {
      if (slip !== undefined) return { ...outcome, written: await writeSlip(slip, path) }
      removeSlip(path)
      return outcome
    } catch (error) {
      return { ...outcome, trouble: troubleOf(error, outcome.file) }
    }
  }
}
