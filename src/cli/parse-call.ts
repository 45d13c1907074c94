import { Command, CommanderError } from 'commander'
import { type ExitCode, exitCodes } from '../app/exit-codes.js'
import { explainCall } from '../app/explain/explain-call.js'
import { helpTexts } from '../app/help-texts.js'
import { displayWidth } from '../app/print/display-width.js'
import { version } from '../app/version.js'
import type { Language } from '../source/diagnostic.js'

/** The commands. */
export type CommandName = 'build' | 'watch' | 'check' | 'fix' | 'sum' | 'extract' | 'explain'

/** The options of all commands, as commander gives them. */
export interface Options {
  readonly output?: string
  readonly format?: string
  readonly pdfStandard?: string
  readonly config?: string
  readonly style?: string
  readonly jobs?: string
  readonly shard?: string
  readonly force?: true
  readonly draft?: true
  readonly protect?: true
  readonly embedFonts?: true
  readonly slips?: string
  readonly yes?: true
  readonly dryRun?: true
  readonly lang?: string
  readonly quiet?: true
  readonly strict?: true
  readonly report?: string
  readonly json?: true
}

/** A call that was understood (命令). */
export interface Call {
  readonly command: CommandName
  readonly inputs: readonly string[]
  readonly options: Options
}

/**
 * Reads the command line.
 *
 * @param args arguments, without node and script
 * @param language of help and version
 * @returns the call, or the exit code when help or version was all that was asked for
 * @throws Failure for a wrong call
 */
export function parseCall(args: readonly string[], language: Language): Call | ExitCode {
  let call: Call | undefined
  const program = defineProgram(language)
  defineCommands(program, language, found => {
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

function defineProgram(language: Language): Command {
  const texts = helpTexts[language]
  return new Command('nianbao')
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
}

function defineCommands(program: Command, language: Language, take: (call: Call) => void): void {
  const texts = helpTexts[language]
  const define = (command: CommandName, description: string, usage: string) =>
    program
      .command(command)
      .description(description)
      .usage(usage)
      .action((named: string[] | string | undefined, _, defined: Command) =>
        take({ command, inputs: [named ?? []].flat(), options: defined.optsWithGlobals() }),
      )
  const defineBuild = (command: CommandName, description: string) =>
    define(command, description, texts.buildUsage)
      .argument(`[${texts.inputsName}...]`, texts.inputs)
      .option('-o, --output <DIR>', texts.output)
      .option('--format <pdf,docx>', texts.format)
      .option('--pdf-standard <NAME>', texts.pdfStandard)
      .option('--style <FILE>', texts.style)
      .option('--draft', texts.draft)
      .option('--protect', texts.protect)
      .option('--embed-fonts', texts.embedFonts)
      .option('-j, --jobs <N>', texts.jobs)
  defineBuild('build', texts.build).option('--force', texts.force).option('--shard <N/M>', texts.shard)
  defineBuild('watch', texts.watch)
  define('check', texts.check, texts.checkUsage)
    .argument(`[${texts.inputsName}...]`, texts.inputs)
    .option('--slips <DIR>', texts.slips)
    .option('-j, --jobs <N>', texts.jobs)
  define('fix', texts.fix, texts.fixUsage)
    .argument(`[${texts.inputsName}...]`, texts.inputs)
    .option('-y, --yes', texts.yes)
    .option('-n, --dry-run', texts.dryRun)
  define('sum', texts.sum, texts.sumUsage)
    .argument(`[${texts.inputsName}...]`, texts.inputs)
    .option('-o, --output <FILE>', texts.sumOutput)
  define('extract', texts.extract, texts.extractUsage)
    .argument('<FILE.pdf...>', texts.pdfs)
    .option('-o, --output <DIR>', texts.extractOutput)
  define('explain', texts.explain, texts.explainUsage).argument(`[${texts.ruleName}]`, texts.rule)
}
