import type { CollectedUnit, Collection } from '../../model/settings.js'
import type { FileIndex } from '../batch/file-index.js'
import type { DataFile } from '../files/find-files.js'
import type { SettingsFile } from '../settings/settings-file.js'
import type { SettingsShelf } from '../settings/settings-shelf.js'

/** What a government's report on one year sums up, as far as it is in the run (汇总). */
export interface CollectionPlan {
  readonly collection: Collection
  readonly year: number
  /** Files with the units' reports, in the order of the settings. */
  readonly files: readonly DataFile[]
  /** Units without a report. */
  readonly missing: readonly CollectedUnit[]
  /** Agencies that reported though the settings do not name them: perhaps a name is misspelt. */
  readonly others: readonly string[]
  readonly settings: SettingsFile
}

/**
 * Finds the units' reports among the files of a run, for every settings file that names some. The year is the latest
 * that any of them, or the government, reports on.
 *
 * @param files the files of the run
 * @param index what was glanced of them
 * @param shelf their settings
 */
export function planCollections(
  files: readonly DataFile[],
  index: FileIndex,
  shelf: SettingsShelf,
): readonly CollectionPlan[] {
  return shelf
    .filesOf(files.map(({ dataFolder }) => dataFolder))
    .flatMap(settings => planCollection(files, index, { shelf, settings }) ?? [])
}

function planCollection(
  files: readonly DataFile[],
  index: FileIndex,
  { shelf, settings }: { readonly shelf: SettingsShelf; readonly settings: SettingsFile },
): CollectionPlan | undefined {
  const { collection } = settings.settings
  if (collection === undefined) return undefined
  const found = files.flatMap(file => {
    const identity = index.glanceOf(file)?.identity
    return identity === undefined || shelf.settingsOf(file.dataFolder) !== settings.settings ? [] : [{ file, identity }]
  })
  const named = new Set([collection.government, ...collection.units.map(({ agency }) => agency)])
  const years = found.filter(({ identity }) => named.has(identity.agency)).map(({ identity }) => identity.year)
  if (years.length === 0) return undefined
  const year = Math.max(...years)
  const ofYear = found.filter(({ identity }) => identity.year === year)
  const fileOf = ({ agency }: CollectedUnit) => ofYear.find(({ identity }) => identity.agency === agency)?.file
  return {
    collection,
    year,
    files: collection.units.flatMap(unit => fileOf(unit) ?? []),
    missing: collection.units.filter(unit => fileOf(unit) === undefined),
    others: ofYear.map(({ identity }) => identity.agency).filter(agency => !named.has(agency)),
    settings,
  }
}
