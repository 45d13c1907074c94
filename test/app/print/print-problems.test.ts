import picocolors from 'picocolors'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/app/print/locate-problems.js'
import { printProblems } from '../../../src/app/print/print-problems.js'

const problem: Problem = {
  file: 'data/2024.yaml',
  line: 42,
  column: 16,
  endColumn: 18,
  text: '本年新收: [3, 4, 5, 11]',
  rule: 'applicant-total',
  severity: 'error',
  message: { zh: '这里写的是“11”，应为 12', en: 'Unexpected 11, expected 12' },
  hint: { zh: '请核对各栏', en: 'Check the columns' },
  related: [
    {
      file: 'data/2023.yaml',
      line: 7,
      column: 1,
      endColumn: 3,
      text: '年度: 2023',
      message: { zh: '上一年', en: 'the year before' },
    },
  ],
}

const print = (language: 'zh' | 'en', colors = false) =>
  printProblems([problem], { language, columns: 80, colors: picocolors.createColors(colors) })

describe('printProblems', () => {
  it('tells place, message, rule, the line with carets, the other place, what to do', () => {
    expect(print('zh')).toBe(
      [
        '── data/2024.yaml',
        '',
        'data/2024.yaml:42:16  错误  这里写的是“11”，应为 12  applicant-total',
        '  42 | 本年新收: [3, 4, 5, 11]',
        '     | \u3000\u3000\u3000\u3000           ^^',
        '  参看  data/2023.yaml:7:1  上一年',
        '  7 | 年度: 2023',
        '    | ^^^^',
        '  办法  请核对各栏',
        '',
        '',
      ].join('\n'),
    )
  })

  it('shows other places on the same line by waves, and a line it has shown once not again', () => {
    const spot = { file: problem.file, line: 42, text: problem.text, message: { zh: '这里', en: 'here' } }
    const other = { ...spot, line: 50, text: '甲: 1, 乙: 2' }
    const related = [
      { ...spot, column: 8, endColumn: 9 },
      { ...other, column: 4, endColumn: 5 },
      { ...other, column: 10, endColumn: 11 },
    ]
    const colors = picocolors.createColors(false)
    expect(printProblems([{ ...problem, related }], { language: 'zh', columns: 80, colors })).toBe(
      [
        '── data/2024.yaml',
        '',
        'data/2024.yaml:42:16  错误  这里写的是“11”，应为 12  applicant-total',
        '  42 | 本年新收: [3, 4, 5, 11]',
        '     | \u3000\u3000\u3000\u3000   ~       ^^',
        '  参看  data/2024.yaml:50:4  这里',
        '  50 | 甲: 1, 乙: 2',
        '     | \u3000  ^  \u3000  ~',
        '  参看  data/2024.yaml:50:10  这里',
        '  办法  请核对各栏',
        '',
        '',
      ].join('\n'),
    )
  })

  it('speaks English', () => {
    expect(print('en')).toContain('data/2024.yaml:42:16  error  Unexpected 11, expected 12  applicant-total\n')
    expect(print('en')).toContain('\n  see  data/2023.yaml:7:1  the year before\n')
    expect(print('en')).toContain('\n  hint  Check the columns\n')
  })

  it('has colours only when asked for', () => {
    expect(print('zh')).not.toContain('\u001b')
    expect(print('zh', true)).toContain('\u001b[31m')
  })
})

describe('problems of several places', () => {
  const at = (file: string, line: number, section?: string): Problem => ({
    ...problem,
    file,
    line,
    related: [],
    ...(section !== undefined && { section }),
  })

  it('stand below the name of their file and section, told once', () => {
    const problems = [
      at('a.yaml', 1),
      at('a.yaml', 5, '一、总体情况'),
      at('a.yaml', 6, '一、总体情况'),
      at('b.yaml', 7, '一、总体情况'),
    ]
    const text = printProblems(problems, { language: 'zh', columns: 80, colors: picocolors.createColors(false) })
    const heads = text.split('\n').filter(line => /^(?:──|\S+:\d+:\d+ )/u.test(line))
    expect(heads.map(line => line.replace(/ {2}错误.*/u, ''))).toEqual([
      '── a.yaml',
      'a.yaml:1:16',
      '── a.yaml  一、总体情况',
      'a.yaml:5:16',
      'a.yaml:6:16',
      '── b.yaml  一、总体情况',
      'b.yaml:7:16',
    ])
  })
})
