import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Where `.ci/install-peers` puts what is compared with us; it is no part of the project. */
export const peerFolder = fileURLToPath(new URL('../../.ci/.peers/', import.meta.url))

/**
 * Loads a package that is installed for comparison.
 *
 * @param name its name
 */
export function loadPeer<Module>(name: string): Module {
  return createRequire(`${peerFolder}/`)(name)
}
