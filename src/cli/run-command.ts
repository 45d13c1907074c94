import { chooseLanguage } from '../app/choose-language.js'
import type { ExitCode } from '../app/exit-codes.js'
import { Failure } from '../app/failure.js'
import { troubleOf } from '../app/outcome.js'
import { choosePrinter, glancePrinter } from '../app/print/choose-printer.js'
import { printForPeople } from '../app/print/print-for-people.js'
import type { Printer, Screen } from '../app/print/printer.js'
import { statusLine } from '../app/print/status-line.js'
import type { Language } from '../source/diagnostic.js'
import { type Call, type Options, parseCall } from './parse-call.js'

const screen: Screen = {
  out: text => void process.stdout.write(text),
  error: text => void process.stderr.write(text),
  ...(process.stderr.isTTY && process.env.TERM !== 'dumb' && { status: statusLine(process.stderr) }),
  columns: process.stdout.columns ?? 100,
  colors: process.stdout.isTTY === true && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb',
  debug: process.env.NIANBAO_DEBUG === '1',
}

/**
 * Runs a command line (命令行); whatever is thrown becomes a message.
 *
 * @param args its words, without the program's name
 * @returns the exit code
 */
export async function runCommand(args: readonly string[]): Promise<ExitCode> {
  const locale = () => Intl.DateTimeFormat().resolvedOptions().locale
  const language = chooseLanguage({ args, env: process.env, locale })
  watchProcess(language)
  let printer = (await glancePrinter(args))({
    language,
    screen,
    quiet: false,
    strict: false,
  })
  try {
    const call = parseCall(args, language)
    if (typeof call === 'number') return call
    const { command } = call
    const { quiet = false, strict = false, json = false, report } = call.options
    if (command === 'explain') return await explain(call, language)
    const makePrinter = await choosePrinter(json ? 'json' : report)
    const newPrinter = () => makePrinter({ command, language, quiet, strict, screen })
    printer = newPrinter()
    return await runCall(call, printer, newPrinter)
  } catch (error) {
    const trouble = troubleOf(error)
    printer.end(trouble.exitCode, trouble)
    return trouble.exitCode
  }
}

function watchProcess(language: Language): void {
  // A reader that closes early (`nianbao check | head`) is no fault.
  process.stdout.on('error', error => {
    if (!('code' in error && error.code === 'EPIPE')) throw error
    process.exit()
  })
  process.on('uncaughtException', error => {
    const trouble = troubleOf(error)
    printForPeople({ language, screen, quiet: false, strict: false }).end(trouble.exitCode, trouble)
    process.exit(trouble.exitCode)
  })
}

/** What is not needed for help and version is loaded here. */
async function runCall(
  { command, inputs, options }: Call,
  printer: Printer,
  newPrinter: () => Printer,
): Promise<ExitCode> {
  const { lang, output = 'output', strict = false, force = false } = options
  const { draft = false, protect = false, embedFonts = false } = options
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') throw wrongLanguage(lang)
  if (command === 'extract') {
    return (await import('../app/run-extract.js')).runExtract(inputs, { output: options.output ?? '.' }, printer)
  }
  const named = inputs.length > 0 ? inputs : ['data']
  const shared = { strict, ...pick(options, ['config', 'jobs']) }
  if (command === 'check') {
    const { runCheck } = await import('../app/run-check.js')
    return runCheck(named, { ...shared, ...pick(options, ['slips']) }, printer)
  }
  if (command === 'sum') {
    const { runSum } = await import('../app/run-sum.js')
    return runSum(named, { strict, ...pick(options, ['config', 'output']) }, printer)
  }
  if (command === 'fix') return fix(named, options, printer)
  const chosen = { ...shared, output, draft, protect, embedFonts, ...pick(options, ['format', 'pdfStandard', 'style']) }
  if (command === 'watch') return (await import('../app/run-watch.js')).runWatch(named, chosen, newPrinter)
  const { runBuild } = await import('../app/run-build.js')
  return runBuild(named, { ...chosen, force, ...pick(options, ['shard']) }, printer)
}

/** Questions are asked only on a terminal, and not when the result is for another program. */
async function fix(inputs: readonly string[], options: Options, printer: Printer): Promise<ExitCode> {
  const { yes = false, dryRun = false } = options
  const asks = process.stdin.isTTY && process.stdout.isTTY && printer.question !== undefined
  const { askOn } = await import('../app/fix/ask.js')
  const { runFix } = await import('../app/run-fix.js')
  const ask = asks ? { ask: askOn(process.stdin, process.stdout) } : {}
  return runFix(inputs, { yes, dryRun, ...ask, ...pick(options, ['config']) }, printer)
}

/** Those of some options that were given. */
function pick<Key extends keyof Options>(options: Options, keys: readonly Key[]): Pick<Options, Key> {
  const given = keys.filter(key => options[key] !== undefined)
  return Object.fromEntries(given.map(key => [key, options[key]])) as Pick<Options, Key>
}

async function explain({ inputs, options }: Call, language: Language): Promise<ExitCode> {
  const { runExplain } = await import('../app/explain/run-explain.js')
  return runExplain(inputs[0], { language, json: options.json ?? false, ...pick(options, ['config']) }, screen)
}

function wrongLanguage(lang: string): Failure {
  return new Failure(
    { zh: `不认识的语言“${lang}”`, en: `Unknown language “${lang}”` },
    { zh: '--lang 后面写 zh（中文）或 en（英文）', en: 'Write zh or en after --lang' },
  )
}
