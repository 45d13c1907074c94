import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))
const command = join(project, 'dist/cli.js')

/** What a run of the command gave. */
export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** How to run it. */
export interface RunOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** Arguments for node itself. */
  readonly node?: readonly string[]
  /** True: as a user who may write next to nothing, when the tests run as root. */
  readonly unprivileged?: boolean
}

/**
 * Runs the built command, in Chinese unless the environment or `--lang` says otherwise.
 *
 * @param args its arguments
 * @param options folder, environment
 */
export function run(args: readonly string[], { node = [], ...options }: RunOptions): Promise<Run> {
  return execute([...node, command, ...args], options)
}

/**
 * Runs node.
 *
 * @param args its arguments
 * @param options folder, environment
 */
export function execute(
  args: readonly string[],
  { cwd, env = {}, unprivileged = false }: Omit<RunOptions, 'node'>,
): Promise<Run> {
  const nobody = unprivileged && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...nobody,
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, out, err }))
  })
}

/**
 * The files in an output folder, without the manifest.
 *
 * @param folder the folder
 */
export function outputsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter(name => name !== '.nianbao.jsonl')
    .sort()
}

/** Throws when the built command is older than its source: the tests would say nothing about it. */
export function expectFreshBuild(): void {
  const built = statSync(command, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const source = join(project, 'src')
  const newer = readdirSync(source, { recursive: true, encoding: 'utf8' }).find(
    name => name.endsWith('.ts') && statSync(join(source, name)).mtimeMs > built,
  )
  if (newer !== undefined) throw new Error(`dist is older than src/${newer}: run npm run build first`)
}
