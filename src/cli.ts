#!/usr/bin/env node
import { loadBundled } from './program/load-bundled.js'

const { runCommand } =
  loadBundled<typeof import('./cli/run-command.js')>('run-command') ?? (await import('./cli/run-command.js'))
process.exitCode = await runCommand(process.argv.slice(2))
