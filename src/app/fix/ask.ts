import { createInterface } from 'node:readline/promises'

/** What a question was answered with; `stop`: by Ctrl-C. */
export type Answer = 'yes' | 'no' | 'stop'

/** Asks a question that is answered by yes or no. */
export type Ask = (question: string) => Promise<Answer>

const yes = /^(?:y|yes|是|好|改|可以)$/iu

/**
 * Asks on a terminal (询问). Only a clear yes is one; the end of the input is a no.
 *
 * @param input what is typed
 * @param output where the question is shown
 */
export function askOn(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Ask {
  return question =>
    new Promise(resolve => {
      const lines = createInterface({ input, output })
      let answer: Answer = 'no'
      lines.on('SIGINT', () => {
        answer = 'stop'
        lines.close()
      })
      lines.on('close', () => resolve(answer))
      lines.on('line', line => {
        answer = yes.test(line.trim()) ? 'yes' : 'no'
        lines.close()
      })
      lines.setPrompt(question)
      lines.prompt()
    })
}
