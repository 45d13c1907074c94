import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../src/app/failure.js'
import { writeFiles } from '../../../src/app/files/write-files.js'
import { temporaryFolder } from '../../support/temporary-folder.js'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('writeFiles', () => {
  it('writes files into a folder it makes', () => {
    const folder = join(temporaryFolder(), 'a/b')
    writeFiles([
      { path: join(folder, '1'), bytes: bytes('one') },
      { path: join(folder, '2'), bytes: bytes('two') },
    ])
    expect(readdirSync(folder)).toEqual(['1', '2'])
    expect(readFileSync(join(folder, '2'), 'utf8')).toBe('two')
  })

  it('replaces a file of an earlier run', () => {
    const folder = temporaryFolder({ '1': 'old and longer' })
    writeFiles([{ path: join(folder, '1'), bytes: bytes('new') }])
    expect(readFileSync(join(folder, '1'), 'utf8')).toBe('new')
  })

  it('writes none when one of them cannot be written, and leaves nothing behind', () => {
    const folder = temporaryFolder({ '1': 'old' })
    mkdirSync(join(folder, '2'))
    const files = ['1', '2'].map(name => ({ path: join(folder, name), bytes: bytes('new') }))
    expect(() => writeFiles(files)).toThrow(Failure)
    expect(readdirSync(folder)).toEqual(['1', '2'])
    expect(readFileSync(join(folder, '1'), 'utf8')).toBe('old')
  })

  it('replaces a link and does not follow it', () => {
    const folder = temporaryFolder({ 'elsewhere.txt': 'precious' })
    symlinkSync(join(folder, 'elsewhere.txt'), join(folder, '1'))
    writeFiles([{ path: join(folder, '1'), bytes: bytes('new') }])
    expect(readFileSync(join(folder, 'elsewhere.txt'), 'utf8')).toBe('precious')
    expect(readFileSync(join(folder, '1'), 'utf8')).toBe('new')
  })

  it('says what is in the way, and what to do', () => {
    const folder = temporaryFolder({ file: '' })
    const written = () => writeFiles([{ path: join(folder, 'file/1'), bytes: bytes('x') }])
    const said = { zh: expect.stringContaining('写不了'), en: expect.stringContaining('Cannot write') }
    expect(written).toThrow(
      expect.objectContaining({ text: said, hint: { zh: expect.stringContaining('-o'), en: expect.any(String) } }),
    )
  })
})
