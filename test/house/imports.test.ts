import { describe, expect, it } from 'vitest'
import { rooms } from './rooms.js'
import { type SourceFile, sourceFiles } from './source-files.js'

/** A file at the top of `src` is a room of its own. */
function roomOf(name: string): string {
  const steps = name.split('/')
  if (steps.length === 1) return name.replace(/\.ts$/u, '')
  return steps.slice(0, steps[0] === 'writers' ? 2 : 1).join('/')
}

/** `pdfmake/js/Renderer.js` → `pdfmake`, `@a/b/c` → `@a/b`. */
function packageOf(target: string): string {
  if (target.startsWith('node:')) return target
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The imports of a file that its room does not allow. */
function strays({ name, imports }: SourceFile): readonly string[] {
  const own = roomOf(name)
  const { rooms: others = [], types = [], packages = [] } = rooms[own] ?? { rooms: [] }
  return imports
    .filter(({ target, ours, typeOnly }) => {
      if (!ours) return !packages.includes(packageOf(target))
      const room = roomOf(target)
      return room !== own && !others.includes(room) && !(typeOnly && types.includes(room))
    })
    .map(({ target }) => `${name} → ${target}`)
}

/** Files that a file loads as soon as it is loaded itself, with itself, and the packages they load. */
function loadedBy(name: string, files: ReadonlyMap<string, SourceFile>): ReadonlySet<string> {
  const loaded = new Set<string>()
  const visit = (target: string): void => {
    if (loaded.has(target)) return
    loaded.add(target)
    for (const one of files.get(target)?.imports ?? []) {
      if (!one.typeOnly && !one.lazy) visit(one.ours ? one.target : packageOf(one.target))
    }
  }
  visit(name)
  return loaded
}

const files = sourceFiles()
const byName = new Map(files.map(file => [file.name, file]))

describe('the house', () => {
  it('has files', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(100)
  })

  it('has no room that is unknown', () => {
    expect([...new Set(files.map(({ name }) => roomOf(name)))].filter(room => !(room in rooms))).toEqual([])
  })

  it('imports in its directions only', () => {
    expect(files.flatMap(strays)).toEqual([])
  })

  it('imports files that are there', () => {
    const lost = files.flatMap(({ name, imports }) =>
      imports.filter(({ target, ours }) => ours && !byName.has(target)).map(({ target }) => `${name} → ${target}`),
    )
    expect(lost).toEqual([])
  })

  it('has no ring of files that load each other', () => {
    const rings = files.filter(({ name, imports }) =>
      imports.some(one => one.ours && !one.typeOnly && !one.lazy && loadedBy(one.target, byName).has(name)),
    )
    expect(rings.map(({ name }) => name)).toEqual([])
  })
})

describe('what is loaded', () => {
  const heavy = ['pdfmake', 'docx', 'fontkit']

  it.each([
    ['cli/run-command.ts', ['yaml', ...heavy]],
    ['app/run-check.ts', heavy],
    ['index.ts', heavy],
  ])('%s starts without %j', (name, unwanted) => {
    expect(byName.has(name)).toBe(true)
    expect(unwanted.filter(each => loadedBy(name, byName).has(each))).toEqual([])
  })
})
