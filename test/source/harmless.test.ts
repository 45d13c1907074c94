import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/source/read-yaml.js'

/** Correct YAML that looks a little like a mistake: nothing may be said of it, and nothing changed. */
const harmless: Readonly<Record<string, string>> = {
  'a full-width colon in a text': '引言: 联系方式：12345678\n',
  'a paragraph that begins with a word and a full-width colon': '总体情况:\n  - 一是：公开\n  - 二是：解读\n',
  'full-width commas in a text in braces': '说明: { 规则: balance, 理由: 因口径调整，规章：3 }\n',
  'a half-width colon without a space in a text': '引言: 网址 http://example.org:80/ 时间 12:30\n',
  'a reference in quotes at the start of a text': "引言: '{年度}年'\n",
  'brackets in the middle of a text': '引言: 国办公开办函[2021]30号{x}\n',
  'full-width brackets around a text': '标题: ［草案］\n',
  'a dash within a text': '引言: 2019-2024年\n',
  'a text below a bar with lines further in': '引言: |\n  第一段。\n    第二段。\n  第三段：\n',
  'a text below a bar with marks of all kinds': '引言: |\n  - 一\n  {二}\n  "三\n  四: 五: 六\n  \t七\n',
  'an empty line with spaces below a bar': '引言: |\n      \n  第一段。\n',
  'braces over several lines, closed at the margin': '表:\n  行: {\n    甲: 1,\n    乙: 2\n}\n',
  'a comma before a closing brace': '表: { 甲: 1, }\n',
  'remarks everywhere': '# 一\n机关: 某局 # 二\n  # 三\n年度: 2024\n',
  'a document marker at the top': '---\n机关: 某局\n',
  'keys in quotes': '"机关": 某局\n',
  'full-width spaces around a paragraph': '引言: |\n  　　第一段。　　\n',
}

describe('what looks like a mistake and is none', () => {
  it.each(Object.entries(harmless))('%s', (_, yaml) => {
    const { source, diagnostics } = readYaml(yaml, 'x.yaml')
    expect(diagnostics).toEqual([])
    expect(source?.damaged).toBeUndefined()
  })
})
