import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const project = fileURLToPath(new URL('../..', import.meta.url))

/** One import of a file. */
export interface Import {
  /** A file of ours, from `src` on: `grid/grid.ts`; or what is imported from outside: `yaml`. */
  readonly target: string
  readonly ours: boolean
  /** True: only its types, which are gone when the program runs. */
  readonly typeOnly: boolean
  /** True: `import(…)`, loaded when it is needed. */
  readonly lazy: boolean
}

/** A file of ours with its text and imports. */
export interface SourceFile {
  /** From `src` on, with `/`: `writers/pdf/table.ts`. */
  readonly name: string
  readonly text: string
  readonly imports: readonly Import[]
}

const statements = /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gmu
const calls = /\bimport\('([^']+)'\)/gu

/** Reads every file below `src`. */
export function sourceFiles(): readonly SourceFile[] {
  const folder = join(project, 'src')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /(?<!\.d)\.ts$/u.test(name))
  return names.sort().map(file => {
    const path = join(folder, file)
    const name = relative(folder, path).split(sep).join('/')
    const text = readFileSync(path, 'utf8')
    return { name, text, imports: importsOf(name, text) }
  })
}

function importsOf(name: string, text: string): readonly Import[] {
  const found = [
    ...Array.from(text.matchAll(statements), ([, type, target = '']) => ({
      target,
      typeOnly: Boolean(type),
      lazy: false,
    })),
    ...Array.from(text.matchAll(calls), ([, target = '']) => ({ target, typeOnly: false, lazy: true })),
  ]
  return found.map(one => {
    const ours = one.target.startsWith('.')
    const target = ours ? join(dirname(name), one.target).split(sep).join('/').replace(/\.js$/u, '.ts') : one.target
    return { ...one, target, ours }
  })
}
