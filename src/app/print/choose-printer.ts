import { Failure } from '../failure.js'
import { printForPeople } from './print-for-people.js'
import type { Printer, PrinterOptions } from './printer.js'

/** Makes the printer of a run. */
export type MakePrinter = (options: PrinterOptions) => Printer

/** The ways a run can be told (输出格式), by name; each is loaded when it is needed. */
const printers = {
  people: async () => printForPeople,
  json: async () => (await import('./print-json.js')).printJson,
  sarif: async () => (await import('./print-sarif.js')).printSarif,
  github: async () => (await import('./print-annotations.js')).printAnnotations,
} as const satisfies Record<string, () => Promise<MakePrinter>>

/**
 * The printer of a name.
 *
 * @param name the name as the user wrote it; absent: for people
 * @throws Failure when there is no such printer
 */
export async function choosePrinter(name: string | undefined = 'people'): Promise<MakePrinter> {
  if (isPrinter(name)) return printers[name]()
  const known = Object.keys(printers)
  throw new Failure(
    { zh: `不认识的输出格式“${name}”`, en: `Unknown kind of report “${name}”` },
    { zh: `--report 后面写 ${known.join('、')} 之一`, en: `Write one of ${known.join(', ')} after --report` },
  )
}

/**
 * The printer that arguments ask for, glanced at before they are understood: a wrong call is told in its way too.
 *
 * @param args arguments of the command
 */
export async function glancePrinter(args: readonly string[]): Promise<MakePrinter> {
  const index = args.findIndex(arg => arg === '--report' || arg.startsWith('--report='))
  const asked = args[index] === '--report' ? args[index + 1] : args[index]?.slice('--report='.length)
  const name = args.includes('--json') ? 'json' : asked
  return printers[name !== undefined && isPrinter(name) ? name : 'people']()
}

function isPrinter(name: string): name is keyof typeof printers {
  return Object.hasOwn(printers, name)
}
