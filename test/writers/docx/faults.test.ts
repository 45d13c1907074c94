import { describe, expect, it } from 'vitest'
import { composed } from '../../support/composed.js'
import { docxFaults } from '../../support/docx-faults.js'
import { readDocx, withPart } from '../../support/docx-reader.js'
import { sampleReport } from '../../support/sample-report.js'
import { wordOf } from '../../support/word-of.js'

const good = readDocx(await wordOf(composed(sampleReport(), { draft: false })))

describe('our own checks of a Word file', () => {
  it('find nothing in a good one', () => {
    expect(docxFaults(good)).toEqual([])
  })

  it.each([
    [
      'a row that spans too many columns',
      'word/document.xml',
      '<w:gridSpan w:val="4"/>',
      '<w:gridSpan w:val="5"/>',
      /spans 5 of 4/,
    ],
    ['a missing column', 'word/document.xml', /<w:gridCol [^>]*>/u, '', /spans 4 of 3/],
    ['a merge that continues nothing', 'word/document.xml', '<w:vMerge w:val="restart"/>', '', /continues no merge/],
    [
      'a cell without a paragraph',
      'word/document.xml',
      /<w:p><w:pPr><w:pStyle w:val="TableTitle"\/>.*?<\/w:p>/u,
      '',
      /no paragraph/,
    ],
    [
      'a style that does not exist',
      'word/styles.xml',
      'w:styleId="TableHead"',
      'w:styleId="Head"',
      /style TableHead does not exist/u,
    ],
    ['a field left open', 'word/footer2.xml', '<w:fldChar w:fldCharType="end"/>', '', /footer2.*not closed/],
    ['a theme font', 'word/styles.xml', 'w:ascii="黑体"', 'w:asciiTheme="minorHAnsi"', /theme font/],
    ['a dangling relationship', 'word/_rels/document.xml.rels', /Id="rId\d+"/u, 'Id="gone"', /no relationship/],
  ])('find %s', (_, path, from, to, fault) => {
    const spoilt = withPart(good, path, xml => xml.replace(from, to))
    expect(docxFaults(spoilt).join('\n')).toMatch(fault)
  })
})
