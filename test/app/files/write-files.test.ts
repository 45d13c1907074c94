import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../src/app/failure.js'
import { writeFiles } from '../../../src/app/files/write-files.js'
import { temporaryFolder } from '../../support/temporary-folder.js'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('writeFiles', () => {
  it('writes files into a folder it makes', async () => {
    const folder = join(temporaryFolder(), 'a/b')
    await writeFiles([
      { path: join(folder, '1'), bytes: bytes('one') },
      { path: join(folder, '2'), bytes: bytes('two') },
    ])
    expect(readdirSync(folder)).toEqual(['1', '2'])
    expect(readFileSync(join(folder, '2'), 'utf8')).toBe('two')
  })

  it('replaces a file of an earlier run', async () => {
    const folder = temporaryFolder({ '1': 'old and longer' })
    await writeFiles([{ path: join(folder, '1'), bytes: bytes('new') }])
    expect(readFileSync(join(folder, '1'), 'utf8')).toBe('new')
  })

  it('writes none when one of them cannot be written, and leaves nothing behind', async () => {
    const folder = temporaryFolder({ '1': 'old' })
    mkdirSync(join(folder, '2'))
    const files = ['1', '2'].map(name => ({ path: join(folder, name), bytes: bytes('new') }))
    await expect(writeFiles(files)).rejects.toThrow(Failure)
    expect(readdirSync(folder)).toEqual(['1', '2'])
    expect(readFileSync(join(folder, '1'), 'utf8')).toBe('old')
  })

  it('replaces a link and does not follow it', async () => {
    const folder = temporaryFolder({ 'elsewhere.txt': 'precious' })
    symlinkSync(join(folder, 'elsewhere.txt'), join(folder, '1'))
    await writeFiles([{ path: join(folder, '1'), bytes: bytes('new') }])
    expect(readFileSync(join(folder, 'elsewhere.txt'), 'utf8')).toBe('precious')
    expect(readFileSync(join(folder, '1'), 'utf8')).toBe('new')
  })

  it('says what is in the way, and what to do', async () => {
    const folder = temporaryFolder({ file: '' })
    const failed = writeFiles([{ path: join(folder, 'file/1'), bytes: bytes('x') }])
    await expect(failed).rejects.toMatchObject({ text: { zh: /写不了/ }, hint: { zh: /-o/ } })
  })
})
