import type { Language } from '../../source/diagnostic.js'
import { displayWidth } from './display-width.js'
import type { Progress } from './printer.js'

/** Time over which the rate is taken (ms): long enough to be calm, short enough to follow a change of work. */
const span = 10_000

/** Columns of the bar; on a narrow terminal it is left out. */
const barLength = 24

/** Draws how far a run is. */
export type ProgressLine = (progress: Progress, columns: number) => string

/**
 * Starts a line of progress (进度): a bar, the count, files a second, time left. Plain characters: blocks are one or two
 * columns wide, as a terminal pleases.
 *
 * @param language of its words
 * @param now the time (ms)
 */
export function startProgressLine(language: Language, now: () => number = () => performance.now()): ProgressLine {
  const seen: { readonly at: number; readonly done: number }[] = [{ at: now(), done: 0 }]
  return ({ done, of }, columns) => {
    const at = now()
    seen.push({ at, done })
    while (seen.length > 2 && at - (seen[1]?.at ?? at) > span) seen.shift()
    const since = seen[0] ?? { at, done }
    const rate = at > since.at ? ((done - since.done) * 1000) / (at - since.at) : 0
    const filled = Math.floor((barLength * done) / of)
    const bar = `[${'#'.repeat(filled)}${'-'.repeat(barLength - filled)}]`
    const words = [
      `${done}/${of}`,
      ...(rate > 0 ? [rateWords(rate)[language], leftWords((of - done) / rate)[language]] : []),
    ]
    const lines = [[bar, ...words], words, words.slice(0, 1)].map(parts => parts.join('  '))
    return lines.find(line => displayWidth(line) < columns) ?? ''
  }
}

function rateWords(rate: number): Record<Language, string> {
  const figure = rate.toFixed(rate < 10 ? 1 : 0)
  return { zh: `每秒 ${figure} 份`, en: `${figure} a second` }
}

function leftWords(seconds: number): Record<Language, string> {
  const time = timeWords(seconds)
  return { zh: `还要 ${time.zh}`, en: `${time.en} left` }
}

/**
 * A stretch of time in words.
 *
 * @param seconds how long (s)
 */
export function timeWords(seconds: number): Record<Language, string> {
  const whole = Math.max(1, Math.round(seconds))
  if (whole < 60) return { zh: `${whole} 秒`, en: `${whole} s` }
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return { zh: `${minutes} 分 ${whole % 60} 秒`, en: `${minutes} min ${whole % 60} s` }
  const hours = Math.floor(minutes / 60)
  return { zh: `${hours} 小时 ${minutes % 60} 分`, en: `${hours} h ${minutes % 60} min` }
}
