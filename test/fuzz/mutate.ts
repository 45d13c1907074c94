import type { Random } from '../generate/random.js'

/** What means something in YAML or in our format, or looks as if it did. */
const tokens = [
  ...':：-—?!|>&*%@`"\'“”{}[](),，、。#~\t\n\r\0\u0085\u2028\ufeff\u3000\u200b\ud800',
  ...['---', '...', '&a ', '*a', '<<: ', '!!str ', '!x ', '? ', '|\n', '>-\n', '{', '}', '{{', '{年度}', '{上年.总计}'],
  ...[
    '{本年新收.总计}',
    '\r\n',
    '    ',
    '\\x',
    '"\\u0000"',
    '~',
    'null',
    'true',
    '.inf',
    '0x1f',
    '1e999',
    '-0',
    '００１',
  ],
  ...[
    '9007199254740993',
    '1,234',
    '机关',
    '年度: ',
    '标题: ',
    '正文: ',
    '接排: true',
    '署名',
    '成文日期',
    '说明:',
    '版式:',
  ],
  ...['𠮷', '👨‍👩‍👧', 'é', '‮', '＜', '../../x', 'CON', '{'.repeat(80), '- '.repeat(80), '字'.repeat(3000)],
]

/** A change of a text. */
type Mutation = (text: string, random: Random, others: readonly string[]) => string

/** A stretch of a text, short mostly. */
function stretchOf(text: string, random: Random): readonly [number, number] {
  const start = random.below(text.length + 1)
  return [start, Math.min(text.length, start + random.below(random.percent(80) ? 12 : 400))]
}

function splice(text: string, start: number, end: number, piece: string): string {
  return text.slice(0, start) + piece + text.slice(end)
}

/** Changes a line of a text: gives what shall stand in its place. */
function onLine(change: (line: string, random: Random, lines: readonly string[]) => string): Mutation {
  return (text, random) => {
    const lines = text.split('\n')
    const at = random.below(lines.length)
    return lines.toSpliced(at, 1, change(lines[at] ?? '', random, lines)).join('\n')
  }
}

const mutations: readonly Mutation[] = [
  (text, random) => splice(text, ...stretchOf(text, random), ''),
  (text, random) => splice(text, ...stretchOf(text, random), random.pick(tokens)),
  (text, random) => {
    const at = random.below(text.length + 1)
    return splice(text, at, at, random.pick(tokens))
  },
  (text, random) => {
    const [start, end] = stretchOf(text, random)
    return splice(text, end, end, text.slice(start, end).repeat(random.between(1, 5)))
  },
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random, others) => {
    const other = random.pick(others)
    return text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1))
  },
  onLine(() => ''),
  onLine((line, random) => ' '.repeat(random.below(9)) + line.trimStart()),
  onLine(line => `${line}\n${line}`),
  onLine((line, random, lines) => `${random.pick(lines)}\n${line}`),
  onLine((line, random) => line.replace(/[^:]*$/u, () => ` ${random.pick(tokens)}`)),
  onLine((line, random) => line.replace(/\d+/u, () => `${random.between(-3, 10 ** random.below(18))}`)),
  onLine(line => line.replace(': ', '：')),
  onLine((line, random) => line + random.pick(tokens)),
]

/**
 * Changes a data file here and there: most of what comes out is nearly right, as what people write is.
 *
 * @param text the file
 * @param random chance
 * @param others more files, of which pieces are taken
 */
export function mutate(text: string, random: Random, others: readonly string[]): Uint8Array {
  let mutant = text
  for (let times = random.percent(70) ? random.between(1, 3) : random.between(4, 30); times > 0; times -= 1) {
    mutant = random.pick(mutations)(mutant, random, others)
  }
  const bytes = Buffer.from(mutant, random.percent(96) ? 'utf8' : random.pick(['utf16le', 'latin1'] as const))
  if (random.percent(96) || bytes.length === 0) return bytes
  for (let times = random.between(1, 20); times > 0; times -= 1) bytes[random.below(bytes.length)] = random.below(256)
  return bytes
}
