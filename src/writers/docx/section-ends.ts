import type { IXmlableObject } from 'docx'

/**
 * Puts the properties of each section into its last paragraph, where Word keeps them; docx gives them a paragraph of
 * their own, an empty line more, which may be one too many for the page.
 *
 * @param body the body as docx prepared it; every section but the last ends with a paragraph of docx
 */
export function withSectionEnds(body: IXmlableObject): IXmlableObject {
  return { 'w:body': folded(childrenOf(body, 'w:body')) }
}

function folded(blocks: readonly IXmlableObject[]): readonly IXmlableObject[] {
  const kept: IXmlableObject[] = []
  for (const block of blocks) {
    const section = onlySectionIn(block)
    const last = section && kept.pop()
    kept.push(last === undefined ? block : withSection(last, section))
  }
  return kept
}

/** The properties of a section in a paragraph that holds nothing else. */
function onlySectionIn(block: IXmlableObject): IXmlableObject | undefined {
  const [properties, ...content] = childrenOf(block, 'w:p')
  const [section] = properties === undefined ? [] : childrenOf(properties, 'w:pPr')
  return section !== undefined && 'w:sectPr' in section && content.length === 0 ? section : undefined
}

function withSection(paragraph: IXmlableObject, section: IXmlableObject | undefined): IXmlableObject {
  const [properties = {}, ...content] = childrenOf(paragraph, 'w:p')
  return { 'w:p': [{ 'w:pPr': [...childrenOf(properties, 'w:pPr'), section] }, ...content] }
}

/**
 * What docx prepared within an element; a lone child is no list.
 *
 * @param node the element as docx prepared it
 * @param name its name
 */
export function childrenOf(node: IXmlableObject, name: string): readonly IXmlableObject[] {
  const children: unknown = node[name]
  if (children === undefined) return []
  return Array.isArray(children) ? children : [Object(children)]
}
