import { existsSync, realpathSync } from 'node:fs'
import type { FoundNode } from '../model/read-context.js'
import { readLayout } from '../model/read-layout.js'
import { decodeText } from '../source/decode-text.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { readYaml } from '../source/read-yaml.js'
import type { SourceNode } from '../source/source.js'
import type { GivenOption } from '../style/apply-options.js'
import { Failure } from './failure.js'
import { readBytes } from './files/read-bytes.js'
import { locateProblems, type Problem, spotIn } from './print/locate-problems.js'

/** A style file as read (版式文件): the choices of layout that hold where a report makes none, and what is wrong with it. */
export interface StyleFile {
  /** Its name, as the user wrote it. */
  readonly name: string
  readonly choices: readonly GivenOption[]
  readonly problems: readonly Problem[]
}

/**
 * Reads a style file from the disk: the keys of 版式 by themselves, or below 版式 as in a data file.
 *
 * @param name the file, as the user wrote it
 * @throws Failure when it is not there or cannot be read
 */
export function openStyleFile(name: string): StyleFile {
  if (!existsSync(name)) {
    throw new Failure(
      { zh: `没有找到版式文件“${name}”`, en: `Style file not found: “${name}”` },
      { zh: '请检查 --style 后面的文件名和路径有没有写错', en: 'Check the name and the path after --style' },
    )
  }
  const content = readBytes({ name, path: realpathSync(name) })
  const { source, diagnostics } = readYaml(content, name)
  // An empty file, or one whose lines are all comments, makes no choice.
  const found: Diagnostic[] = diagnostics.filter(({ rule }) => rule !== 'empty-file')
  const choices = source === undefined ? [] : readLayout(layoutNode(source.root), { source, diagnostics: found })
  const pointed = { file: name, text: source?.text ?? decodeText(content).text ?? '', ...(source && { source }) }
  return { name, choices, problems: locateProblems(found, place => spotIn(pointed, place)) }
}

function layoutNode(root: SourceNode): FoundNode {
  const [entry, ...others] = root.kind === 'map' ? root.entries : []
  return entry?.key === '版式' && others.length === 0 ? { node: entry.value, path: ['版式'] } : { node: root, path: [] }
}
