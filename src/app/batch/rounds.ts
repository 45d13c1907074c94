import { type BuildOptions, type CommonFiles, jobOf, openCommonFiles, tellCommonFiles } from '../build-options.js'
import { exitCodes } from '../exit-codes.js'
import { type DataFile, findFiles } from '../files/find-files.js'
import { stampOf } from '../files/stamp.js'
import { type Outcome, troubleOf } from '../outcome.js'
import type { Printer } from '../print/printer.js'
import { runFiles } from '../run-files.js'
import { buildFile } from './build-batch.js'
import { type Crew, workAlone } from './crew.js'
import { FileIndex } from './file-index.js'
import { type Glance, glanceAt } from './glance.js'
import { hashProgram } from './hash-program.js'
import { Ledger } from './ledger.js'
import { Manifest } from './manifest.js'

/** The files as they are just now. */
interface Look {
  readonly files: readonly DataFile[]
  readonly common: CommonFiles
  readonly crew: Crew
  readonly ledger: Ledger
  /** Everything each report depends on. */
  readonly states: ReadonlyMap<string, string>
}

/** Times a report is rendered for practice: the third still takes twice as long as the tenth. */
const rehearsals = 3

/** Builds again and again what has changed since the last time (轮次), in this process, which stays warm. */
export class Rounds {
  readonly #inputs: readonly string[]
  readonly #options: BuildOptions
  readonly #program: string
  readonly #glances = new Map<string, { readonly stamp: string; readonly glance: Glance | undefined }>()
  #manifest: Manifest
  #states: ReadonlyMap<string, string>

  /**
   * Takes the present state of the files as that of the last time.
   *
   * @param inputs files and folders
   * @param options what all rounds have in common
   */
  constructor(inputs: readonly string[], options: BuildOptions) {
    this.#inputs = inputs
    this.#options = options
    this.#manifest = new Manifest(options.output)
    this.#program = hashProgram()
    this.#states = this.#look().states
  }

  /**
   * Learns what was built meanwhile, and renders a report for practice, if there is one: the first of a process takes
   * many times as long as the tenth.
   */
  async warmUp(): Promise<void> {
    this.#manifest = new Manifest(this.#options.output)
    const { files, crew, ledger } = this.#look()
    const [first] = files
    for (let time = 0; first !== undefined && time < rehearsals; time += 1) {
      await crew.work({ ...ledger.taskOf(first), intact: false, rehearsal: true })
    }
  }

  /**
   * Builds what has changed. Whatever is wrong is told, and nothing is thrown.
   *
   * @param printer tells the user
   */
  async next(printer: Printer): Promise<void> {
    const { strict } = this.#options
    try {
      const { files, common, crew, ledger, states } = this.#look()
      const due = files.filter(({ path }) => states.get(path) !== this.#states.get(path))
      if (due.length === 0) return
      const from = tellCommonFiles(files, common, { printer, strict })
      if (from !== exitCodes.fine) {
        printer.end(from)
        return
      }
      this.#states = states
      const work = async (file: DataFile) => this.#remember(file, await buildFile(file, ledger, crew, { force: false }))
      await runFiles(due, work, { printer, strict })
    } catch (error) {
      const trouble = troubleOf(error)
      printer.end(trouble.exitCode, trouble)
    }
  }

  /** A report that could not be written is due again at the next change of anything. */
  #remember({ path }: DataFile, outcome: Outcome): Outcome {
    if (outcome.trouble !== undefined) {
      const states = new Map(this.#states)
      states.delete(path)
      this.#states = states
    }
    return outcome
  }

  #look(): Look {
    const files = findFiles(this.#inputs)
    const common = openCommonFiles(this.#options)
    const { settings } = common
    const job = jobOf(this.#options, common.style?.choices ?? [])
    const index = new FileIndex(files, file => this.#glance(file))
    const ledger = new Ledger({ manifest: this.#manifest, index, settings, job, program: this.#program })
    const states = files.map((file): [string, string] => {
      const task = ledger.taskOf(file)
      return [file.path, JSON.stringify([ledger.originOf(task), [...task.hashes], task.namesakes])]
    })
    return { files, common, crew: workAlone(job), ledger, states: new Map(states) }
  }

  #glance(file: DataFile): Glance | undefined {
    const stamp = stampOf(file.path)
    const known = this.#glances.get(file.path)
    if (known !== undefined && known.stamp === stamp && stamp !== '') return known.glance && { ...known.glance, file }
    const glance = glanceAt(file)
    this.#glances.set(file.path, { stamp, glance })
    return glance
  }
}
