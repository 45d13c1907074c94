import { diffChars, structuredPatch } from 'diff'
import type { Colors } from '../print/print-problems.js'

/** Lines shown around a change. */
const context = 2

/** Shorter runs of equal characters between two changes only scatter what is marked. */
const leastEqual = 2

/**
 * The difference of two texts of a file (修改对照), as a unified diff. In colours, the characters that change are marked
 * within their lines: a paragraph of a report is one long line.
 *
 * @param name the file
 * @param was its text
 * @param is its new text
 * @param colors colours; without them nothing but the diff
 */
export function showDifference(name: string, was: string, is: string, colors: Colors): string {
  const { hunks } = structuredPatch(name, name, was, is, undefined, undefined, { context })
  const head = [colors.bold(`--- ${name}`), colors.bold(`+++ ${name}`)]
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: changed }) => [
    colors.cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...showLines(
      changed.map(line => line.replace(/\r$/u, '')),
      colors,
    ),
  ])
  return `${[...head, ...lines].join('\n')}\n`
}

/** Lines taken away are followed by those that take their place, one for one as far as they go. */
function showLines(lines: readonly string[], colors: Colors): readonly string[] {
  const shown: string[] = []
  for (let at = 0; at < lines.length; ) {
    const removed = runOf(lines, at, '-')
    const added = runOf(lines, at + removed.length, '+')
    const pairs = removed.map((line, index) => markChanges(line, added[index] ?? '', colors))
    shown.push(
      ...removed.map((line, index) => colors.red(`-${pairs[index]?.was ?? line}`)),
      ...added.map((line, index) => colors.green(`+${pairs[index]?.is ?? line}`)),
    )
    at += removed.length + added.length
    if (removed.length + added.length > 0) continue
    shown.push(lines[at] ?? '')
    at += 1
  }
  return shown
}

function runOf(lines: readonly string[], from: number, sign: string): readonly string[] {
  const end = lines.findIndex((line, index) => index >= from && !line.startsWith(sign))
  return lines.slice(from, end === -1 ? undefined : end).map(line => line.slice(1))
}

/** Two lines with what differs between them in inverse colours. */
function markChanges(was: string, is: string, { inverse }: Colors): { readonly was: string; readonly is: string } {
  const marked = { was: '', is: '' }
  const changes = { was: '', is: '' }
  const flush = () => {
    marked.was += changes.was && inverse(changes.was)
    marked.is += changes.is && inverse(changes.is)
    changes.was = ''
    changes.is = ''
  }
  for (const { value, added, removed } of diffChars(was, is)) {
    const within = !added && !removed && value.length < leastEqual && changes.was + changes.is !== ''
    if (!added && !within && !removed) flush()
    const target = !added && !removed && !within ? marked : changes
    if (!added) target.was += value
    if (!removed) target.is += value
  }
  flush()
  return marked
}
