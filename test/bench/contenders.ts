import type { Contender } from './contender.js'

/** Who takes part (参测对象): our own routes, and with `--peers` the others, each loaded by the process that runs it. */
export const contenders = {
  pdf: { title: 'nianbao, PDF', load: async () => (await import('./ours.js')).ours(['pdf']) },
  docx: { title: 'nianbao, Word', load: async () => (await import('./ours.js')).ours(['docx']) },
  both: { title: 'nianbao, both files', load: async () => (await import('./ours.js')).ours(['docx', 'pdf']) },
  typst: { title: 'Typst, tagged PDF', load: async () => (await import('./typst.js')).typst() },
  docxtemplater: {
    title: 'docxtemplater, Word',
    load: async () => (await import('./docxtemplater.js')).docxtemplater(),
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly load: () => Promise<Contender> }>>

/** One who takes part. */
export type ContenderId = keyof typeof contenders

/** Our own routes, the first to be measured. */
export const own: readonly ContenderId[] = ['pdf', 'docx', 'both']

/** What is installed beside us for comparison (`--peers`), by `.ci/install-peers`. */
export const peers: readonly ContenderId[] = ['typst', 'docxtemplater']
