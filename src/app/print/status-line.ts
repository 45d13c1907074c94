import { clearLine, cursorTo } from 'node:readline'
import type { WriteStream } from 'node:tty'

/**
 * A line at the foot of a terminal that is written over (状态行), or taken away by the empty text.
 *
 * @param terminal the terminal
 */
export function statusLine(terminal: WriteStream): (line: string) => void {
  let shown = ''
  return line => {
    if (line === shown) return
    if (shown !== '') {
      cursorTo(terminal, 0)
      clearLine(terminal, 0)
    }
    terminal.write(line)
    shown = line
  }
}
