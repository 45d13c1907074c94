import { describe, expect, it } from 'vitest'
import { FileIndex } from '../../src/app/batch/file-index.js'
import { LikeFiles } from '../../src/app/batch/like-files.js'
import { findFiles } from '../../src/app/files/find-files.js'
import { usualSettings } from '../../src/model/settings.js'
import { generateReport } from '../generate/generate-report.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const reports = Array.from({ length: 120 }, (_, index) => generateReport(9, index))

/** A report whose texts are another’s, but for the agency and every so-many-th sentence. */
function copyOf(yaml: string, agency: string, every: number): string {
  let sentence = 0
  return yaml
    .replace(/^机关: .*$/mu, `机关: ${agency}`)
    .replace(/^标题: .*\n/mu, '')
    .replace(/[^。\n]{12,}。/gu, words => {
      sentence += 1
      return sentence % every === 0 ? `本单位另有做法，写的是第${sentence}件自己的事。` : words
    })
}

/** A report on 2024 with sentences enough to copy. */
const source =
  reports.find(({ yaml }) => /接排: true/u.test(yaml) && /^年度: 2024$/mu.test(yaml)) ?? generateReport(9, 0)

/** What is like each file of a run, as paths below its folder. */
function likenesses(settings = usualSettings): ReadonlyMap<string, readonly string[] | undefined> {
  const cwd = temporaryFolder({
    ...Object.fromEntries(reports.map(({ path, yaml }) => [path, yaml])),
    'copies/a.yaml': copyOf(source.yaml, '抄一县教育局', 1_000),
    'copies/b.yaml': copyOf(source.yaml, '抄二县教育局', 12),
    'copies/other-year.yaml': copyOf(source.yaml, '抄三县教育局', 1_000).replace('年度: 2024', '年度: 2023'),
  })
  const files = findFiles([cwd])
  const like = new LikeFiles(files, new FileIndex(files))
  const name = ({ path }: { readonly path: string }) => path.slice(cwd.length + 1)
  return new Map(files.map(file => [name(file), like.of(file, settings)?.map(name)]))
}

describe('files that are alike', () => {
  it('are found among all others of the same year, from both sides', () => {
    const found = likenesses()
    const copies = ['copies/a.yaml', 'copies/b.yaml', source.path]
    for (const name of copies) {
      expect([...(found.get(name)?.slice(0, 2) ?? [])].sort()).toEqual(copies.filter(one => one !== name).sort())
    }
    expect(found.get('copies/other-year.yaml')).toEqual([])
  })

  it('are few, so that hardly any file is opened in vain', () => {
    const opened = [...likenesses().values()].filter(others => others !== undefined && others.length > 0)
    expect(opened.length).toBeLessThan(reports.length / 5)
  })

  it('are not looked for where nobody wants to know', () => {
    const rules = new Map([['likeness-units', { severity: 'off', values: new Map() }]] as const)
    expect(new Set(likenesses({ ...usualSettings, rules }).values())).toEqual(new Set([undefined]))
  })
})
