import type { Localized } from '../../source/diagnostic.js'
import { Failure } from '../failure.js'

/** What the parser of the command line stumbled over: its code and its English words. */
export interface CallError {
  readonly code: string
  readonly message: string
}

/**
 * Explains a wrong call (命令写错) in both languages.
 *
 * @param error what the parser threw
 */
export function explainCall({ code, message }: CallError): Failure {
  const subject = /'([^']*)'/u.exec(message)?.[1] ?? ''
  const likely = /Did you mean ([^?]*)\?/u.exec(message)?.[1]
  return new Failure(reason(code, subject, message), likely === undefined ? advice(code, subject) : suggestion(likely))
}

function reason(code: string, subject: string, message: string): Localized {
  switch (code) {
    case 'commander.unknownOption':
      return { zh: `没有“${subject}”这个选项`, en: `There is no option “${subject}”` }
    case 'commander.unknownCommand':
      return { zh: `没有“${subject}”这个命令`, en: `There is no command “${subject}”` }
    case 'commander.optionMissingArgument':
      return { zh: `选项“${subject}”后面少了内容`, en: `The option “${subject}” wants a value` }
    default:
      return { zh: `命令写错了：${message}`, en: message }
  }
}

function suggestion(likely: string): Localized {
  return { zh: `是不是想写 ${likely}？`, en: `Did you mean ${likely}?` }
}

function advice(code: string, subject: string): Localized {
  if (code === 'commander.unknownCommand' && /[./\\]/u.test(subject)) {
    return {
      zh: `要生成报告，请写：nianbao build ${subject}`,
      en: `To build a report, write: nianbao build ${subject}`,
    }
  }
  return { zh: '运行 nianbao --help 可以看到全部写法', en: 'See nianbao --help' }
}
