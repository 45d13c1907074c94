import { type Passage, passagesOf } from '../passages.js'
import type { Rule } from '../rule.js'
import { type Slip, slipFinding, written } from './slips.js'

/**
 * Characters that hardly ever stand twice, each with what makes it right all the same: 目的的, 为了了解, 安全和和平.
 * Whatever may well be doubled (天天, 人人, 等等, 高高兴兴) is not among them.
 */
const characters: Readonly<Record<string, { readonly before?: RegExp; readonly after?: RegExp }>> = {
  的: { before: /目$/u, after: /^确确/u },
  了: { before: /[为除]$/u, after: /^[解结断却然如]/u },
  是: { before: /[就还于但若总可凡]$/u, after: /^[非否]/u },
  在: { before: /[存现所实正内潜旨]$/u },
  和: { before: /[温缓饱总共调平柔谐随]$/u, after: /^[平谐睦解美气善约缓]/u },
  与: { before: /[参给赋赠]$/u, after: /^[会]/u },
  及: { before: /[以普涉顾波触提危]$/u, after: /^[时早格]/u },
  于: { before: /[等属关由鉴基对位]$/u },
  性: {},
  们: {},
  我: {},
  您: {},
  被: { after: /^[告]/u },
  把: {},
  府: { before: /政$/u, after: /^[院]/u },
}

const same = new RegExp(`([${Object.keys(characters).join('')}])\\1`, 'gu')

/** Two characters or more that stand twice running, and the year written twice. */
const word = /([\p{Script=Han}]{2,10})\1|(\d{4}年度?)\2/gu
/** 一个一个, 逐条逐条; and words that meet their own like: 信息公开公开透明, 项目建设建设用地. */
const meant = /^(?:[一逐][\p{Script=Han}]|非常|很多|许多|多多|谢谢)$/u
const compounds =
  /^(?:公开(?:透明|公正|栏|目录|平台|专栏|事项|内容|查阅|场所|指南)|(?:申请|管理|服务|建设|工作|监督|评估|咨询|审批|执法|检查|考核|培训)(?:人|员|者|用地|单位|部门|中心|大厅|窗口|平台|机构|对象|场所|区域))/u

/** A stretch between marks; of these lengths one that stands twice running was hardly meant to. */
const clause = /[^，。；：、]+/gu
const [shortestClause, longestClause] = [6, 60]

/** No character, word or clause is written twice. */
export const doubledWords: Rule = {
  id: 'doubled-words',
  title: { zh: '没有重复的字、词、句', en: 'No character, word or clause is written twice' },
  explanation: {
    zh: '“的的”“政府政府”“……，加强领导，加强领导，”多半是打字或粘贴时重复了。“天天”“人人”“等等”这些本来就重叠的词不算。',
    en: 'Mostly slips of typing or pasting. Words that are doubled by nature (天天, 人人, 等等) are left alone.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 为了了解群众需求，人人参与、天天更新等等，以便民为目的的各项工作公开公开透明，一件一件落实。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
总体情况: 围绕重大政策的的出台，加强政府政府信息公开，健全工作机制，健全工作机制，逐项落实。
`,
      findings: [
        '3:13 “的的”重复，应为“的”',
        '3:20 “政府政府”重复，应为“政府”',
        '3:29 “健全工作机制”写了两遍，应为一遍',
      ],
    },
  ],
  *check(report) {
    for (const passage of passagesOf(report)) {
      for (const slip of doublesIn(passage)) {
        const [found, right = ''] = [written(slip), slip.right]
        const long = /[，。；、]/u.test(found)
        yield slipFinding([slip], {
          message: {
            zh: long ? `“${right}”写了两遍，应为一遍` : `“${found}”重复，应为“${right}”`,
            en: `Unexpected “${right}” twice, expected it once`,
          },
          hint: { zh: '删去多余的一处。', en: 'Delete one of them.' },
        })
      }
    }
  },
}

function doublesIn(passage: Passage): readonly Slip[] {
  const { text } = passage
  const slips: Slip[] = []
  const add = (start: number, end: number, right: string) => {
    if (slips.every(slip => slip.end <= start || slip.start >= end)) slips.push({ passage, start, end, right })
  }
  for (const { start, once } of doubledClauses(text)) add(start, start + 2 * once.length + 1, once)
  for (const { index, 0: twice } of text.matchAll(word)) {
    // 政务服务服务大厅: found as 务服 twice, it is 服务 twice.
    const start = twice[0] === text[index + twice.length] ? index + 1 : index
    const end = start + twice.length
    const once = text.slice(start, start + twice.length / 2)
    if (!meant.test(once) && !compounds.test(text.slice(end - once.length, end + 8))) add(start, end, once)
  }
  for (const match of text.matchAll(same)) {
    const [twice] = match
    const once = twice.slice(twice.length / 2)
    const { before, after } = characters[once] ?? {}
    const right = before?.test(text.slice(0, match.index)) || after?.test(text.slice(match.index + twice.length))
    if (right !== true) add(match.index, match.index + twice.length, once)
  }
  return slips.sort((a, b) => a.start - b.start)
}

/** Clauses that end as the one before ended, with a single mark between: a pattern for this would try every length. */
function* doubledClauses(text: string): Iterable<{ readonly start: number; readonly once: string }> {
  let before = { words: '', end: -1 }
  for (const { index, 0: words } of text.matchAll(clause)) {
    const single = index === before.end + 1 && text.charAt(before.end) !== '：'
    const fits = words.length >= shortestClause && words.length <= longestClause
    if (single && fits && before.words.endsWith(words)) yield { start: before.end - words.length, once: words }
    before = { words, end: index + words.length }
  }
}
