import type { Localized } from '../../source/diagnostic.js'
import { passagesOfParts } from '../passages.js'
import type { Rule } from '../rule.js'
import { type Setting, settingValue } from '../setting.js'
import { sectionPlace } from './section-place.js'

const least: Setting<'count'> = {
  key: '最少字数',
  type: 'count',
  default: 10,
  explanation: { zh: '第五部分至少多少字，标点不计', en: 'The fewest characters of section 五, without marks' },
}

const problemWords =
  /问题|不足|差距|薄弱|不够|有待|欠缺|短板|滞后|困难|仍需|还需|尚需|尚未|单一|不[高强深细全大多广均](?!兴)|不及时|不平衡|不规范|不完善|不到位|亟待|缺/u
const denial = /^[\s\S]{0,30}?(?:没有|无|不存在|暂无)(?:发现|明显|突出|重大|主要|任何)?的?(?:存在)?(?:主要)?问题/u
/** A longer text that begins so goes on to tell of some. */
const shortDenial = 40
const improvementWords =
  /下一步|今后|明年|来年|下一年|新的一年|将|计划|改进|加强|增加|充实|落实|进一步|提升|完善|措施|整改|优化|强化|加大|推进|推动|提高|健全|拓展|丰富|解决|努力/u

/** Section 五 tells of problems and of what is done about them (存在的主要问题及改进情况). */
export const problemsTold: Rule = {
  id: 'problems-told',
  title: {
    zh: '第五部分既写问题，又写改进情况，不空泛',
    en: 'Section 五 tells of problems and of what is done about them',
  },
  explanation: {
    zh: '“存在的主要问题及改进情况”写“无”“无问题”，或者只写问题、只写打算，报告会被退回。问题要具体，改进情况与问题对应。',
    en: 'A report whose section 五 says 无, or names problems without remedies or remedies without problems, is sent back.',
  },
  settings: [least],
  examples: [
    {
      yaml: `机关: 某某局
年度: 2024
存在的主要问题及改进情况: 政策解读的形式比较单一；下一步将增加图表和视频解读。
`,
      findings: [],
    },
    {
      yaml: `机关: 某某局
年度: 2024
存在的主要问题及改进情况: 无。
`,
      findings: ['3:1 “存在的主要问题及改进情况”只有 1 个字，应写明问题和改进情况'],
    },
    {
      yaml: `机关: 某某局
年度: 2024
存在的主要问题及改进情况: 政策解读的形式比较单一，依申请公开答复的质量不高。
`,
      findings: ['3:1 “存在的主要问题及改进情况”没有写改进情况，应写明采取了或将采取什么措施'],
    },
  ],
  *check(report, context) {
    const place = sectionPlace(report, 'problems')
    if (place === undefined) return
    const text = passagesOfParts(report, ['problems'])
      .map(passage => passage.text)
      .join('\n')
    const message = faultOf(text, settingValue(least, context))
    if (message === undefined) return
    yield {
      message,
      place,
      hint: {
        zh: '写一两个具体的问题，再写对应的改进措施；例如：政策解读形式单一，下一步将增加图表、视频解读。',
        en: 'Name one or two problems, and what is done about each.',
      },
    }
  },
}

function faultOf(text: string, fewest: number): Localized | undefined {
  const length = [...text.replace(/[\s\p{P}]/gu, '')].length
  const section = '“存在的主要问题及改进情况”'
  if (length < fewest) {
    return {
      zh: `${section}只有 ${length} 个字，应写明问题和改进情况`,
      en: `Unexpected brevity of section 五, ${length} characters, expected problems and remedies`,
    }
  }
  if (!problemWords.test(text) || (length < shortDenial && denial.test(text))) {
    return {
      zh: `${section}没有写存在的问题，应写具体的问题`,
      en: 'Unexpected silence on problems in section 五, expected some',
    }
  }
  if (improvementWords.test(text)) return undefined
  return {
    zh: `${section}没有写改进情况，应写明采取了或将采取什么措施`,
    en: 'Unexpected silence on remedies in section 五, expected what is done about the problems',
  }
}
