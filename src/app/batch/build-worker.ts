// What builds is loaded while the run still looks into its files, and not with the first of them.
import '../build.js'

export { work } from './worker.js'
