import { describe } from 'vitest'
import { testCases } from '../support/message-cases.js'

describe('a data file that is not written as YAML should be', () => {
  testCases(new URL('cases/', import.meta.url))
})
