#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { chooseLanguage } from './app/choose-language.js'
import { choosePrinter, glancePrinter } from './app/choose-printer.js'
import { displayWidth } from './app/display-width.js'
import { type ExitCode, exitCodes } from './app/exit-codes.js'
import { explainCall } from './app/explain-call.js'
import { Failure } from './app/failure.js'
import { type HelpTexts, helpTexts } from './app/help-texts.js'
import { troubleOf } from './app/outcome.js'
import { printForPeople } from './app/print-for-people.js'
import type { Printer, Screen } from './app/printer.js'
import { version } from './app/version.js'
import type { Language } from './source/diagnostic.js'

/** The options of all commands, as commander gives them. */
interface Options {
  readonly output?: string
  readonly format?: string
  readonly pdfStandard?: string
  readonly config?: string
  readonly style?: string
  readonly draft?: true
  readonly protect?: true
  readonly embedFonts?: true
  readonly lang?: string
  readonly quiet?: true
  readonly strict?: true
  readonly report?: string
  readonly json?: true
}

/** A call that was understood. */
interface Call {
  readonly command: 'build' | 'check' | 'extract' | 'explain'
  readonly inputs: readonly string[]
  readonly options: Options
}

const screen: Screen = {
  out: text => void process.stdout.write(text),
  error: text => void process.stderr.write(text),
  columns: process.stdout.columns ?? 100,
  colors: process.stdout.isTTY === true && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb',
  debug: process.env.NIANBAO_DEBUG === '1',
}

/** Runs a command line and gives its exit code; whatever is thrown becomes a message. */
async function main(args: readonly string[], language: Language): Promise<ExitCode> {
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
    printer = (await choosePrinter(json ? 'json' : report))({ command, language, quiet, strict, screen })
    return await runCall(call, printer)
  } catch (error) {
    const trouble = troubleOf(error)
    printer.end(trouble.exitCode, trouble)
    return trouble.exitCode
  }
}

/** What is not needed for help and version is loaded here. */
async function runCall({ command, inputs, options }: Call, printer: Printer): Promise<ExitCode> {
  const { lang, output, format, pdfStandard, config, style, draft = false, strict = false } = options
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') throw wrongLanguage(lang)
  if (command === 'extract') {
    return (await import('./app/run-extract.js')).runExtract(inputs, { output: output ?? '.' }, printer)
  }
  const named = inputs.length > 0 ? inputs : ['data']
  const under = config === undefined ? {} : { config }
  if (command === 'check') return (await import('./app/run-check.js')).runCheck(named, { ...under, strict }, printer)
  const { runBuild } = await import('./app/run-build.js')
  const chosen = {
    ...(format !== undefined && { format }),
    ...(pdfStandard !== undefined && { pdfStandard }),
    ...(style !== undefined && { style }),
  }
  const word = { protect: options.protect ?? false, embedFonts: options.embedFonts ?? false }
  return runBuild(named, { output: output ?? 'output', draft, strict, ...word, ...chosen, ...under }, printer)
}

async function explain({ inputs, options }: Call, language: Language): Promise<ExitCode> {
  const { runExplain } = await import('./app/run-explain.js')
  const { json = false, config } = options
  return runExplain(inputs[0], { language, json, ...(config !== undefined && { config }) }, screen)
}

function wrongLanguage(lang: string): Failure {
  return new Failure(
    { zh: `不认识的语言“${lang}”`, en: `Unknown language “${lang}”` },
    { zh: '--lang 后面写 zh（中文）或 en（英文）', en: 'Write zh or en after --lang' },
  )
}

/** The call, or the exit code when help or version was all that was asked for. */
function parseCall(args: readonly string[], language: Language): Call | ExitCode {
  let call: Call | undefined
  const program = defineProgram(language, found => {
    call = found
  })
  try {
    program.parse(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.help') return exitCodes.wrongCall
    if (error.exitCode === 0) return exitCodes.fine
    throw explainCall(error)
  }
  return call ?? exitCodes.fine
}

function defineProgram(language: Language, take: (call: Call) => void): Command {
  const texts = helpTexts[language]
  const program = new Command('nianbao')
    .description(texts.program)
    .usage(texts.programUsage)
    .option('--lang <zh|en>', texts.lang)
    .option('-q, --quiet', texts.quiet)
    .option('--strict', texts.strict)
    .option('--config <FILE>', texts.config)
    .option('--report <NAME>', texts.report)
    .option('--json', texts.json)
    .version(version, '-V, --version', texts.version)
    .helpOption('-h, --help', texts.help)
    .helpCommand(false)
    .addHelpText('after', texts.examples)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      displayWidth,
      showGlobalOptions: true,
      subcommandTerm: command => command.name(),
      styleTitle: title => texts.titles[title] ?? title,
    })
  defineCommands(program, texts, take)
  return program
}

function defineCommands(program: Command, texts: HelpTexts, take: (call: Call) => void): void {
  program
    .command('build')
    .description(texts.build)
    .usage(texts.buildUsage)
    .argument(`[${texts.inputsName}...]`, texts.inputs)
    .option('-o, --output <DIR>', texts.output)
    .option('--format <pdf,docx>', texts.format)
    .option('--pdf-standard <NAME>', texts.pdfStandard)
    .option('--style <FILE>', texts.style)
    .option('--draft', texts.draft)
    .option('--protect', texts.protect)
    .option('--embed-fonts', texts.embedFonts)
    .action((inputs: string[], _, command: Command) =>
      take({ command: 'build', inputs, options: command.optsWithGlobals() }),
    )
  program
    .command('check')
    .description(texts.check)
    .usage(texts.checkUsage)
    .argument(`[${texts.inputsName}...]`, texts.inputs)
    .action((inputs: string[], _, command: Command) =>
      take({ command: 'check', inputs, options: command.optsWithGlobals() }),
    )
  program
    .command('extract')
    .description(texts.extract)
    .usage(texts.extractUsage)
    .argument('<FILE.pdf...>', texts.pdfs)
    .option('-o, --output <DIR>', texts.extractOutput)
    .action((inputs: string[], _, command: Command) =>
      take({ command: 'extract', inputs, options: command.optsWithGlobals() }),
    )
  program
    .command('explain')
    .description(texts.explain)
    .usage(texts.explainUsage)
    .argument(`[${texts.ruleName}]`, texts.rule)
    .action((rule: string | undefined, _, command: Command) =>
      take({ command: 'explain', inputs: rule === undefined ? [] : [rule], options: command.optsWithGlobals() }),
    )
}

const args = process.argv.slice(2)
const language = chooseLanguage({ args, env: process.env, locale: Intl.DateTimeFormat().resolvedOptions().locale })

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
process.exitCode = await main(args, language)
