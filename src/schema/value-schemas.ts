import type { ValueType } from '../tables/table-spec.js'
import type { JsonSchema } from './json-schema.js'

/** Figures as they may be typed, half or full width. */
const digits = '[0-9０-９]'

/** Values of the cells by type, and a zero that stands for a whole row or table. */
export const valueSchemas = {
  count: {
    description: '整数；没有就填 0',
    anyOf: [
      { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      { type: 'string', pattern: `^\\s*[+＋]?${digits}{1,16}\\s*$` },
    ],
  },
  change: {
    description: '增减的数量，可以带正负号；没有就填 0',
    anyOf: [
      { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
      { type: 'string', pattern: `^\\s*[-+＋－−–]?${digits}{1,16}\\s*$` },
    ],
  },
  amount: {
    description: '金额，可以有小数，单位在表头里；没有就填 0',
    anyOf: [
      { type: 'number', minimum: 0 },
      { type: 'string', pattern: `^\\s*[+＋]?${digits}+(?:[.．]${digits}+)?\\s*$` },
    ],
  },
  money: {
    description: '金额，照原样印出，可以带单位；没有就填 0',
    anyOf: [{ type: 'number' }, { type: 'string', pattern: `${digits}` }],
  },
} as const satisfies Record<ValueType, JsonSchema>

/** 0 for everything below a key. */
export const zero: JsonSchema = { description: '0：这里面全部是 0', enum: [0, '0'] }
