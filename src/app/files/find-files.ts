import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { Failure, systemCode } from '../failure.js'

/** A data file (数据文件) as it was found. */
export interface DataFile {
  /** Its name as the user would write it, for messages. */
  readonly name: string
  /** Its real place, all links resolved. */
  readonly path: string
  /** The folder in whose tree the year before is looked for. */
  readonly dataFolder: string
  /** True: all of that folder was named, and found with it. */
  readonly wholeFolder?: boolean
}

/** Folders and files that hold no reports. */
const skipped = new Set(['node_modules', 'nianbao.config.yaml', 'nianbao.config.yml'])

/**
 * Finds the data files that were named: files as they are, folders with everything below them. The order is that of the
 * arguments, and within a folder that of the names; a file named twice comes once.
 *
 * @param inputs files and folders, as the user wrote them
 * @throws Failure for an input that is not there, and for a folder without a data file
 */
export function findFiles(inputs: readonly string[]): readonly DataFile[] {
  const absent = inputs.filter(isAbsent)
  if (absent.length > 0) throw missing(absent)
  const found = new Map<string, DataFile>()
  for (const input of inputs) {
    const place = realpathSync(input)
    const isFolder = kindOf(place) === 'folder'
    const files = isFolder ? filesOf(input) : [{ name: input, path: place }]
    if (files.length === 0) throw emptyFolder(input)
    const dataFolder = dataFolderOf(isFolder ? place : dirname(place))
    const wholeFolder = place === dataFolder
    for (const { name, path } of files) {
      if (!found.has(path)) found.set(path, { name, path, dataFolder, wholeFolder })
    }
  }
  return [...found.values()]
}

/**
 * Says whether any of the inputs is a folder: only then are all reports of a collection meant.
 *
 * @param inputs files and folders, as the user wrote them
 */
export function namesFolder(inputs: readonly string[]): boolean {
  return inputs.some(input => kindOf(input) === 'folder')
}

/**
 * The data files below a folder, in a stable order; folders that cannot be opened are passed over.
 *
 * @param folder the folder
 */
export function filesBelow(folder: string): readonly DataFile[] {
  return list(shortName(folder), new Set(), () => {}).map(file => ({ ...file, dataFolder: folder }))
}

/** A folder as seen from the working folder, when it lies within it. */
function shortName(folder: string): string {
  const name = relative('.', folder)
  return name.startsWith('..') ? folder : name || '.'
}

function filesOf(folder: string): readonly FoundFile[] {
  return list(folder, new Set(), (closed, error) => {
    throw unreadable(closed, error)
  })
}

/** A file as it is named from the folder that was asked for, and its real place. */
type FoundFile = Pick<DataFile, 'name' | 'path'>

type OnClosed = (folder: string, error: unknown) => void

function list(folder: string, seen: Set<string>, onClosed: OnClosed): readonly FoundFile[] {
  const real = realpathSync(folder)
  if (seen.has(real)) return []
  seen.add(real)
  const [before, realBefore] = [startOfPaths(folder), startOfPaths(real)]
  return entriesIn(folder, onClosed).flatMap(entry => {
    const name = `${before}${entry.name}`
    const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : kindOf(name)
    if (kind === 'folder') return list(name, seen, onClosed)
    if (kind !== 'file' || !/^\.ya?ml$/iu.test(extname(entry.name))) return []
    return [{ name, path: entry.isFile() ? `${realBefore}${entry.name}` : realpathSync(name) }]
  })
}

/** What the paths of all files in a folder begin with: joined once, for there may be ten thousand. */
function startOfPaths(folder: string): string {
  return join(folder, '-').slice(0, -1)
}

/** Code-point order: the same on every machine, whatever its locale. */
function entriesIn(folder: string, onClosed: OnClosed): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && !skipped.has(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    onClosed(folder, error)
    return []
  }
}

function kindOf(path: string): 'folder' | 'file' | 'other' {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return 'folder'
  return stats?.isFile() ? 'file' : 'other'
}

function isAbsent(input: string): boolean {
  try {
    return statSync(input, { throwIfNoEntry: false }) === undefined
  } catch (error) {
    if (systemCode(error) === 'ENOTDIR' || systemCode(error) === 'ENOENT') return true
    throw unreadable(input, error)
  }
}

/** The nearest folder called `data` at or above a folder, within the working folder; else the folder itself. */
function dataFolderOf(own: string): string {
  const end = resolve('.')
  for (let folder = own; ; folder = dirname(folder)) {
    if (basename(folder) === 'data') return folder
    if (folder === end || folder === dirname(folder)) return own
  }
}

function missing(inputs: readonly string[]): Failure {
  const text = { zh: `没有找到“${inputs.join('”“')}”`, en: `Not found: “${inputs.join('”, “')}”` }
  if (inputs.length === 1 && inputs[0] === 'data') {
    return new Failure(text, {
      zh: '请在有 data 文件夹的地方运行，或者写明要处理的文件：nianbao build 文件.yaml',
      en: 'Run it where the data folder is, or name the file: nianbao build FILE.yaml',
    })
  }
  return new Failure(text, { zh: '请检查文件名和路径有没有写错', en: 'Check the spelling of the name and the path' })
}

function emptyFolder(folder: string): Failure {
  return new Failure(
    { zh: `“${folder}”是文件夹，里面没有数据文件`, en: `“${folder}” is a folder without a data file` },
    {
      zh: '数据文件的扩展名是 .yaml；请把它放进这个文件夹，或者写明它的路径',
      en: 'Data files end in .yaml: put one there, or name the path of one',
    },
  )
}

function unreadable(input: string, error: unknown): unknown {
  const code = systemCode(error)
  if (code === undefined) return error
  return new Failure(
    { zh: `读不了“${input}”（${code}）`, en: `Cannot read “${input}” (${code})` },
    { zh: '请检查这个文件或文件夹的访问权限', en: 'Check the permissions of this file or folder' },
  )
}
