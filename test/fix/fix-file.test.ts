import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import picocolors from 'picocolors'
import { describe, expect, it } from 'vitest'
import { fixFile, type Offer } from '../../src/app/fix/fix-file.js'
import { dataFile } from '../cli/data-file.js'
import { taskFor } from '../support/open-file.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const row = '{ 自然人: 3 }\n  予以公开: { 自然人: 3 }'

/** Fixes a file with three figures in its text that the tables contradict or confirm, deciding by what is offered. */
async function fixed(overview: string, decide: (offer: Offer) => boolean) {
  const path = join(temporaryFolder({ 'a.yaml': dataFile({ overview, received: row }) }), 'a.yaml')
  const offers: Offer[] = []
  const outcome = await fixFile(taskFor(path), async offer => {
    offers.push(offer)
    return decide(offer)
  })
  return { offers, outcome, line: readFileSync(path, 'utf8').split('\n')[2] }
}

describe('what is offered', () => {
  it('is one thing at a time where text and table differ: either may be right', async () => {
    const overview = '2024年新收政府信息公开申请5件，予以公开4件。'
    const { offers, outcome, line } = await fixed(
      overview,
      ({ repairs }) => repairs[0]?.message.zh.includes('新收') === true,
    )
    expect(offers.map(({ kind, repairs }) => `${kind} ${repairs.map(({ message }) => message.zh).join()}`)).toEqual([
      'figure 改为引用“{本年新收.总计}”',
      'figure 改为引用“{予以公开.总计}”',
    ])
    expect(line).toBe('总体情况: 2024年新收政府信息公开申请{本年新收.总计}件，予以公开4件。')
    expect(outcome.repairs).toEqual({ made: 1, left: 1 })
  })

  it('is shown as a unified diff; in colours, what changes within a line is marked', async () => {
    const { offers } = await fixed('2024年各项工作,均已完成。', () => false)
    const plain = offers[0]?.difference(picocolors.createColors(false)).split('\n') ?? []
    expect(plain.filter(line => /^[-+][^-+]/u.test(line))).toEqual([
      '-总体情况: 2024年各项工作,均已完成。',
      '+总体情况: 2024年各项工作，均已完成。',
    ])
    const coloured = picocolors.createColors(true)
    expect(offers[0]?.difference(coloured)).toContain(`各项工作${coloured.inverse('，')}均已完成`)
  })

  it('is nothing where nothing is sure', async () => {
    expect((await fixed('2024年各项工作均已完成。', () => true)).offers).toEqual([])
  })
})
