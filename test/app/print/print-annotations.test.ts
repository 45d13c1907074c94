import { describe, expect, it } from 'vitest'
import { printAnnotations } from '../../../src/app/print/print-annotations.js'
import { fullProblem, keptOutput } from '../../support/problems.js'

const outcome = { file: fullProblem.file, problems: [fullProblem], written: [] }

describe('printAnnotations', () => {
  it('writes one workflow command for each problem, its marks escaped', () => {
    const { kept, options } = keptOutput()
    const printer = printAnnotations(options)
    printer.print(outcome)
    printer.end(1)
    expect(kept).toEqual({
      out: '::error file=data/甲 局.yaml,line=42,endLine=42,col=16,endColumn=18,title=applicant-total::写的是 100%25，%0A应为 12%0A请核对：各栏，各行\n',
      error: '',
    })
  })

  it('escapes what would end a property', () => {
    const { kept, options } = keptOutput()
    printAnnotations(options).print({ ...outcome, problems: [{ ...fullProblem, file: 'a:b,c%.yaml' }] })
    expect(kept.out).toMatch(/^::error file=a%3Ab%2Cc%25\.yaml,line=42,/u)
  })

  it.each(['error', 'warning', 'notice'] as const)('has a command for the severity %s', severity => {
    const { kept, options } = keptOutput()
    printAnnotations(options).print({ ...outcome, problems: [{ ...fullProblem, severity }] })
    expect(kept.out.startsWith(`::${severity} `)).toBe(true)
  })

  it('leaves out with --quiet what does not decide the exit code', () => {
    const warning = { ...outcome, problems: [{ ...fullProblem, severity: 'warning' as const }] }
    for (const [strict, lines] of [
      [false, 0],
      [true, 1],
    ] as const) {
      const { kept, options } = keptOutput({ quiet: true, strict })
      printAnnotations(options).print(warning)
      expect(kept.out.split('\n').length - 1).toBe(lines)
    }
  })

  it('tells of what stopped the work', () => {
    const { kept, options } = keptOutput()
    const trouble = { exitCode: 2, text: { zh: '坏了', en: 'broken' }, hint: { zh: '修', en: 'mend' } } as const
    printAnnotations(options).end(2, trouble)
    expect(kept.out).toBe('::error::坏了%0A修\n')
  })
})
