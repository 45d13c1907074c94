import { bodyOf } from '../body.js'
import type { CalendarDate } from '../report.js'
import type { Rule } from '../rule.js'
import { type Setting, settingValue } from '../setting.js'

const departmentDay: Setting<'day'> = {
  key: '部门期限',
  type: 'day',
  default: { month: 1, day: 31 },
  explanation: {
    zh: '部门的报告最迟在下一年的哪一天；当地要求更早的，写当地的日子',
    en: 'The last day for departments, in the year after; write an earlier one where it is asked for',
  },
}

const governmentDay: Setting<'day'> = {
  key: '政府期限',
  type: 'day',
  default: { month: 3, day: 31 },
  explanation: {
    zh: '政府的报告最迟在下一年的哪一天；当地要求更早的，写当地的日子',
    en: 'The last day for governments, in the year after; write an earlier one where it is asked for',
  },
}

/** The date below the report (成文日期) is no later than the day it is due. */
export const deadline: Rule = {
  id: 'deadline',
  title: {
    zh: '成文日期不晚于报送和公布的期限',
    en: 'The date of the report is no later than the day it is due',
  },
  explanation: {
    zh: '《中华人民共和国政府信息公开条例》第四十九条：县级以上人民政府部门在每年1月31日前提交并公布上一年度的报告，本级政府的报告在3月31日前公布。许多地方要求更早，可以在设置里写当地的期限。没有写成文日期的，不核对。',
    en: 'Article 49 of the regulation on open government information: departments file and publish the report on the year before by 31 January, governments by 31 March. Many places ask for it earlier, which the settings can say. Not checked when the report bears no date.',
  },
  settings: [departmentDay, governmentDay],
  examples: [
    {
      yaml: `机关: 某某县财政局
年度: 2024
成文日期: 2025年1月20日
`,
      findings: [],
    },
    {
      yaml: `机关: 某某县财政局
年度: 2024
成文日期: 2025年2月5日
`,
      findings: ['3:7 成文日期写的是 2025年2月5日，应不晚于 2025年1月31日'],
    },
  ],
  *check(report, context) {
    const { date, year } = report
    const due = settingValue(bodyOf(report, context) === 'government' ? governmentDay : departmentDay, context)
    const last = { year: year + 1, ...due }
    if (date === undefined || ordinalOf(date) <= ordinalOf(last)) return
    const [found, expected] = [printed(date), printed(last)]
    yield {
      message: {
        zh: `成文日期写的是 ${found}，应不晚于 ${expected}`,
        en: `Unexpected date ${found}, expected ${expected} at the latest`,
      },
      place: { path: ['成文日期'] },
      hint: {
        zh: '核对日期；日期没有错，就是报告晚了，请尽快报送。',
        en: 'Check the date; if it is right, the report is late.',
      },
      values: { found, expected: `不晚于${expected}` },
    }
  },
}

/** A number that grows with the date. */
function ordinalOf({ year, month, day }: CalendarDate): number {
  return (year * 100 + month) * 100 + day
}

function printed({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`
}
