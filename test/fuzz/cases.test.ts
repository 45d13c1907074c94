import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.js'
import { judge } from './judge.js'

const cases = new URL('cases/', import.meta.url)

describe('a data file over which the program has once failed', () => {
  it.each(readdirSync(cases).filter(name => name.endsWith('.yaml')))('%s', async name => {
    expect(await judge(readFileSync(new URL(name, cases)), temporaryFolder())).toBeUndefined()
  })
})
