import { plainWords } from '../../model/likeness/plain-words.js'
import { shinglesOf } from '../../model/likeness/shingles.js'
import { sharedPart, sketchOf, sketchSize } from '../../model/likeness/sketch.js'
import { likenessUnits, unitsLimit } from '../../model/rules/likeness-units.js'
import { settingValue } from '../../model/setting.js'
import type { Settings } from '../../model/settings.js'
import { decodeText } from '../../source/decode-text.js'
import { Failure } from '../failure.js'
import type { DataFile } from '../files/find-files.js'
import type { Identity } from '../files/peek-identity.js'
import { readBytes } from '../files/read-bytes.js'
import type { FileIndex } from './file-index.js'

/** Values of a sketch that must be the same at once for two files to be compared. */
const bandWidth = 3

/** No more files of one band are compared: where all are alike, any of them will do. */
const mostInBand = 200

/** How far an estimate may be below the truth. */
const margin = 0.12

/** So many of the files most like one are looked into. */
const mostAlike = 3

interface Sketched {
  readonly file: DataFile
  readonly identity: Identity
  readonly sketch: Uint32Array
  /** Hashes of the values that are compared at once. */
  readonly bands: readonly number[]
}

/**
 * The files of a run whose texts are alike (相似的文件), found by sketches: no file is compared with all others, and none
 * is parsed for it.
 */
export class LikeFiles {
  readonly #sketched = new Map<string, Sketched>()
  readonly #bands = new Map<number, Sketched[]>()

  /**
   * Sketches all files of a run; a single one has nothing to be like.
   *
   * @param files the files
   * @param index knows which reports they hold
   */
  constructor(files: readonly DataFile[], index: FileIndex) {
    if (files.length < 2) return
    for (const file of files) {
      const identity = index.glanceOf(file)?.identity
      const sketch = identity && sketchFile(file)
      if (identity === undefined || sketch === undefined) continue
      const sketched = { file, identity, sketch, bands: bandsOf(sketch, identity) }
      this.#sketched.set(file.path, sketched)
      for (const band of sketched.bands) {
        const same = this.#bands.get(band)
        if (same === undefined) this.#bands.set(band, [sketched])
        else if (same.length < mostInBand) same.push(sketched)
      }
    }
  }

  /**
   * Files of other agencies on the same year whose texts may be more alike than they should, the most alike first.
   *
   * @param file a file of the run
   * @param settings say how much alike they may be
   * @returns undefined where there is nothing to compare the file with, or nobody wants to know
   */
  of(file: DataFile, settings: Settings): readonly DataFile[] | undefined {
    const own = this.#sketched.get(file.path)
    const set = settings.rules.get(likenessUnits.id)
    if (own === undefined || this.#sketched.size < 2 || set?.severity === 'off') return undefined
    const limit = settingValue(unitsLimit, { ...(set && { settings: set.values }) })
    const near = new Set(own.bands.flatMap(band => this.#bands.get(band) ?? []))
    return [...near]
      .filter(({ identity: { agency, year } }) => agency !== own.identity.agency && year === own.identity.year)
      .map(other => ({ other, part: sharedPart(own.sketch, other.sketch) }))
      .filter(({ part }) => (2 * part) / (1 + part) > limit - margin)
      .sort((a, b) => b.part - a.part)
      .slice(0, mostAlike)
      .map(({ other }) => other.file)
  }
}

/** Reports on different years share no band, but for a chance that costs a comparison. */
function bandsOf(sketch: Uint32Array, { year }: Identity): readonly number[] {
  return Array.from({ length: Math.floor(sketchSize / bandWidth) }, (_, band) => {
    const values = sketch.subarray(band * bandWidth, (band + 1) * bandWidth)
    return values.reduce((hash, value) => Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15), year * sketchSize + band)
  })
}

function sketchFile(file: DataFile): Uint32Array | undefined {
  try {
    const { text = '' } = decodeText(readBytes(file))
    return sketchOf(shinglesOf(plainWords(withoutKeys(text))))
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

/** Keys and remarks are much the same in all files. No key is longer than the longest of the form. */
function withoutKeys(yaml: string): string {
  return yaml.replace(/^\s*#.*$/gmu, '').replace(/(?<=^|[\s{,"'])[^\s:{},[\]]{1,50}(?=:(?:\s|$))/gmu, '\n')
}
