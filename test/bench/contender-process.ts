import { Worker } from 'node:worker_threads'
import { workerMemory } from '../../dist/app/batch/worker-memory.js'

// Forked with the name of a contender, which works in a thread with the memory of a worker: so reports of a batch are
// built. Whatever the thread is asked, and answers, passes through here.
const thread = new Worker(new URL('contender-thread.js', import.meta.url), {
  argv: process.argv.slice(2),
  resourceLimits: workerMemory,
})
process.on('message', round => thread.postMessage(round))
thread.on('message', result => process.send?.(result))
