import { Failure } from './failure.js'
import { type Format, formats } from './formats.js'

/**
 * The formats of a list such as `pdf,docx`.
 *
 * @param list the list as the user wrote it
 * @throws Failure when it names a format there is not, or none
 */
export function chooseFormats(list: string): readonly Format[] {
  const ids = list.split(/[,，]/u).map(id => id.trim().toLowerCase())
  const unknown = ids.find(id => !formats.some(format => format.id === id))
  if (unknown !== undefined) {
    const known = formats.map(format => format.id)
    throw new Failure(
      { zh: `不认识的格式“${unknown}”`, en: `Unknown format “${unknown}”` },
      {
        zh: `可以写的格式：${known.join('、')}；几种格式之间用逗号隔开`,
        en: `Known formats: ${known.join(', ')}; separate several by commas`,
      },
    )
  }
  return formats.filter(format => ids.includes(format.id))
}
