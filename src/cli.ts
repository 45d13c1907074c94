#!/usr/bin/env node
import { setCommandFlags } from './program/engine-flags.js'
import { loadBundled } from './program/load-bundled.js'

setCommandFlags()
const { runCommand } =
  loadBundled<typeof import('./cli/run-command.js')>('run-command') ?? (await import('./cli/run-command.js'))
process.exitCode = await runCommand(process.argv.slice(2))
