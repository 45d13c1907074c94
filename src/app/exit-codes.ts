/** Exit codes of the command (退出码): all is well, problems in the data, a wrong call, our own bug. */
export const exitCodes = { fine: 0, problems: 1, wrongCall: 2, bug: 70 } as const

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
