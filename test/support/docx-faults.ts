import { elements, find, findAll, type ReadDocx, valOf, type XmlNode } from './docx-reader.js'

/**
 * Faults of a Word file that the Open XML validator does not see, each as a sentence; none in a good file.
 *
 * @param docx the file as read
 */
export function docxFaults(docx: ReadDocx): readonly string[] {
  const document = docx.parts.get('word/document.xml')
  const stories = [...docx.parts].filter(([path]) => /^word\/(?:document|header\d+|footer\d+)\.xml$/u.test(path))
  return [
    ...findAll(document, 'w:tbl').flatMap(tableFaults),
    ...tableNeighbours(find(document, 'w:body')),
    ...stories.flatMap(([path, part]) => fieldFaults(path, part)),
    ...stories.flatMap(([, part]) => unknownStyles(part, docx.parts.get('word/styles.xml'))),
    ...themeFaults(docx),
    ...danglingRelationships(docx),
  ]
}

function tableFaults(table: XmlNode): readonly string[] {
  const columns = elements(find(table, 'w:tblGrid')).length
  const open = new Map<number, number>()
  return rowsOf(table).flatMap((row, index) => {
    const faults: string[] = []
    let column = 0
    for (const cell of elements(row).filter(child => child.name === 'w:tc')) {
      const span = Number(valOf(find(cell, 'w:tcPr'), 'w:gridSpan') ?? 1)
      const merge = find(find(cell, 'w:tcPr'), 'w:vMerge')
      const continues = merge !== undefined && merge.attributes['w:val'] !== 'restart'
      if (continues && open.get(column) !== span) faults.push(`row ${index}, column ${column}: continues no merge`)
      if (merge === undefined) open.delete(column)
      else open.set(column, span)
      if (elements(cell).at(-1)?.name !== 'w:p') faults.push(`row ${index}, column ${column}: ends with no paragraph`)
      column += span
    }
    if (column !== columns) faults.push(`row ${index}: spans ${column} of ${columns} columns`)
    return faults
  })
}

function rowsOf(table: XmlNode): readonly XmlNode[] {
  return elements(table).filter(child => child.name === 'w:tr')
}

/** Word joins tables that touch, and mends a body that ends with one. */
function tableNeighbours(body: XmlNode | undefined): readonly string[] {
  const names = elements(body).map(child => child.name)
  return names.flatMap((name, index) =>
    name === 'w:tbl' && names[index + 1] !== 'w:p' ? ['a table is followed by no paragraph'] : [],
  )
}

function fieldFaults(path: string, part: XmlNode): readonly string[] {
  return findAll(part, 'w:p').flatMap(paragraph => {
    const marks = findAll(paragraph, 'w:fldChar').map(mark => mark.attributes['w:fldCharType'])
    const whole = marks.join(' ').replaceAll('begin separate end', '').trim() === ''
    return whole ? [] : [`${path}: a field is not closed`]
  })
}

function unknownStyles(part: XmlNode, styles: XmlNode | undefined): readonly string[] {
  const known = new Set(findAll(styles, 'w:style').map(style => style.attributes['w:styleId']))
  const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap(name => findAll(part, name))
  return used
    .map(reference => reference.attributes['w:val'])
    .filter(id => !known.has(id))
    .map(id => `style ${id} does not exist`)
}

function themeFaults({ xml }: ReadDocx): readonly string[] {
  return [...xml].flatMap(([path, text]) =>
    path.includes('theme') || /w:(?:ascii|hAnsi|eastAsia|cs)theme/iu.test(text) ? [`${path}: a theme font`] : [],
  )
}

function danglingRelationships({ parts, xml }: ReadDocx): readonly string[] {
  const relationships = findAll(parts.get('word/_rels/document.xml.rels'), 'Relationship')
  const ids = new Set(relationships.map(one => one.attributes.Id))
  const used = [...(xml.get('word/document.xml') ?? '').matchAll(/r:id="([^"]*)"/gu)].map(match => match[1])
  return [
    ...relationships
      .filter(one => !xml.has(`word/${one.attributes.Target}`))
      .map(one => `no part ${one.attributes.Target}`),
    ...used.filter(id => !ids.has(id)).map(id => `no relationship ${id}`),
  ]
}
