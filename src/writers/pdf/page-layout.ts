import DocMeasureModule from 'pdfmake/js/DocMeasure.js'
import DocPreprocessorModule from 'pdfmake/js/DocPreprocessor.js'
import LayoutBuilderModule, { type LaidPage } from 'pdfmake/js/LayoutBuilder.js'
import { emBox } from '../../fonts/open-face.js'
import type { Definition, SetText, TextNode } from './nodes.js'

/** The inline pdfmake's layout carries to the page: all lines of a text node. */
export interface SetInline {
  readonly set: SetText
  readonly x: number
}

/** The em box as a font: all pdfmake's layout asks of the font of text that is composed already. */
const emBoxFont = { ascender: emBox.ascent * 1000, descender: -emBox.descent * 1000 }

/** pdfmake's measuring, where it would look up styles, break words and add widths of text that is composed already. */
class SetMeasure extends DocMeasureModule.default {
  override measureNode(node: object): object {
    if (!('set' in node)) return super.measureNode(node)
    const { set } = node as TextNode
    const inline = {
      set,
      font: emBoxFont,
      fontSize: set.size,
      width: set.width,
      height: set.height,
      text: '',
      noWrap: true,
    }
    return Object.assign(node, { _margin: null, _inlines: [inline], _minWidth: set.width, _maxWidth: set.width })
  }
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
    this.docPreprocessor = new DocPreprocessorModule.default()
    this.docMeasure = new SetMeasure(document, {}, {}, null, this.tableLayouts)
    return this.tryLayoutDocument({ stack: [...definition.content] }, document, {}, {}).pages
  }
}
