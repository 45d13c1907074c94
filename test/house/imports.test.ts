import { describe, expect, it } from 'vitest'
import { rooms } from './rooms.js'
import { type Import, type SourceFile, sourceFiles } from './source-files.js'

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

type Counts = (one: Import) => boolean

/** What a file cannot be read without. */
const known: Counts = ({ lazy }) => !lazy

/** What is loaded together with a file, and not when it is needed. */
const atOnce: Counts = ({ typeOnly, lazy }) => !typeOnly && !lazy

/** A file, the files it imports by way of whichever, and the packages they import. */
function reachedFrom(name: string, counts: Counts): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (target: string): void => {
    if (reached.has(target)) return
    reached.add(target)
    for (const one of byName.get(target)?.imports ?? []) {
      if (counts(one)) visit(one.ours ? one.target : packageOf(one.target))
    }
  }
  visit(name)
  return reached
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

  it('has no ring of files that know of each other, be it by their types', () => {
    const rings = files.filter(({ name, imports }) =>
      imports.some(one => one.ours && known(one) && reachedFrom(one.target, known).has(name)),
    )
    expect(rings.map(({ name }) => name)).toEqual([])
  })
})

describe('what is loaded', () => {
  const heavy = ['pdfmake', 'docx', 'fontkit']

  it.each([
    ['cli/run-command.ts', ['yaml', 'node:zlib', ...heavy]],
    ['app/run-check.ts', heavy],
    ['index.ts', heavy],
  ])('%s starts without %j', (name, unwanted) => {
    expect(byName.has(name)).toBe(true)
    expect(unwanted.filter(each => reachedFrom(name, atOnce).has(each))).toEqual([])
  })
})
