import { isGroup, type OptionLeaf, type StyleOption } from '../style/option.js'
import { styleOptions } from '../style/style-options.js'
import type { Field } from './field.js'

/** Fields of the looks of the pages (版式), made from the choices the style knows. */
export const layoutFields: readonly Field[] = styleOptions.map(layoutField)

function layoutField(option: StyleOption): Field {
  const { id, key, aliases, explanation } = option
  const named = { id, key, ...(aliases && { aliases }), required: false }
  if (isGroup(option)) return { ...named, type: 'map', explanation, fields: option.options.map(choiceField) }
  return choiceField(option)
}

function choiceField({ id, key, aliases, explanation, expected, usual }: OptionLeaf): Field {
  return {
    id,
    key,
    ...(aliases && { aliases }),
    type: 'choice',
    required: false,
    explanation: {
      zh: `${explanation.zh}。应为${expected.zh}；不写时是 ${usual}`,
      en: `${explanation.en}: ${expected.en}; ${usual} when left out`,
    },
  }
}
