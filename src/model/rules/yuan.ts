/** Decimals that are kept: 万元 with six decimals are exact to the cent of a cent. */
const places = 10
const factors: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 }

/**
 * An amount of money, exact, for comparing amounts in 元 with those in 万元.
 *
 * @param figures the amount as written: 3940, 3,940.50, 0.394
 * @param unit 元, 万元 or 亿元
 * @returns undefined when it is no such amount
 */
export function exactYuan(figures: string, unit: string): bigint | undefined {
  const [, whole = '', decimals = ''] = /^(\d+)(?:\.(\d+))?$/u.exec(figures.replace(/[,，]/gu, '')) ?? []
  const factor = factors[unit]
  if (whole === '' || factor === undefined || decimals.length > places) return undefined
  return BigInt(`${whole}${decimals.padEnd(places, '0')}`) * 10n ** BigInt(factor)
}

/**
 * An exact amount in 万元, as table 二 has it: 0.394.
 *
 * @param amount the amount
 */
export function inTenThousands(amount: bigint): string {
  const digits = String(amount).padStart(places + 5, '0')
  const cut = digits.length - places - 4
  return `${digits.slice(0, cut)}.${digits.slice(cut)}`.replace(/\.?0+$/u, '')
}
