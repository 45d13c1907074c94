import type { Diagnostic, Localized } from './diagnostic.js'

/** The largest data file taken, in bytes: a report with two hundred paragraphs in each part has a third of it. */
export const largestFile = 524_288

/** A file's text, when there is any, and what was wrong with its bytes. */
export interface DecodedText {
  readonly text?: string
  readonly diagnostics: readonly Diagnostic[]
}

const signatures: readonly { readonly bytes: readonly number[]; readonly kind: Localized }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: { zh: 'Word、Excel 或压缩文件', en: 'a Word, Excel or ZIP file' } },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: { zh: '旧版 Word 或 Excel 文件', en: 'an old Word or Excel file' } },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: { zh: 'PDF 文件', en: 'a PDF file' } },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: { zh: '图片文件', en: 'a picture' } },
  { bytes: [0xff, 0xd8, 0xff], kind: { zh: '图片文件', en: 'a picture' } },
]

/**
 * Decodes a data file: UTF-8, with or without a mark at its start. Text in another encoding is read all the same, so
 * that its other problems can be told at once.
 *
 * @param bytes the file's content; a string has been decoded already
 */
export function decodeText(bytes: Uint8Array | string): DecodedText {
  const size = bytes.length
  if (size > largestFile) return { diagnostics: [tooLarge(size)] }
  if (typeof bytes === 'string') return { text: bytes.replace(/^\ufeff/u, ''), diagnostics: [] }
  const kind = signatures.find(signature => signature.bytes.every((byte, index) => bytes[index] === byte))?.kind
  if (kind !== undefined) return { diagnostics: [notText(kind)] }
  const wide = decodeUtf16(bytes)
  if (wide !== undefined) return wide
  const text = decodeAs('utf-8', bytes)
  return text === undefined ? decodeOther(bytes) : { text, diagnostics: [] }
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function decodeUtf16(bytes: Uint8Array): DecodedText | undefined {
  const mark = `${bytes[0]},${bytes[1]}`
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : undefined
  if (encoding === undefined) return undefined
  const text = new TextDecoder(encoding).decode(bytes)
  return {
    text,
    diagnostics: [
      encodingProblem('utf-16', {
        zh: '这个文件是 UTF-16 编码（记事本里叫“Unicode”），应为 UTF-8',
        en: 'Unexpected UTF-16 encoding (“Unicode” in Notepad), expected UTF-8',
      }),
    ],
  }
}

function decodeOther(bytes: Uint8Array): DecodedText {
  const chinese = decodeAs('gb18030', bytes)
  if (chinese !== undefined && /\p{Script=Han}/u.test(chinese) && !chinese.includes('\0')) {
    const message = {
      zh: '这个文件看起来是 GBK 编码（记事本里叫“ANSI”），应为 UTF-8',
      en: 'Unexpected encoding, it looks like GBK (“ANSI” in Notepad), expected UTF-8',
    }
    return { text: chinese, diagnostics: [encodingProblem('gbk-encoding', message)] }
  }
  if (bytes.includes(0)) return { diagnostics: [notText({ zh: '二进制文件', en: 'a binary file' })] }
  const text = new TextDecoder('utf-8').decode(bytes)
  const at = text.indexOf('\ufffd')
  const message = {
    zh: '这个文件不是 UTF-8 编码：从这里起有无法识别的字节',
    en: 'Unexpected bytes that are no UTF-8, expected a text in UTF-8',
  }
  return { text, diagnostics: [{ ...encodingProblem('not-utf8', message), place: { offsets: [at, at + 1] } }] }
}

function encodingProblem(rule: string, message: Localized): Diagnostic {
  return {
    rule,
    severity: 'error',
    message,
    place: { offsets: [0, 0] },
    hint: {
      zh: '用记事本打开，选“文件 → 另存为”，把“编码”改为“UTF-8”再保存；WPS 和其他编辑器也在“另存为”或状态栏里改编码。',
      en: 'Open it in an editor, choose “Save as” and set the encoding to UTF-8.',
    },
  }
}

function notText({ zh, en }: Localized): Diagnostic {
  return {
    rule: 'not-text',
    severity: 'error',
    message: {
      zh: `这是${/^\w/u.test(zh) ? ' ' : ''}${zh}，应为用 YAML 写的文本文件`,
      en: `Unexpected kind of file, this is ${en}; expected a text in YAML`,
    },
    place: { offsets: [0, 0] },
    hint: {
      zh: '数据文件是纯文本，扩展名为 .yaml，请用记事本之类的编辑器来写。',
      en: 'A data file is plain text with the extension .yaml, written in a text editor.',
    },
  }
}

function tooLarge(size: number): Diagnostic {
  const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(1)
  return {
    rule: 'file-too-large',
    severity: 'error',
    message: {
      zh: `文件有 ${megabytes(size)} MB，最多 ${megabytes(largestFile)} MB`,
      en: `Unexpected size of ${megabytes(size)} MB, expected at most ${megabytes(largestFile)} MB`,
    },
    place: { offsets: [0, 0] },
    hint: {
      zh: '一份年度报告的数据只有几十 KB，请检查是不是选错了文件。',
      en: 'The data of a report take some ten KB; check whether this is the right file.',
    },
  }
}
