import type { Edition } from './edition.js'
import { edition2019 } from './edition-2019.js'
import { edition2021 } from './edition-2021.js'

/** All editions of the form; the last is the one in force. */
export const editions: readonly [Edition, ...Edition[]] = [edition2019, edition2021]
