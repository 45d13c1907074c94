/** Characters no file name may have on Windows, and the full-width ones that look like them. */
const lookAlikes: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
}

/** Names that are devices on Windows, whatever their extension. */
const deviceNames = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu

/** Longest name without mark and extension, in bytes of UTF-8: file systems allow 255, some encrypted ones 143. */
const longest = 120

/** Titles that make a file name as they stand: nearly all. */
const harmless = new RegExp(`^[\\d\u4e00-\u9fff]{1,${longest / 3}}$`, 'u')

/** What marks the file of a draft, so that nobody takes it for the report (草稿). */
const draftMark = '（草稿）'

/**
 * Makes a file name, without extension, from a report's title: safe on Windows, macOS and Linux, a single path step.
 *
 * A long title loses its middle: the office stands at its beginning, the year at its end.
 *
 * @param title the title
 * @param options `draft`: mark the name as a draft's
 */
export function nameFile(title: string, { draft }: { readonly draft: boolean }): string {
  const name = harmless.test(title) ? title : makeSafe(title)
  return draft ? `${name}${draftMark}` : name
}

/**
 * What the names of two reports have in common when one would overwrite the other (同名): Windows and macOS take names
 * for the same that differ only in case.
 *
 * @param title the title
 */
export function nameKey(title: string): string {
  return nameFile(title, { draft: false }).toLowerCase()
}

function makeSafe(title: string): string {
  const visible = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"/\\|?*]/gu, mark => lookAlikes[mark] ?? '')
    .replace(/\s+/gu, ' ')
  const short = shorten(visible.replace(/^[. ]+|[. ]+$/gu, ''))
  return short === '' || deviceNames.test(short) ? `_${short}` : short
}

function shorten(name: string): string {
  if (bytes(name) <= longest) return name
  const characters = Array.from(new Intl.Segmenter('zh').segment(name), ({ segment }) => segment)
  const head = take(characters, longest / 2).join('')
  const tail = take(characters.toReversed(), longest / 2 - bytes('…'))
    .toReversed()
    .join('')
  return `${head}…${tail}`
}

/** As many characters from the start as fit into a number of bytes. */
function take(characters: readonly string[], room: number): readonly string[] {
  let used = 0
  const end = characters.findIndex(character => {
    used += bytes(character)
    return used > room
  })
  return characters.slice(0, end)
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
