import type { StructureElement } from './structure-element.js'

/**
 * What a piece of page content is: part of a structure element, or an artifact (页面装饰): content of the page, not of
 * the report (ISO 32000-1, 14.8.2.2).
 */
export type Tag = StructureElement | Artifact

/** Kinds of artifacts: rules and grounds of tables, page numbers, heads repeated on a following page, the draft mark. */
export type Artifact = 'ground' | 'rule' | 'pageNumber' | 'repeatedHead' | 'draftMark'

/** What the marked-content operator says of each artifact. */
export const artifactProperties: Readonly<Record<Artifact, string>> = {
  ground: '/Type /Layout',
  rule: '/Type /Layout',
  pageNumber: '/Type /Pagination /Subtype /Footer',
  repeatedHead: '/Type /Pagination /Subtype /Header',
  draftMark: '/Type /Pagination /Subtype /Watermark',
}
