import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/app/outcome.js'
import { printSarif } from '../../../src/app/print/print-sarif.js'
import { version } from '../../../src/app/version.js'
import { fullProblem, keptOutput } from '../../support/problems.js'

/** An object with exactly these properties, as SARIF 2.1.0 defines them; those after `?` may be left out. */
const object = (properties: Record<string, object>, ...optional: readonly string[]) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter(name => !optional.includes(name)),
  additionalProperties: false,
})
const list = (items: object) => ({ type: 'array', items })
const text = object({ text: { type: 'string', minLength: 1 } })
const whole = (minimum: number) => ({ type: 'integer', minimum })

/** 3.29, 3.30: a place in a file. */
const physicalLocation = object({
  artifactLocation: object({ uri: { type: 'string', pattern: "^[A-Za-z0-9%./_~!*'():-]+$" } }),
  region: object({ startLine: whole(1), startColumn: whole(1), endColumn: whole(2) }),
})

/** The parts of SARIF 2.1.0 that the program writes, by the sections of the standard. */
const sarif = object({
  $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
  version: { const: '2.1.0' },
  runs: list(
    // 3.14
    object({
      // 3.18, 3.19, 3.49
      tool: object({
        driver: object({
          name: { type: 'string' },
          version: { type: 'string' },
          rules: {
            ...list(
              object(
                { id: { type: 'string' }, shortDescription: text, fullDescription: text },
                'shortDescription',
                'fullDescription',
              ),
            ),
            uniqueItems: true,
          },
        }),
      }),
      language: { type: 'string', pattern: '^[a-z]{2}-[A-Z]{2}$' },
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      // 3.20, 3.58
      invocations: list(
        object({
          executionSuccessful: { type: 'boolean' },
          exitCode: { type: 'integer' },
          toolExecutionNotifications: list(object({ level: { const: 'error' }, message: text })),
        }),
      ),
      // 3.27
      results: list(
        object(
          {
            ruleId: { type: 'string' },
            ruleIndex: whole(0),
            level: { enum: ['error', 'warning', 'note'] },
            message: text,
            locations: {
              ...list(
                object(
                  { physicalLocation, logicalLocations: list(object({ fullyQualifiedName: { type: 'string' } })) },
                  'logicalLocations',
                ),
              ),
              minItems: 1,
            },
            relatedLocations: list(object({ id: whole(0), physicalLocation, message: text })),
            // 3.55–3.57
            fixes: list(
              object({
                description: text,
                artifactChanges: list(
                  object({
                    artifactLocation: object({ uri: { type: 'string' } }),
                    replacements: list(
                      object({
                        deletedRegion: object({
                          startLine: whole(1),
                          startColumn: whole(1),
                          endLine: whole(1),
                          endColumn: whole(1),
                        }),
                        insertedContent: object({ text: { type: 'string' } }),
                      }),
                    ),
                  }),
                ),
              }),
            ),
          },
          'relatedLocations',
          'fixes',
        ),
      ),
    }),
  ),
})

const validate = new Ajv({ allErrors: true }).compile(sarif)

/** What the printer says of some outcomes; whatever it is, it must be SARIF. */
function print(outcomes: readonly Outcome[], language: 'zh' | 'en' = 'zh') {
  const { kept, options } = keptOutput({ language })
  const printer = printSarif(options)
  for (const outcome of outcomes) printer.print(outcome)
  printer.end(1)
  const log = JSON.parse(kept.out)
  validate(log)
  expect(validate.errors ?? []).toEqual([])
  return log.runs[0]
}

const outcome: Outcome = { file: fullProblem.file, problems: [fullProblem], written: [] }

describe('printSarif', () => {
  it('tells a problem with its rule, its place, the other place and what to do', () => {
    const run = print([outcome])
    expect(run.tool.driver).toMatchObject({ name: 'nianbao', version, rules: [{ id: 'applicant-total' }] })
    expect(run.tool.driver.rules[0].shortDescription.text).toBe('表三每一行：总计是六类申请人之和')
    expect(run.results).toEqual([
      {
        ruleId: 'applicant-total',
        ruleIndex: 0,
        level: 'error',
        message: { text: '写的是 100%，\n应为 12\n请核对：各栏，各行' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'data/%E7%94%B2%20%E5%B1%80.yaml' },
              region: { startLine: 42, startColumn: 16, endColumn: 18 },
            },
            logicalLocations: [{ fullyQualifiedName: '表三“一”行“总计”列' }],
          },
        ],
        relatedLocations: [
          {
            id: 0,
            physicalLocation: {
              artifactLocation: { uri: 'data/2023.yaml' },
              region: { startLine: 7, startColumn: 1, endColumn: 3 },
            },
            message: { text: '上一年' },
          },
        ],
      },
    ])
  })

  it('tells the change that would mend a problem', () => {
    const edits = [{ line: 42, column: 16, endLine: 42, endColumn: 18, text: '12' }]
    const suggestion = { message: { zh: '把“11”改为 12', en: 'Write 12 for “11”' }, edits }
    const [result] = print([{ ...outcome, problems: [{ ...fullProblem, suggestion }] }]).results
    expect(result.fixes).toEqual([
      {
        description: { text: '把“11”改为 12' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'data/%E7%94%B2%20%E5%B1%80.yaml' },
            replacements: [
              {
                deletedRegion: { startLine: 42, startColumn: 16, endLine: 42, endColumn: 18 },
                insertedContent: { text: '12' },
              },
            ],
          },
        ],
      },
    ])
  })

  it('counts columns in characters, and says so', () => {
    expect(print([outcome]).columnKind).toBe('unicodeCodePoints')
  })

  it('names every rule once, and every result by its place in the list', () => {
    const of = (rule: string) => ({ ...fullProblem, rule })
    const run = print([
      { ...outcome, problems: [of('balance'), of('blank-mark'), of('balance')] },
      { ...outcome, problems: [of('blank-mark')] },
    ])
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['balance', 'blank-mark'])
    expect(run.results.map(({ ruleIndex }: { ruleIndex: number }) => ruleIndex)).toEqual([0, 1, 0, 1])
  })

  it('knows the levels of SARIF', () => {
    const problems = (['error', 'warning', 'notice'] as const).map(severity => ({ ...fullProblem, severity }))
    const levels = print([{ ...outcome, problems }]).results.map(({ level }: { level: string }) => level)
    expect(levels).toEqual(['error', 'warning', 'note'])
  })

  it('speaks both languages', () => {
    const { language, results } = print([outcome], 'en')
    expect(language).toBe('en-US')
    expect(results[0].message.text).toContain('expected 12')
  })

  it('writes an absolute path as an address', () => {
    const run = print([{ ...outcome, problems: [{ ...fullProblem, file: '/甲/a.yaml' }] }])
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('file:///%E7%94%B2/a.yaml')
  })

  it('tells of a file on which the work stopped', () => {
    const trouble = { exitCode: 2, text: { zh: '坏了', en: 'broken' }, hint: { zh: '修', en: 'mend' } } as const
    expect(print([{ ...outcome, problems: [], trouble }]).invocations[0]).toEqual({
      executionSuccessful: true,
      exitCode: 1,
      toolExecutionNotifications: [{ level: 'error', message: { text: '坏了\n修' } }],
    })
  })
})
