import type { Language, Severity } from '../../source/diagnostic.js'
import type { Outcome } from '../outcome.js'
import { displayWidth } from './display-width.js'
import type { PrinterOptions } from './printer.js'

/** Running numbers of a run (合计). */
export interface Tally extends Record<Severity, number> {
  reports: number
  /** Reports of which files were written, in spite of errors if need be. */
  built: number
  /** Reports whose files are still right. */
  unchanged: number
  /** Reports of which nothing was written because of their problems. */
  faulty: number
  /** Reports on which the work itself failed. */
  failed: number
  /** Repairs made, and such as could be made. */
  repaired: number
  repairable: number
  /** Problems that `fix` has a repair for. */
  mendable: number
}

/** Numbers of a run that has not begun. */
export function newTally(): Tally {
  return {
    reports: 0,
    built: 0,
    unchanged: 0,
    faulty: 0,
    failed: 0,
    repaired: 0,
    repairable: 0,
    mendable: 0,
    error: 0,
    warning: 0,
    notice: 0,
  }
}

/**
 * Counts an outcome.
 *
 * @param tally the numbers
 * @param outcome what became of a file
 */
export function addTo(tally: Tally, { problems, written, unchanged, settings, repairs, trouble }: Outcome): void {
  for (const { severity } of problems) tally[severity] += 1
  tally.mendable += problems.filter(({ suggestion }) => suggestion !== undefined).length
  if (settings) return
  tally.reports += 1
  tally.repaired += repairs?.made ?? 0
  tally.repairable += repairs?.left ?? 0
  if (trouble !== undefined) tally.failed += 1
  else if (written.length > 0) tally.built += 1
  else if (unchanged) tally.unchanged += 1
  else tally.faulty += 1
}

/**
 * The numbers of a run as the user reads them at its end.
 *
 * @param tally the numbers
 * @param command what was run
 * @param language of the words
 */
export function summarize(tally: Tally, command: PrinterOptions['command'], language: Language): string {
  const { reports, built } = tally
  const ending = found(tally)[language]
  switch (command) {
    case 'extract':
      return {
        zh: `共 ${reports} 个 PDF，取出 ${built} 份数据。\n`,
        en: `PDF files: ${reports}, data files taken out: ${built}.\n`,
      }[language]
    case 'sum':
      // The file with the sums is told like a report.
      return built > 0
        ? { zh: `汇总了 ${reports - 1} 个单位。\n`, en: `Units added up: ${reports - 1}.\n` }[language]
        : { zh: `没有汇总。${ending}\n`, en: `Nothing added up. ${ending}\n` }[language]
    case 'fix':
      return `${repairsOf(tally)[language]}\n`
    case 'build':
    case 'watch':
      return reports === 1
        ? `${single(tally)[language]}${ending}\n`
        : `${tableOf(tally, language)}${total(reports)[language]}${ending}\n`
    default: {
      const fix = offerOf(tally)
      const slips = built > 0 ? { zh: `退回单 ${built} 份。`, en: ` Return slips: ${built}.` } : { zh: '', en: '' }
      return {
        zh: `检查了 ${reports} 份报告。${ending}${fix.zh}${slips.zh}\n`,
        en: `${reportsOf(reports)} checked. ${ending}${fix.en}${slips.en}\n`,
      }[language]
    }
  }
}

function offerOf({ mendable }: Tally): Record<Language, string> {
  if (mendable === 0) return { zh: '', en: '' }
  return { zh: `其中 ${mendable} 处可以用 nianbao fix 改正。`, en: ` Of these, nianbao fix can mend: ${mendable}.` }
}

function repairsOf({ reports, built, repaired, repairable }: Tally): Record<Language, string> {
  if (repaired + repairable === 0) {
    return {
      zh: `看了 ${reports} 份报告，没有可以替您改的。其余的问题请看 nianbao check。`,
      en: `${reportsOf(reports)}: nothing that can be repaired for you. See nianbao check for the rest.`,
    }
  }
  const left =
    repairable > 0
      ? { zh: `，还有 ${repairable} 处没有改`, en: `, left as they are: ${repairable}` }
      : { zh: '', en: '' }
  return {
    zh: `改了 ${built} 份报告，共 ${repaired} 处${left.zh}。其余的问题请看 nianbao check。`,
    en: `Files changed: ${built}, repairs made: ${repaired}${left.en}. See nianbao check for the rest.`,
  }
}

function single({ built, unchanged }: Tally): Record<Language, string> {
  if (unchanged > 0) return { zh: '这份报告没有改动，不用重新生成。', en: 'Nothing has changed. ' }
  return built > 0
    ? { zh: '生成了 1 份报告。', en: '1 report built. ' }
    : { zh: '没有生成报告。', en: 'No report built. ' }
}

const rows = [
  { of: 'built', zh: '生成', en: 'built' },
  { of: 'unchanged', zh: '没有改动', en: 'unchanged' },
  { of: 'faulty', zh: '有问题，没有生成', en: 'not built, for their problems' },
  { of: 'failed', zh: '出错', en: 'failed' },
] as const satisfies readonly ({ readonly of: keyof Tally } & Record<Language, string>)[]

function tableOf(tally: Tally, language: Language): string {
  const names = rows.map(row => row[language])
  const width = Math.max(...names.map(displayWidth))
  const figures = Math.max(...rows.map(row => `${tally[row.of]}`.length))
  return rows
    .map(row => {
      const name = `${row[language]}${' '.repeat(width - displayWidth(row[language]))}`
      return `  ${name}  ${`${tally[row.of]}`.padStart(figures)}\n`
    })
    .join('')
}

function total(reports: number): Record<Language, string> {
  return { zh: `共 ${reports} 份报告。`, en: `${reportsOf(reports)}. ` }
}

function found({ error, warning, notice, failed }: Tally): Record<Language, string> {
  if (error + warning + failed === 0) return { zh: '没有发现问题。', en: 'No problems.' }
  const notices = notice > 0 ? { zh: `，提示 ${notice} 处`, en: `, notices: ${notice}` } : { zh: '', en: '' }
  return {
    zh: `错误 ${error} 处，警告 ${warning} 处${notices.zh}。`,
    en: `Errors: ${error}, warnings: ${warning}${notices.en}.`,
  }
}

function reportsOf(reports: number): string {
  return reports === 1 ? '1 report' : `${reports} reports`
}
