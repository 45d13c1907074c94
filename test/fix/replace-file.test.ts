import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixFile } from '../../src/app/fix/fix-file.js'
import { dataFile } from '../cli/data-file.js'
import { taskFor } from '../support/open-file.js'
import { temporaryFolder } from '../support/temporary-folder.js'

describe('a file that is changed while its repairs are looked at', () => {
  it('is left as it is, with nothing beside it', async () => {
    const folder = temporaryFolder({ 'a.yaml': dataFile({ overview: '本年度工作,均已完成。' }) })
    const path = join(folder, 'a.yaml')
    const others = dataFile({ overview: '别人刚刚保存的文字。' })
    const fixing = fixFile(taskFor(path), async () => {
      writeFileSync(path, others)
      return true
    })
    await expect(fixing).rejects.toThrow('has been changed meanwhile')
    expect(readFileSync(path, 'utf8')).toBe(others)
    expect(readdirSync(folder)).toEqual(['a.yaml'])
  })
})
