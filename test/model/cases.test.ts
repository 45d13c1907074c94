import { describe } from 'vitest'
import { testCases } from '../support/message-cases.js'

describe('a data file whose content is not what the format says', () => {
  testCases(new URL('cases/', import.meta.url))
})
