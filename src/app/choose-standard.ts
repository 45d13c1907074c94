import { defaultStandard, type PdfStandard, pdfStandards } from '../writers/pdf/standard.js'
import { Failure } from './failure.js'

/**
 * The PDF standard of a name such as `a-3a,ua-1`.
 *
 * @param name the name as the user wrote it; absent: the usual one
 * @throws Failure when there is no such standard
 */
export function chooseStandard(name: string | undefined): PdfStandard {
  if (name === undefined) return defaultStandard
  const plain = name.toLowerCase().replace(/\s/gu, '').replace('，', ',').replace(/pdf\//gu, '')
  if (isStandard(plain)) return plain
  const known = Object.keys(pdfStandards)
  throw new Failure(
    { zh: `不认识的 PDF 标准“${name}”`, en: `Unknown PDF standard “${name}”` },
    {
      zh: `--pdf-standard 后面写 ${known.join('、')} 之一`,
      en: `Write one of ${known.join('; ')} after --pdf-standard`,
    },
  )
}

function isStandard(name: string): name is PdfStandard {
  return name in pdfStandards
}
