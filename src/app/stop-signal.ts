import { type ExitCode, exitCodes } from './exit-codes.js'

/** Whether somebody asked the run to stop (中止). */
export interface StopSignal {
  /** The exit code that says so; undefined as long as nobody did. */
  readonly exitCode: ExitCode | undefined
  /** Called when somebody asks, if nobody has yet. */
  readonly onStop: (act: () => void) => void
  /** Listens no more. */
  readonly release: () => void
}

const signals = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated } as const

/**
 * Listens for Ctrl-C, and for the system's request to end. The first one asks the run to finish the files in hand; the
 * second ends the process at once.
 */
export function listenForStop(): StopSignal {
  let exitCode: ExitCode | undefined
  const actions: (() => void)[] = []
  const listeners = Object.entries(signals).map(([name, code]) => {
    const listener = () => {
      if (exitCode !== undefined) process.exit(code)
      exitCode = code
      for (const act of actions) act()
    }
    process.on(name, listener)
    return { name, listener }
  })
  return {
    get exitCode() {
      return exitCode
    },
    onStop: act => void actions.push(act),
    release: () => {
      for (const { name, listener } of listeners) process.off(name, listener)
    },
  }
}
