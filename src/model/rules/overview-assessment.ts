import { bodyOf } from '../body.js'
import { passagesOfParts } from '../passages.js'
import type { Rule } from '../rule.js'
import { sectionPlace } from './section-place.js'

const words = /考核|评议|责任追究|追责|问责/u

/** A government’s section 一 tells of assessment, public appraisal and accountability (工作考核、社会评议和责任追究). */
export const overviewAssessment: Rule = {
  id: 'overview-assessment',
  title: {
    zh: '政府的报告写到工作考核、社会评议和责任追究结果情况',
    en: 'A government’s report tells of assessment, public appraisal and accountability',
  },
  explanation: {
    zh: '《中华人民共和国政府信息公开条例》第五十条：县级以上人民政府的年度报告还应包括工作考核、社会评议和责任追究结果情况。单列一项，或者写在监督保障里都可以。部门的报告不核对；单位性质由机关名称判断，可以在设置里写明。',
    en: 'Regulation on open government information, article 50: the report of a government also tells of assessment, public appraisal and accountability, in an item of its own or under 监督保障. Reports of departments need not.',
  },
  examples: [
    {
      yaml: `机关: 某某县人民政府
年度: 2024
总体情况: 将政府信息公开纳入年度考核，开展社会评议，没有需要追究责任的情形。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某县人民政府
年度: 2024
总体情况: 全县公开信息12条。
`,
      findings: ['3:1 总体情况没有写到工作考核、社会评议和责任追究结果，政府的报告应有这一项'],
    },
  ],
  *check(report, context) {
    const place = sectionPlace(report, 'overview')
    const told = passagesOfParts(report, ['overview', 'problems']).some(({ text }) => words.test(text))
    if (place === undefined || told || bodyOf(report, context) !== 'government') return
    yield {
      message: {
        zh: '总体情况没有写到工作考核、社会评议和责任追究结果，政府的报告应有这一项',
        en: 'Unexpected silence on assessment, public appraisal and accountability in section 一, expected of a government’s report',
      },
      place,
      hint: {
        zh: '写明考核、评议的结果和有没有责任追究的情形；本单位不是政府的，在设置的“单位性质”里写明。',
        en: 'Tell the results; where the body is no government, say so under 单位性质 in the settings.',
      },
    }
  },
}
