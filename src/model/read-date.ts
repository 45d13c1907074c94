import { numberOf } from './numbering.js'
import type { CalendarDate } from './report.js'

const arabic = /^(\d{4})(?:年|-|\/|\.)(\d{1,2})(?:月|-|\/|\.)(\d{1,2})日?$/u
const chinese = /^([零〇○Ｏ0一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u

/**
 * Reads a day: 2025年1月20日, 2025-01-20, 二〇二五年一月二十日; full-width digits are as good.
 *
 * @param written the day as written
 * @returns the day; undefined when it is none of the calendar
 */
export function readDate(written: string): CalendarDate | undefined {
  const text = written.normalize('NFKC').replace(/\s/gu, '')
  const [, year = '', month = '', day = ''] = arabic.exec(text) ?? []
  if (year !== '') return existing(Number(year), Number(month), Number(day))
  const [, years = '', months = '', days = ''] = chinese.exec(written.replace(/\s/gu, '')) ?? []
  if (years === '') return undefined
  const figures = [...years].map(figure => Math.max(0, '〇一二三四五六七八九'.indexOf(figure))).join('')
  return existing(Number(figures), numberOf(months) ?? 0, numberOf(days) ?? 0)
}

function existing(year: number, month: number, day: number): CalendarDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? { year, month, day } : undefined
}
