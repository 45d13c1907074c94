import { defineConfig } from 'vitest/config'

/** One run of all tests; finding none is a failure, not a success. */
const config = defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    passWithNoTests: false,
    testTimeout: 60_000,
    // Many tests wait for processes of their own; one worker fewer than cores would leave a core idle.
    maxWorkers: '100%',
    // CommonJS packages as Node gives them, not as a bundler would.
    deps: { interopDefault: false },
  },
})

// vitest reads its configuration from the default export; this file is the one exception to our rule.
export default config
