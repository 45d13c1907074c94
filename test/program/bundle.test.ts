import { constants, cpSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { beforeAll, describe, expect, it } from 'vitest'
import { execute, expectFreshBuild } from '../cli/run.js'
import { project } from '../house/source-files.js'
import { temporaryFolder } from '../support/temporary-folder.js'

beforeAll(expectFreshBuild)

const compiledIn = (folder: string) => readdirSync(folder).filter(name => name.endsWith('.compiled'))

/** A copy of the program, changed, and what it builds of the sample reports: names and bytes. */
async function builtBy(change: (bundle: string) => void) {
  const cwd = temporaryFolder({})
  const copied = { recursive: true, mode: constants.COPYFILE_FICLONE } as const
  for (const part of ['dist', 'data', 'package.json']) cpSync(join(project, part), join(cwd, part), copied)
  for (const part of ['fonts', 'node_modules']) symlinkSync(join(project, part), join(cwd, part))
  change(join(cwd, 'dist/bundle'))
  const { code, err } = await execute(['dist/cli.js', 'build', '--quiet'], { cwd })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const names = readdirSync(join(cwd, 'output')).filter(name => /\.(?:pdf|docx)$/u.test(name))
  return new Map(names.map(name => [name, readFileSync(join(cwd, 'output', name), 'base64')]))
}

describe('the bundle', () => {
  const bundle = join(project, 'dist/bundle')

  it('is there, with the compiled code of what a build needs', () => {
    expect(compiledIn(bundle).length).toBeGreaterThan(10)
    for (const process of ['command', 'worker']) expect(compiledIn(bundle)).toContain(`serve.js.${process}.compiled`)
    expect(compiledIn(bundle)).toContain('run-command.js.command.compiled')
  })

  it('holds nothing of this machine', () => {
    const chunks = readdirSync(bundle).filter(name => name.endsWith('.js'))
    const telling = chunks.filter(name => readFileSync(join(bundle, name), 'latin1').includes(project))
    expect(telling).toEqual([])
  })

  it('writes what the modules write, to the byte', async () => {
    const built = await builtBy(() => {})
    expect(built.size).toBeGreaterThan(4)
    expect(await builtBy(folder => rmSync(folder, { recursive: true }))).toEqual(built)
  })

  it.each([
    ['compiled by another engine', (path: string) => writeFileSync(path, otherEngine(readFileSync(path)))],
    ['cut short', (path: string) => truncateSync(path, 200)],
    ['empty', (path: string) => truncateSync(path, 0)],
    ['missing', (path: string) => rmSync(path)],
  ])('works with compiled code that is %s', async (_, harm) => {
    const built = await builtBy(folder => {
      for (const name of compiledIn(folder)) harm(join(folder, name))
    })
    expect(built.size).toBeGreaterThan(4)
  })
})

it.each([
  ['of another engine', JSON.stringify({ engine: '1.2.3', flags: ['--no-such-flag'] })],
  ['torn', '{"engine":'],
])('flags for an engine that are %s are left out', async (_, note) => {
  const built = await builtBy(folder => writeFileSync(join(folder, 'engine.json'), note))
  expect(built.size).toBeGreaterThan(4)
})

describe('the glyphs kept with the bundle', () => {
  const places = (folder: string) => join(folder, 'glyphs.cut')

  it('are those of every face the sample reports use', () => {
    const { faces }: { faces: ReadonlyMap<string, Readonly<Record<'flat' | 'bare', ReadonlyMap<number, object>>>> } =
      deserialize(readFileSync(places(join(project, 'dist/bundle'))))
    const counts = [...faces].map(([id, { flat, bare }]) => [id, flat.size > bare.size ? 'flat' : 'bare'])
    expect(Object.fromEntries(counts)).toEqual({
      biaoSong: 'flat',
      fangSong: 'bare',
      hei: 'flat',
      kai: 'bare',
      song: 'flat',
    })
  })

  it.each([
    ['missing', (path: string) => rmSync(path)],
    ['cut short', (path: string) => truncateSync(path, 100_000)],
    ['of another engine', (path: string) => harmKept(path, kept => ({ ...kept, made: '1.2.3' }))],
    ['of other fonts', (path: string) => harmKept(path, kept => ({ ...kept, faces: otherFonts(kept.faces) }))],
  ])('make no difference when they are %s', async (_, harm) => {
    const built = await builtBy(() => {})
    expect(await builtBy(folder => harm(places(folder)))).toEqual(built)
  })

  interface Kept {
    readonly made: string
    readonly faces: ReadonlyMap<string, object>
  }

  function harmKept(path: string, change: (kept: Kept) => Kept): void {
    writeFileSync(path, serialize(change(deserialize(readFileSync(path)))))
  }

  /** Glyphs with nothing in them, of a font that is not there. */
  function otherFonts(faces: Kept['faces']): Kept['faces'] {
    const bare = new Map([...Array(30_000).keys()].map(glyph => [glyph, {}]))
    return new Map([...faces.keys()].map(id => [id, { font: '00000000', flat: bare, bare }]))
  }
})

/** The second word of compiled code is the hash of the engine's version. */
function otherEngine(compiled: Buffer): Buffer {
  compiled.writeUInt32LE(compiled.readUInt32LE(4) ^ 1, 4)
  return compiled
}
