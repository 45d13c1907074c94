import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { judge } from './judge.js'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-fuzz-'))

parentPort?.on('message', async (bytes: Uint8Array) => {
  const fault = await judge(bytes, folder).catch(error => `thrown: ${error?.stack ?? error}`)
  parentPort?.postMessage({ fault })
})
