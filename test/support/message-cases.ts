import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkReport } from '../../src/model/check-report.js'
import { readReport } from '../../src/model/read-report.js'
import { listedRules } from '../../src/model/rules/index.js'
import { type Settings, usualSettings } from '../../src/model/settings.js'
import { decodeText } from '../../src/source/decode-text.js'
import { readYaml } from '../../src/source/read-yaml.js'
import { showMessages } from './messages.js'

/**
 * Tests one case for each folder below a folder: `report.yaml` is read and checked, and what is said of it must be
 * what stands in `messages.txt`. `UPDATE_CASES=1` writes those files anew; read the difference before keeping it.
 *
 * @param folder the folder of the cases
 */
export function testCases(folder: URL): void {
  const names = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  for (const { name } of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    it(name.replaceAll('-', ' '), () => {
      const expected = new URL(`${name}/messages.txt`, folder)
      const messages = messagesOf(readFileSync(new URL(`${name}/report.yaml`, folder)))
      if (process.env.UPDATE_CASES === '1') writeFileSync(expected, messages)
      expect(existsSync(expected) ? readFileSync(expected, 'utf8') : 'no messages.txt: run with UPDATE_CASES=1').toBe(
        messages,
      )
    })
  }
}

/** The cases are about reading; rules that only warn have tests of their own, with texts worth warning of. */
const errorsOnly: Settings = {
  ...usualSettings,
  rules: new Map(
    listedRules
      .filter(({ severity }) => severity !== 'error')
      .map(({ rule }) => [rule.id, { severity: 'off', values: new Map() }]),
  ),
}

function messagesOf(bytes: Uint8Array): string {
  const { source, diagnostics } = readYaml(bytes, 'report.yaml')
  const result = source === undefined ? { diagnostics: [] } : readReport(source)
  const findings = result.report === undefined ? [] : checkReport(result.report, { settings: errorsOnly })
  const all = [...diagnostics, ...result.diagnostics, ...findings]
  return all.length === 0 ? 'nothing to say\n' : showMessages(all, source, decodeText(bytes).text ?? '')
}
