import { defineConfig } from 'vitest/config'

/** One run of all tests; finding none is a failure, not a success. */
const config = defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    passWithNoTests: false,
    testTimeout: 30_000,
  },
})

// vitest reads its configuration from the default export; this file is the one exception to our rule.
export default config
