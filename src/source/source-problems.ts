import type { Diagnostic, Path } from './diagnostic.js'
import { type Draft, originOf } from './draft.js'
import { excerpt } from './excerpt.js'
import type { SyntaxAlias, SyntaxNode } from './syntax.js'

/**
 * A text in several lines, which YAML joins by spaces: nobody means that in Chinese.
 *
 * @param path its path
 */
export function foldedText(path: Path): Diagnostic {
  return {
    rule: 'folded-text',
    severity: 'warning',
    message: {
      zh: '这段文字分成了几行，读入后会接成一行，行与行之间变成空格',
      en: 'Unexpected line breaks in this text, they are read as spaces; expected one line, or “|” before the text',
    },
    place: { path },
    hint: {
      zh: '要分段，请在冒号后面写“|”，从下一行写起；不分段，请写在一行里。',
      en: 'Put “|” after the colon and start on the next line to keep the lines as paragraphs, or write one line.',
    },
  }
}

function offsetsOf({ start, end }: Pick<SyntaxNode, 'start' | 'end'>, draft: Draft) {
  return { offsets: [originOf(draft, start), originOf(draft, end)] } as const
}

/**
 * A key that is no word.
 *
 * @param key the key
 * @param draft the text it stands in
 */
export function badKey(key: SyntaxNode, draft: Draft): Diagnostic {
  const written = excerpt(draft.text.slice(key.start, key.end))
  return {
    rule: 'bad-key',
    severity: 'error',
    message: {
      zh: written === '' ? '冒号前面没有键' : `“${written}”不能作键，键应为一个词`,
      en: written === '' ? 'Unexpected colon without a key before it' : `Unexpected key “${written}”, expected a word`,
    },
    place: offsetsOf(key, draft),
    hint: { zh: '每一项写成“键: 值”，例如“机关: 某某局”。', en: 'Write every entry as “key: value”.' },
  }
}

/**
 * A key written for the second time in one mapping.
 *
 * @param key the second key
 * @param path path of the first
 * @param draft the text it stands in
 */
export function repeatedKey(key: SyntaxNode, path: Path, draft: Draft): Diagnostic {
  const name = String(path.at(-1))
  return {
    rule: 'duplicate-key',
    severity: 'error',
    message: {
      zh: `“${excerpt(name)}”写了两次，这里是第二次，没有读入`,
      en: `Unexpected second “${excerpt(name)}”, expected every key once`,
    },
    place: offsetsOf(key, draft),
    hint: { zh: '留下正确的一处，删去另一处。', en: 'Keep the right one and delete the other.' },
    related: [
      {
        message: { zh: `第一次写“${excerpt(name)}”在这里`, en: `The first “${excerpt(name)}” is here` },
        place: { path, at: 'key' },
      },
    ],
  }
}

/**
 * Aliases: a file full of them is one mistake, not a hundred.
 *
 * @param aliases all of them
 * @param draft the text they stand in
 */
export function repeatedContent([first, ...others]: readonly SyntaxAlias[], draft: Draft): readonly Diagnostic[] {
  if (first === undefined) return []
  const written = excerpt(`*${first.name}`)
  const more = others.length
  return [
    {
      rule: 'yaml-alias',
      severity: 'error',
      message: {
        zh: `这里用“${written}”引用文件里别处的内容（YAML 别名）${more === 0 ? '' : `，另有 ${more} 处`}，数据文件里应直接写出内容`,
        en: `Unexpected YAML alias “${written}”${more === 0 ? '' : ` and ${more} more`}, expected the content itself`,
      },
      place: offsetsOf(first, draft),
      hint: {
        zh: '把要重复的内容照写一遍；要在文字里用表中的数，请写 {本年新收.总计}。',
        en: 'Write the content out; to use a figure of a table in a text, write {本年新收.总计}.',
      },
    },
  ]
}
