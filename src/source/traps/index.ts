import type { Trap } from '../mistakes/mistake.js'
import { blockEntries } from './block-entries.js'
import { flowEntries } from './flow-entries.js'
import { nodeMarks } from './node-marks.js'

/** All traps the program knows. */
export const traps: readonly Trap[] = [nodeMarks, flowEntries, blockEntries]
