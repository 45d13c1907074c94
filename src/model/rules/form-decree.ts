import { editions } from '../../tables/index.js'
import { passagesOf } from '../passages.js'
import type { Rule } from '../rule.js'
import { slipFinding, slipsAt, written } from './slips.js'

/** 国办公开办函〔2021〕30号, in whatever brackets. */
const decree = /国办公开办函\s*[〔[（(【［]\s*(?<year>\d{4})\s*[〕\]）)】］]\s*(?:第\s*)?(?<number>\d{1,3})\s*号/gu

/** The document that prescribes the form is that of the report’s edition (格式文件的文号). */
export const formDecree: Rule = {
  id: 'form-decree',
  title: {
    zh: '文中的年度报告格式文件，是这一年度适用的那一个',
    en: 'The document on the form that the text names is the one for this report',
  },
  explanation: {
    zh: '2021 年度起用国办公开办函〔2021〕30号的格式；2019、2020 年度用国办公开办函〔2019〕60号的格式（试行）。沿用旧报告的文字时，常忘了改。',
    en: 'Reports on 2021 and later follow 国办公开办函〔2021〕30号, those on 2019 and 2020 〔2019〕60号. Texts made from older ones often name the wrong one.',
  },
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
引言: 根据国办公开办函〔2021〕30号文件编制。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
引言: 根据国办公开办函〔2019〕60号文件编制。
`,
      findings: ['3:7 这里写的是“国办公开办函〔2019〕60号”，2024 年度的报告应为“国办公开办函〔2021〕30号”'],
    },
  ],
  *check(report) {
    const right = report.edition.decree
    const others = editions.map(edition => edition.decree).filter(other => other !== right)
    const slips = slipsAt(passagesOf(report), decree, ({ groups }) => {
      return others.includes(`国办公开办函〔${groups?.year}〕${groups?.number}号`) ? right : undefined
    })
    for (const slip of slips.filter(one => one.right !== undefined)) {
      yield {
        ...slipFinding([slip], {
          message: {
            zh: `这里写的是“${written(slip)}”，${report.year} 年度的报告应为“${right}”`,
            en: `Unexpected ${written(slip)} in a report on ${report.year}, expected ${right}`,
          },
          hint: {
            zh: '改正文号；报告确实用另一种格式的，写“格式: 2019”。',
            en: 'Put the number right; should the report really take the other form, write “格式: 2019”.',
          },
        }),
        values: { found: written(slip), expected: right },
      }
    }
  },
}
