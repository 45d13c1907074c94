import DocMeasureModule from 'pdfmake/js/DocMeasure.js'
import DocPreprocessorModule from 'pdfmake/js/DocPreprocessor.js'
import LayoutBuilderModule, { type LaidPage } from 'pdfmake/js/LayoutBuilder.js'
import { emBox } from '../../fonts/open-face.js'
import type { Definition, LineRun } from './definition.js'

/** The inline pdfmake makes of a line run: the run with the measures its layout asks for. */
export interface LineInline extends LineRun {
  readonly width: number
}

/** The em box as a font: all pdfmake's layout asks of the font of a line that is composed already. */
const emBoxFont = { ascender: emBox.ascent * 1000, descender: -emBox.descent * 1000 }

/** Takes a composed line as it is, where pdfmake would break words and measure them again. */
const composedInlines = {
  buildInlines(runs: readonly LineRun[]): object {
    const items = runs.map(run => {
      const { width } = run.line
      return { ...run, font: emBoxFont, width, noWrap: true, alignment: 'left', leadingCut: 0, trailingCut: 0 }
    })
    const width = items.reduce((sum, item) => sum + item.width, 0)
    return { items, minWidth: width, maxWidth: width }
  },
}

/** pdfmake's layout for definitions whose lines, rows and pages are decided. */
export class PageLayout extends LayoutBuilderModule.default {
  /** @param pageSize size of the paper in points */
  constructor(pageSize: Definition['pageSize']) {
    super({ ...pageSize, orientation: 'portrait' }, { left: 0, top: 0, right: 0, bottom: 0 }, null)
  }

  /**
   * Lays a definition out.
   *
   * @param definition the definition; it is changed and cannot be used again
   * @param document the PDF document
   */
  layPages(definition: Definition, document: object): readonly LaidPage[] {
    const measure = new DocMeasureModule.default(document, {}, {}, null, this.tableLayouts)
    measure.textInlines = composedInlines
    this.docPreprocessor = new DocPreprocessorModule.default()
    this.docMeasure = measure
    return this.tryLayoutDocument({ stack: [...definition.content] }, document, {}, {}).pages
  }
}
