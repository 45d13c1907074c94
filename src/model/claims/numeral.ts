const digits = '零一二三四五六七八九'
const steps: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/**
 * The number that a numeral stands for, in arabic figures (3,119 or 3119 or 1.2万) or Chinese ones (三千一百一十九, 两, 二〇).
 *
 * @param numeral the numeral, without its unit
 * @returns undefined where it is none, or written against the rules (三三十)
 */
export function readNumeral(numeral: string): number | undefined {
  const arabic = /^([\d,]+(?:\.\d+)?)([万亿]?)$/u.exec(numeral)
  if (arabic !== null) {
    const [, figures = '', scale = ''] = arabic
    // A decimal times ten thousand may miss by a hair: 1.1 * 1e4.
    return Number((Number(figures.replace(/,/gu, '')) * (scales[scale] ?? 1)).toPrecision(15))
  }
  const plain = numeral.replace(/〇/gu, '零').replace(/两/gu, '二')
  if (/^[零一二三四五六七八九]{2,}$/u.test(plain))
    return Number([...plain].map(digit => digits.indexOf(digit)).join(''))
  return readScaled(plain)
}

/** 三万二千, 一亿零三百万: each scale takes what stands before it. */
function readScaled(numeral: string): number | undefined {
  for (const [scale, factor] of [...Object.entries(scales)].reverse()) {
    const at = numeral.lastIndexOf(scale)
    if (at < 0) continue
    const above = readScaled(numeral.slice(0, at))
    const rest = numeral.slice(at + 1)
    const below = rest === '' ? 0 : readScaled(rest)
    return above === undefined || below === undefined ? undefined : above * factor + below
  }
  return readThousands(numeral)
}

/** Numerals below ten thousand: 三千一百一十九, 十二, 一百零五. */
function readThousands(numeral: string): number | undefined {
  if (numeral === '零') return 0
  const match =
    /^(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九]?)(十))?零?([一二三四五六七八九]?)$/u.exec(
      numeral,
    )
  if (match === null || numeral === '') return undefined
  const [, thousands = '', hundreds = '', tens = '', ten = '', ones = ''] = match
  const digit = (figure: string) => Math.max(0, digits.indexOf(figure || '零'))
  const tensDigit = ten === '' ? 0 : tens === '' ? 1 : digit(tens)
  return (
    digit(thousands) * (steps.千 ?? 0) + digit(hundreds) * (steps.百 ?? 0) + tensDigit * (steps.十 ?? 0) + digit(ones)
  )
}
