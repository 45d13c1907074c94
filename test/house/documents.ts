import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './source-files.js'

/** A page of the documentation. */
export interface Page {
  /** From the project's folder on: `docs/tree.md`. */
  readonly name: string
  readonly text: string
}

/** A block of code in a page. */
export interface CodeBlock {
  readonly page: string
  /** What a remark right above it says it shows: `<!-- settings -->`; empty without one. */
  readonly shows: string
  readonly language: string
  readonly code: string
}

/** All pages: those at the top, and those below `docs`. */
export function pages(): readonly Page[] {
  const top = readdirSync(project).filter(name => name.endsWith('.md'))
  const docs = readdirSync(join(project, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => join('docs', name))
  return [...top, ...docs].map(name => ({ name, text: readFileSync(join(project, name), 'utf8') }))
}

/**
 * The blocks of code of all pages.
 *
 * @param language what the block says it is
 */
export function codeBlocks(language: string): readonly CodeBlock[] {
  return pages().flatMap(({ name, text }) =>
    [...text.matchAll(/(?:^<!-- (\w+) -->\n)?^```(\w*)\n(.*?)^```$/gmsu)]
      .map(([, shows = '', found = '', code = '']) => ({ page: name, shows, language: found, code }))
      .filter(block => block.language === language),
  )
}

/** A page without its code. */
export function proseOf({ text }: Page): string {
  return text.replace(/^```.*?^```$/gmsu, '').replace(/`[^`\n]*`/gu, '')
}

/** Links of a page to files of ours that are not there, and to headings it does not have. */
export function deadLinks(page: Page): readonly string[] {
  const targets = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = '']) => target)
  return targets.filter(target => {
    if (/^https?:/u.test(target)) return false
    const [file = '', anchor] = target.split('#')
    const path = file === '' ? page.name : join(page.name, '..', file)
    if (!existsSync(join(project, path))) return true
    return anchor !== undefined && !anchorsOf(readFileSync(join(project, path), 'utf8')).includes(anchor)
  })
}

/** Anchors as a code host makes them of headings. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/gu, '-'),
  )
}
