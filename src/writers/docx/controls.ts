import { longestKey } from './data-key.js'
import { element, type XmlElement } from './xml.js'

/** Marks the words of a document with content controls (内容控件): which of the data they are, whether they are locked. */
export interface Controls {
  /**
   * Words or a figure from the data, marked with their key.
   *
   * @param key the key; no mark when it is longer than Word allows
   * @param runs the words
   */
  data(key: string, runs: readonly XmlElement[]): readonly XmlElement[]
  /**
   * Words of the form.
   *
   * @param runs the words
   */
  form(runs: readonly XmlElement[]): readonly XmlElement[]
}

/**
 * Starts the controls of a document. Each stands inside a paragraph and holds rich text: LibreOffice 7.4 makes a field of
 * any other kind and doubles its words on saving.
 *
 * @param protect true: words of the form are locked, and no control can be deleted
 */
export function makeControls(protect: boolean): Controls {
  let id = 0
  const control = (tag: readonly XmlElement[], lock: string | undefined, runs: readonly XmlElement[]) => {
    if (runs.length === 0) return runs
    id += 1
    const locked = lock === undefined ? [] : [element('w:lock', { 'w:val': lock })]
    const properties = element('w:sdtPr', {}, [...tag, element('w:id', { 'w:val': id }), ...locked, unobtrusive])
    return [element('w:sdt', {}, [properties, element('w:sdtContent', {}, runs)])]
  }
  return {
    data: (key, runs) =>
      key.length > longestKey
        ? runs
        : control([element('w:tag', { 'w:val': key })], protect ? 'sdtLocked' : undefined, runs),
    form: runs => (protect ? control([], 'sdtContentLocked', runs) : runs),
  }
}

/** No frame around the words and no handle beside them: to whoever edits them they are plain text. */
const unobtrusive = element('w15:appearance', { 'w15:val': 'hidden' })
