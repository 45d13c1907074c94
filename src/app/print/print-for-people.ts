import picocolors from 'picocolors'
import type { Language, Localized } from '../../source/diagnostic.js'
import type { Offer } from '../fix/fix-file.js'
import { counts, type Trouble, type WrittenFile } from '../outcome.js'
import { printProblems } from './print-problems.js'
import type { Printer, PrinterOptions, Progress, Screen } from './printer.js'
import { startProgressLine } from './progress-line.js'
import { addTo, newTally, summarize } from './tally.js'

/** Runs of fewer files are over before a line of progress could be read. */
const fewFiles = 20

/** Time between two lines of progress (ms). */
const redrawAfter = 100

/**
 * Prints for people: the problems of each file, the files written, the numbers at the end; on a terminal, a line of
 * progress below. What is wrong with the call, or with the program, goes to the error output.
 *
 * @param options language, screen, what to leave out
 */
export function printForPeople(options: PrinterOptions): Printer {
  const { command, language, quiet, strict, screen } = options
  const colors = picocolors.createColors(screen.colors)
  const style = { language, columns: screen.columns, colors }
  const tally = newTally()
  let progress: ProgressShower | undefined
  const say = (channel: 'out' | 'error', text: string) => {
    if (text === '') return
    progress?.hide()
    screen[channel](text)
  }
  const printTrouble = ({ text, hint, stack }: Trouble) => {
    const label = { zh: '出错', en: 'failed' }[language]
    const advice = { zh: '办法', en: 'hint' }[language]
    say('error', `${colors.red(colors.bold(label))}  ${text[language]}\n  ${colors.bold(advice)}  ${hint[language]}\n`)
    if (screen.debug && stack !== undefined) say('error', `${stack}\n`)
  }
  return {
    begin: files => {
      if (!quiet && command !== 'fix' && files >= fewFiles) progress = showProgress(screen, language, files)
    },
    print: outcome => {
      addTo(tally, outcome)
      const shown = quiet ? outcome.problems.filter(problem => counts(problem, strict)) : outcome.problems
      say('out', printProblems(shown, style))
      if (outcome.trouble !== undefined) printTrouble(outcome.trouble)
      // Thousands of names would only push the problems off the screen.
      if (!quiet && progress === undefined)
        say('out', outcome.written.map(file => printWritten(file, language)).join(''))
      progress?.show(tally.reports)
    },
    offer: offer => say('out', `${printOffer(offer, language)}${offer.difference(colors)}`),
    question: ({ kind }) => questions[kind][language],
    note: text => {
      if (!quiet) say('error', `${colors.cyan({ zh: '提示', en: 'note' }[language])}  ${text[language]}\n`)
    },
    stop: how => say('error', `${stopWords(how)[language]}\n`),
    end: (_, trouble) => {
      if (trouble !== undefined) printTrouble(trouble)
      else if (!quiet) say('out', summarize(tally, command, language))
    },
  }
}

/** What repairs an offer consists of, each kind once. */
function printOffer({ file, repairs }: Offer, language: Language): string {
  const counted = new Map<string, number>()
  for (const { message } of repairs) counted.set(message[language], (counted.get(message[language]) ?? 0) + 1)
  const list = [...counted].map(([words, times]) => `  ${words}${times > 1 ? `（${times}）` : ''}\n`)
  return `\n${file}  ${{ zh: `可以改 ${repairs.length} 处`, en: `repairs: ${repairs.length}` }[language]}\n${list.join('')}`
}

const questions = {
  sure: { zh: '照此修改吗？(y/N) ', en: 'Make these changes? (y/N) ' },
  blank: {
    zh: '这几处没有填数。如果确实是没有，就填 0；漏填的请选 N。改为 0 吗？(y/N) ',
    en: 'No figure stands there. If there were none, 0 is right; if one is missing, answer N. Write 0? (y/N) ',
  },
  reference: {
    zh: '这几个数和表里一致。改为引用，印出来一样，以后表里的数变了，文中跟着变。改吗？(y/N) ',
    en: 'These figures agree with the tables. References print the same, and follow the tables. Write them? (y/N) ',
  },
  figure: {
    zh: '文中的数和表里不一样。确认表里的对，才改为引用；表里错了的请选 N，去改表。改吗？(y/N) ',
    en: 'Text and table differ. A reference is right if the table is; if it is wrong, answer N and mend it. Write it? (y/N) ',
  },
} as const satisfies Record<Offer['kind'], Localized>

interface ProgressShower {
  readonly show: (done: number) => void
  readonly hide: () => void
}

function showProgress({ status, columns }: Screen, language: Language, of: number): ProgressShower | undefined {
  if (status === undefined) return undefined
  const line = startProgressLine(language)
  let drawn = Number.NEGATIVE_INFINITY
  return {
    show: done => {
      if (performance.now() - drawn < redrawAfter) return
      drawn = performance.now()
      status(line({ done, of }, columns))
    },
    hide: () => status(''),
  }
}

function stopWords({ done, of }: Progress): Record<Language, string> {
  return {
    zh: `已中止：做完 ${done} 份，还有 ${of - done} 份没有做。再运行一次，会从这里接着做。`,
    en: `Stopped: ${done} done, ${of - done} left. Run it again to go on from here.`,
  }
}

function printWritten({ path, bytes }: WrittenFile, language: Language): string {
  const size = bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
  return `${{ zh: '写出', en: 'wrote' }[language]}  ${path}  ${size}\n`
}
