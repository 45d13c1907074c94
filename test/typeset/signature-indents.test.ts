import { describe, expect, it } from 'vitest'
import { signatureIndents } from '../../src/typeset/signature-indents.js'

const cell = 15.8

describe('署名 and 成文日期', () => {
  it('stand so that the date starts two characters to the right of the office', () => {
    const office = 12 * cell
    const date = 7 * cell
    const indents = signatureIndents(office, date, cell)
    expect(indents.signature).toBeCloseTo(2 * cell)
    const officeLeft = indents.signature + office
    const dateLeft = indents.date + date
    expect(officeLeft - dateLeft).toBeCloseTo(2 * cell)
  })

  it('keep two characters from the edge when the date is longer, and the office moves left with it', () => {
    const office = 4 * cell
    const date = 7 * cell
    const indents = signatureIndents(office, date, cell)
    expect(indents.date).toBeCloseTo(2 * cell)
    expect(indents.signature + office - (indents.date + date)).toBeCloseTo(2 * cell)
  })

  it('stand two characters from the edge when alone', () => {
    expect(signatureIndents(100, undefined, cell).signature).toBeCloseTo(2 * cell)
    expect(signatureIndents(undefined, 100, cell).date).toBeCloseTo(2 * cell)
  })
})
