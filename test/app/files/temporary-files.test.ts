import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sweepTemporaries, temporaryName } from '../../../src/app/files/temporary-files.js'
import { temporaryFolder } from '../../support/temporary-folder.js'

/** The number of a process that is no more: the largest a system gives is far smaller. */
const gone = 2 ** 30

/** A temporary name as that process would have chosen it. */
const nameOfTheDead = () => temporaryName().replace(`-${process.pid}-`, `-${gone}-`)

describe('sweepTemporaries', () => {
  it('removes what the dead have left behind, and its own when it writes no more', () => {
    const folder = temporaryFolder({ 'a.pdf': 'a' })
    const own = temporaryName()
    for (const name of [own, nameOfTheDead()]) writeFileSync(join(folder, name), '')
    sweepTemporaries(folder, { own: false })
    expect(readdirSync(folder).sort()).toEqual([own, 'a.pdf'])
    sweepTemporaries(folder, { own: true })
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  it('passes over what cannot be removed, and sweeps the rest', () => {
    const folder = temporaryFolder({})
    const stuck = nameOfTheDead()
    mkdirSync(join(folder, stuck))
    for (let count = 0; count < 5; count += 1) writeFileSync(join(folder, nameOfTheDead()), '')
    sweepTemporaries(folder, { own: true })
    expect(readdirSync(folder)).toEqual([stuck])
  })

  it('says nothing of a folder that is not there', () => {
    expect(() => sweepTemporaries(join(temporaryFolder({}), 'none'), { own: true })).not.toThrow()
  })
})
