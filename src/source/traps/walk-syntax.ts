import type { SyntaxNode } from '../syntax.js'

/**
 * Visits a node and all nodes below it, in the order of the text.
 *
 * @param node the node
 * @param visit called with each
 */
export function walkSyntax(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node)
  if (node.kind === 'list') for (const item of node.items) walkSyntax(item, visit)
  if (node.kind !== 'map') return
  for (const { key, value } of node.pairs) {
    walkSyntax(key, visit)
    if (value !== undefined) walkSyntax(value, visit)
  }
}
