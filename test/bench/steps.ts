import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'

/** The steps of a report on its way (步骤), and the code that takes them. */
const steps: Readonly<Record<string, RegExp>> = {
  read: /\/dist\/(?:source\/|model\/read-)|node_modules\/yaml\//u,
  check: /\/dist\/(?:model\/(?:check-report|rules\/)|app\/check-fonts)/u,
  compose: /\/dist\/(?:compose|grid)\//u,
  typeset: /\/dist\/typeset\//u,
  draw: /\/dist\/writers\/pdf\/|node_modules\/(?:pdfmake|pdfkit)\//u,
  subset: /\/dist\/fonts\/(?:subset|cff|charstring|glyf|write-|quadratic)/u,
  deflate: /^node:zlib/u,
  Word: /\/dist\/writers\/docx\/|node_modules\/docx\//u,
  zip: /node_modules\/fflate\//u,
  memory: /^\(garbage collector\)/u,
}

/** The share of each step in the whole, from 0 to 1; `other` is what belongs to none. */
export type StepShares = Readonly<Record<string, number>>

/**
 * Does something and tells what its time went into, by samples of the call stack: of each sample the innermost call that
 * belongs to a step counts.
 *
 * @param act what to do
 */
export async function watchSteps<Result>(
  act: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly shares: StepShares }> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  const result = await act()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return { result, shares: sharesOf(profile) }
}

function sharesOf({ nodes, samples = [] }: Profiler.Profile): StepShares {
  const stepOf = stepsOfNodes(nodes)
  const counts: Record<string, number> = Object.fromEntries([...Object.keys(steps), 'other'].map(step => [step, 0]))
  for (const sample of samples) {
    const step = stepOf.get(sample) ?? 'other'
    counts[step] = (counts[step] ?? 0) + 1
  }
  return Object.fromEntries(Object.entries(counts).map(([step, count]) => [step, count / samples.length]))
}

/** The step each node of the call tree belongs to: its own, else that of its caller. */
function stepsOfNodes(nodes: Profiler.Profile['nodes']): ReadonlyMap<number, string> {
  const byId = new Map(nodes.map(node => [node.id, node]))
  const found = new Map<number, string>()
  const visit = (id: number, above: string | undefined) => {
    const node = byId.get(id)
    if (node === undefined) return
    const { url, functionName } = node.callFrame
    const place = url === '' ? functionName : url
    const own = Object.entries(steps).find(([, code]) => code.test(place))?.[0] ?? above
    if (own !== undefined) found.set(id, own)
    for (const child of node.children ?? []) visit(child, own)
  }
  visit(nodes[0]?.id ?? 0, undefined)
  return found
}
