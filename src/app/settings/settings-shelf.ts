import { type Settings, usualSettings } from '../../model/settings.js'
import { expectSettings, findSettings } from './find-settings.js'
import { openSettingsFile, type SettingsFile } from './settings-file.js'

/** The settings of a run's data files (设置): each settings file is read when it is first needed, and once. */
export class SettingsShelf {
  readonly #given: string | undefined
  readonly #names = new Map<string, string | undefined>()
  readonly #files = new Map<string, SettingsFile>()

  /**
   * @param given the settings file the user named, for all data files; absent: each data folder's own
   * @throws Failure when it is not there
   */
  constructor(given?: string) {
    if (given !== undefined) expectSettings(given)
    this.#given = given
  }

  /**
   * The settings that hold for the data files of a folder.
   *
   * @param folder the data folder
   * @throws Failure when its settings file cannot be read from the disk
   */
  settingsOf(folder: string): Settings {
    return this.#fileOf(folder)?.settings ?? usualSettings
  }

  /**
   * The settings files of some data folders, each once.
   *
   * @param folders the data folders
   * @throws Failure when one of them cannot be read from the disk
   */
  filesOf(folders: readonly string[]): readonly SettingsFile[] {
    return [...new Set(folders.flatMap(folder => this.#fileOf(folder) ?? []))]
  }

  #fileOf(folder: string): SettingsFile | undefined {
    const name = this.#nameOf(folder)
    if (name === undefined) return undefined
    const file = this.#files.get(name) ?? openSettingsFile(name)
    this.#files.set(name, file)
    return file
  }

  #nameOf(folder: string): string | undefined {
    if (this.#given !== undefined) return this.#given
    if (!this.#names.has(folder)) this.#names.set(folder, findSettings(folder))
    return this.#names.get(folder)
  }
}
