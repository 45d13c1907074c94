import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameFile } from '../../../src/app/files/name-file.js'

const name = (title: string) => nameFile(title, { draft: false })

describe('nameFile', () => {
  it('takes the title as it is', () => {
    expect(name('温县科学技术局2024年政府信息公开工作年度报告')).toBe('温县科学技术局2024年政府信息公开工作年度报告')
  })

  it('marks a draft', () => {
    expect(nameFile('年度报告', { draft: true })).toBe('年度报告（草稿）')
  })

  it.each([
    ['../../etc/passwd', '／..／etc／passwd'],
    ['a/b\\c', 'a／b＼c'],
    ['甲:乙?"丙"*<丁>|', '甲：乙？＂丙＂＊＜丁＞｜'],
    ['甲\u0000\u202e乙\n', '甲乙'],
    [' . 甲 . ', '甲'],
    ['甲\t 乙', '甲 乙'],
    ['con', '_con'],
    ['LPT1.报告', '_LPT1.报告'],
    ['console', 'console'],
    ['...', '_'],
    ['', '_'],
  ])('makes %o safe', (title, safe) => {
    expect(name(title)).toBe(safe)
  })

  it('cuts a long title in its middle: office and year stay', () => {
    const long = name(`${'很长的单位名称'.repeat(20)}2024年政府信息公开工作年度报告`)
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(120)
    expect(long).toMatch(/^很长的单位名称很长.*….*2024年政府信息公开工作年度报告$/)
  })

  it('is always one step of a path that every file system takes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme' })), title => {
        const safe = nameFile(title, { draft: true })
        expect(safe).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]/u)
        expect(safe).not.toMatch(/^[. ]|[. ]$/)
        expect(Buffer.byteLength(`${safe}.docx`)).toBeLessThanOrEqual(143)
      }),
    )
  })
})
