import type { Language } from '../source/diagnostic.js'

/** What the language is chosen from. */
export interface LanguageSigns {
  /** Arguments of the command, without node and script. */
  readonly args: readonly string[]
  /** Environment variables; LC_ALL, LC_MESSAGES and LANG are read, in this order. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Locale of the system, as Intl knows it: `zh-CN`; it takes a while to ask. */
  readonly locale: () => string
}

/**
 * Chooses the language of help and messages before anything else is read: `--lang`, else the locale of the environment,
 * else that of the system.
 *
 * @param signs arguments, environment, locale
 */
export function chooseLanguage({ args, env, locale }: LanguageSigns): Language {
  const asked = askedLanguage(args)
  if (asked === 'zh' || asked === 'en') return asked
  const local = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(value => value !== undefined && value !== '') ?? locale()
  return /^zh(?![a-z])/iu.test(local) ? 'zh' : 'en'
}

function askedLanguage(args: readonly string[]): string | undefined {
  const index = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const arg = args[index]
  return arg === '--lang' ? args[index + 1] : arg?.slice('--lang='.length)
}
