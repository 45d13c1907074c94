import type { Diagnostic } from '../../source/diagnostic.js'
import type { OpenTask } from '../open-task.js'
import { nameKey } from './name-file.js'
import type { Reading } from './read-data-file.js'

/** What the problem is called. */
export const sameTitleRule = 'same-title'

/**
 * Tells of the other reports of the run that would be written under the name of this one (同名): neither may overwrite
 * the other.
 *
 * @param task the report, and the files that may bear its title
 * @returns one problem, however many others there are
 */
export function tellSameTitle({ reading, namesakes }: OpenTask): readonly Diagnostic[] {
  const [other, ...more] = namesakes.filter(one => keyOf(one) === keyOf(reading))
  return other === undefined ? [] : [sameTitle(reading, other, more.length)]
}

function keyOf({ report }: Reading): string | undefined {
  return report && nameKey(report.title)
}

function sameTitle({ file, report }: Reading, other: Reading, more: number): Diagnostic {
  const files = [file.name, other.file.name] as const
  const others = more === 0 ? { zh: '', en: '' } : { zh: `（还有 ${more} 份）`, en: ` (and ${more} more)` }
  return {
    rule: sameTitleRule,
    severity: 'error',
    message: {
      zh: `“${files.join('”和“')}”${others.zh}的标题相同，写出来会是同一个文件名`,
      en: `“${files.join('” and “')}”${others.en} have the same title and would be written under the same name`,
    },
    place: titlePlace(report),
    hint: {
      zh: '请改正机关、年度或标题；如果其中一个是备份，请移到别处。',
      en: 'Put agency, year or title right; if one of them is a backup, move it elsewhere.',
    },
    related: [
      {
        message: { zh: '标题相同的另一份', en: 'the other one' },
        place: { ...titlePlace(other.report), file: other.file.name },
      },
    ],
  }
}

function titlePlace(report: Reading['report']): { readonly path: readonly string[] } {
  return { path: [report?.titleGiven ? '标题' : '机关'] }
}
