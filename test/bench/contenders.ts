import type { Contender } from './contender.js'

/** One who takes part (参测对象). */
interface Entry {
  readonly title: string
  /** Reports made before it counts. */
  readonly warmUp: number
  readonly load: () => Promise<Contender>
}

/** A province builds thousands: JavaScript counts when the engine has compiled it, which takes hundreds of reports. */
const compiledAfter = 400

/** What was compiled beforehand has only to open its fonts and fill its cache. */
const openedAfter = 96

/** Our own routes, and with `--peers` the others, each loaded by the process that runs it. */
export const contenders = {
  pdf: { title: 'nianbao, PDF', warmUp: compiledAfter, load: async () => (await import('./ours.js')).ours(['pdf']) },
  docx: { title: 'nianbao, Word', warmUp: compiledAfter, load: async () => (await import('./ours.js')).ours(['docx']) },
  both: {
    title: 'nianbao, both files',
    warmUp: compiledAfter,
    load: async () => (await import('./ours.js')).ours(['docx', 'pdf']),
  },
  typst: { title: 'Typst, tagged PDF', warmUp: openedAfter, load: async () => (await import('./typst.js')).typst() },
  docxtemplater: {
    title: 'docxtemplater, Word',
    warmUp: compiledAfter,
    load: async () => (await import('./docxtemplater.js')).docxtemplater(),
  },
} as const satisfies Readonly<Record<string, Entry>>

/** The name of one who takes part. */
export type ContenderId = keyof typeof contenders

/** Our own routes, the first to be measured. */
export const own: readonly ContenderId[] = ['pdf', 'docx', 'both']

/** What is installed beside us for comparison (`--peers`), by `.ci/install-peers`. */
export const peers: readonly ContenderId[] = ['typst', 'docxtemplater']
