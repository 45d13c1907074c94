import { writeFileSync } from 'node:fs'
import { reportSchema } from './report-schema.js'
import { settingsSchema } from './settings-schema.js'

// `npm run schema`: a test fails when the files are not what the definitions say.
for (const [name, schema] of Object.entries({ report: reportSchema(), config: settingsSchema() })) {
  const file = new URL(`../../schema/${name}.schema.json`, import.meta.url)
  writeFileSync(file, `${JSON.stringify(schema, undefined, 2)}\n`)
}
