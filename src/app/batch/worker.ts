import { loadBundled } from '../../program/load-bundled.js'

// What a worker process runs.
const { serve } = loadBundled<typeof import('./serve.js')>('serve') ?? (await import('./serve.js'))
await serve(process.argv[2])
