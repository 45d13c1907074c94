import { realpathSync } from 'node:fs'
import { readSettings } from '../../model/read-settings.js'
import { type Settings, usualSettings } from '../../model/settings.js'
import { decodeText } from '../../source/decode-text.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { readYaml } from '../../source/read-yaml.js'
import { readBytes } from '../files/read-bytes.js'
import { type FindSpot, locateProblems, type Problem, spotIn } from '../print/locate-problems.js'

/** A settings file as read: what it sets, and what is wrong with it. */
export interface SettingsFile {
  /** Its name, as the user would write it. */
  readonly name: string
  readonly settings: Settings
  readonly problems: readonly Problem[]
  /** Where a place is in it. */
  readonly spot: FindSpot
}

/**
 * Reads a settings file from the disk.
 *
 * @param name the file, as the user would write it
 * @throws Failure when it cannot be read
 */
export function openSettingsFile(name: string): SettingsFile {
  return readSettingsFile(readBytes({ name, path: realpathSync(name) }), name)
}

/**
 * Reads a settings file. One that holds nothing sets nothing.
 *
 * @param content its text, or its bytes
 * @param name its name, as the user would write it
 */
export function readSettingsFile(content: Uint8Array | string, name: string): SettingsFile {
  const { source, diagnostics: ofForm } = readYaml(content, name)
  const { settings, diagnostics } =
    source === undefined ? { settings: usualSettings, diagnostics: [] } : readSettings(source)
  const text = source?.text ?? decodeText(content).text ?? ''
  const all = [...ofForm.filter(({ rule }) => rule !== 'empty-file').map(ofSettings), ...diagnostics]
  const pointed = { file: name, text, ...(source && { source }) }
  const spot: FindSpot = place => spotIn(pointed, place)
  return { name, settings, problems: locateProblems(all, spot), spot }
}

/** What is said of a file that is no mapping speaks of reports. */
function ofSettings(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.rule !== 'not-a-mapping') return diagnostic
  return {
    ...diagnostic,
    hint: {
      zh: '设置写成“键: 值”，例如“规则: { deadline: 错误 }”。',
      en: 'Settings are entries “key: value”, such as “规则: { deadline: 错误 }”.',
    },
  }
}
