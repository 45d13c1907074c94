import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '../../src/app/choose-language.js'

const signs = { args: [], env: {}, locale: () => 'en-US' }

describe('chooseLanguage', () => {
  it('takes what --lang says, before anything else', () => {
    const env = { LC_ALL: 'zh_CN.UTF-8' }
    expect(chooseLanguage({ ...signs, env, args: ['build', '--lang', 'en'] })).toBe('en')
    expect(chooseLanguage({ ...signs, args: ['--lang=zh', 'check'] })).toBe('zh')
  })

  it('leaves a language it does not know to the locale', () => {
    expect(chooseLanguage({ ...signs, args: ['--lang', 'fr'], locale: () => 'zh-CN' })).toBe('zh')
    expect(chooseLanguage({ ...signs, args: ['--lang'], locale: () => 'zh-CN' })).toBe('zh')
  })

  it.each([
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_US' }, 'zh'],
    [{ LC_MESSAGES: 'en_GB', LANG: 'zh_CN' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'zha_CN' }, 'en'],
  ])('reads the environment %o as %s', (env, language) => {
    expect(chooseLanguage({ args: [], env, locale: () => 'fr' })).toBe(language)
  })

  it('falls back to the locale of the system', () => {
    expect(chooseLanguage({ ...signs, locale: () => 'zh-Hans-CN' })).toBe('zh')
    expect(chooseLanguage({ ...signs, locale: () => 'de-DE' })).toBe('en')
  })
})
