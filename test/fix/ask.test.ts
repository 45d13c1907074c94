import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { askOn } from '../../src/app/fix/ask.js'

/** Asks, and answers with what is typed; without a line, the input just ends. */
async function answered(typed: string) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const answer = askOn(input, output)('改吗？')
  input.end(typed)
  return { answer: await answer, asked: String(output.read()) }
}

describe('a question', () => {
  it.each(['y', 'Y', 'yes', ' y ', '是', '好'])('takes %j for yes', async typed => {
    expect(await answered(`${typed}\n`)).toEqual({ answer: 'yes', asked: '改吗？' })
  })

  it.each(['n', 'no', '', 'yy', '不', 'y?'])('takes %j for no', async typed => {
    expect((await answered(`${typed}\n`)).answer).toBe('no')
  })

  it('takes the end of the input for no', async () => {
    expect((await answered('')).answer).toBe('no')
  })
})
