/**
 * Exit codes of the command (退出码): all is well, problems in the data, a wrong call, our own bug; stopped by Ctrl-C, or by
 * the system (128 and the number of the signal, as everywhere).
 */
export const exitCodes = { fine: 0, problems: 1, wrongCall: 2, bug: 70, interrupted: 130, terminated: 143 } as const

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
