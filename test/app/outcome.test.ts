import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../src/app/exit-codes.js'
import { troubleOf } from '../../src/app/outcome.js'
import { DamagedFont } from '../../src/fonts/damaged-font.js'

describe('troubleOf', () => {
  it('tells a damaged installation from a fault of the program: installing it again helps', () => {
    const trouble = troubleOf(new DamagedFont(new URL('file:///somewhere/GovDocHei-Regular.otf')), 'a.yaml')
    expect(trouble.exitCode).toBe(exitCodes.wrongCall)
    expect(trouble.text.zh).toBe('程序的字体文件“GovDocHei-Regular.otf”不见了或者不完整')
    expect(trouble.hint.en).toContain('Install the program again')
    expect(trouble.stack).toBeUndefined()
  })

  it('asks for a report of anything unforeseen, and names the file in hand', () => {
    const trouble = troubleOf(new TypeError('no such thing'), 'a.yaml')
    expect(trouble.exitCode).toBe(exitCodes.bug)
    expect(trouble.text.en).toBe('The program itself failed (at “a.yaml”): TypeError: no such thing')
  })
})
