import type { Language } from '../source/diagnostic.js'

/** The words of `--help` (帮助). */
export interface HelpTexts {
  readonly program: string
  readonly programUsage: string
  readonly buildUsage: string
  readonly checkUsage: string
  readonly extractUsage: string
  readonly build: string
  readonly watch: string
  readonly check: string
  readonly slips: string
  readonly fixUsage: string
  readonly fix: string
  readonly sumUsage: string
  readonly sum: string
  readonly sumOutput: string
  readonly yes: string
  readonly dryRun: string
  readonly extract: string
  readonly explainUsage: string
  readonly explain: string
  readonly rule: string
  readonly ruleName: string
  readonly inputs: string
  readonly inputsName: string
  readonly output: string
  readonly format: string
  readonly pdfStandard: string
  readonly style: string
  readonly draft: string
  readonly protect: string
  readonly embedFonts: string
  readonly force: string
  readonly jobs: string
  readonly shard: string
  readonly pdfs: string
  readonly extractOutput: string
  readonly lang: string
  readonly quiet: string
  readonly strict: string
  readonly config: string
  readonly report: string
  readonly json: string
  readonly help: string
  readonly version: string
  /** Printed below the help of the program itself. */
  readonly examples: string
  /** Headings that commander writes in English. */
  readonly titles: Readonly<Record<string, string>>
}

const zh: HelpTexts = {
  program: '把一个数据文件（YAML）变成政府信息公开工作年度报告：可以打印的 PDF 和可以修改的 Word',
  programUsage: '<命令> [选项]',
  buildUsage: '[文件或文件夹]... [选项]',
  checkUsage: '[文件或文件夹]... [选项]',
  extractUsage: '<文件.pdf>... [选项]',
  build: '生成报告（不写文件时：把 data 里的全部报告写到 output）',
  watch: '生成报告，以后每保存一次数据文件就重新生成一次，按 Ctrl-C 结束',
  check: '只检查，不生成（不写文件时：检查 data 里的全部报告）',
  slips: '给每个有错误的单位写一张退回单（Word 和 PDF），写到这个文件夹',
  fixUsage: '[文件或文件夹]... [选项]',
  fix: '把能替您改的地方改好，改之前先给您看（不写文件时：data 里的全部报告）',
  sumUsage: '[文件或文件夹]... [选项]',
  sum: '把各单位报告里的数字加起来，写成政府的数据文件（单位写在设置的“汇总”里）',
  sumOutput: '写成哪个文件（不写时：政府名称加年度）',
  yes: '不再询问，直接改（空白和“/”不在内）',
  dryRun: '只看能改什么，不改文件',
  extract: '从本程序生成的 PDF 里取出报告的数据文件',
  explainUsage: '[规则的名称] [选项]',
  explain: '说明一条规则：为什么、例子、设置（不写名称时：列出全部规则）',
  rule: '规则的名称：提示信息末尾的那个英文词',
  ruleName: '规则',
  pdfs: '本程序生成的 PDF 文件',
  extractOutput: '写到哪个文件夹（不写时：当前文件夹）',
  inputsName: '文件或文件夹',
  inputs: '数据文件，或者装着数据文件的文件夹',
  output: '写到哪个文件夹（不写时：output）',
  format: '写哪几种文件：pdf、docx，用逗号隔开（不写时：两种都写）',
  pdfStandard: 'PDF 按哪个标准：a-3a,ua-1、a-2b、none（不写时：a-3a,ua-1）',
  style: '版式文件：页边距、字体、字号等，数据文件里没有写的以它为准',
  draft: '有错误也生成，每页标“草稿”，文件名带“（草稿）”',
  protect: 'Word 里锁住规定的标题和表头，只能改文字和数字',
  embedFonts: 'Word 里带上字体，给没有仿宋、小标宋等字体的电脑看',
  force: '没有改动的报告也重新生成（不写时：没有改动就不重新生成）',
  jobs: '同时处理几份（不写时：处理器有几个核心就几份）',
  shard: '只做一批中的一份，例如 3/16：十六台机器各做一份',
  lang: '用中文（zh）还是英文（en）显示',
  quiet: '没有错误就什么也不显示',
  strict: '警告也算错误',
  config: '用哪个设置文件（不写时：数据文件夹或它上层的 nianbao.config.yaml）',
  report: '怎样输出：people（给人看）、json、sarif、github',
  json: '以 JSON 输出结果，供别的程序读取（同 --report json）',
  help: '显示帮助',
  version: '显示版本号',
  examples: `
例子：
  nianbao build                      生成 data 里的全部报告
  nianbao build data/2024.yaml       只生成这一份
  nianbao check data/2024.yaml       只检查这一份
  nianbao fix data/2024.yaml         把这一份里能改的地方改好，改前先看
  nianbao build 各单位 -o 成品       把“各单位”里的报告写到“成品”

退出码：0 正常，1 数据有问题，2 命令写错了或文件读写不了，70 程序自己出错，130 按 Ctrl-C 中止。
`,
  titles: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Global Options:': '通用选项：',
    'Commands:': '命令：',
  },
}

const en: HelpTexts = {
  program: 'From a YAML file to the annual report on government information disclosure, as PDF for print and as Word',
  programUsage: '<command> [options]',
  buildUsage: '[FILE|DIR]... [options]',
  checkUsage: '[FILE|DIR]... [options]',
  extractUsage: '<FILE.pdf>... [options]',
  build: 'build reports (no argument: every report below data, into output)',
  watch: 'build reports, and again whenever a data file is saved, until Ctrl-C',
  check: 'check only, write nothing (no argument: every report below data)',
  slips: 'write a return slip (Word and PDF) for each report with an error into this folder',
  fixUsage: '[FILE|DIR]... [options]',
  fix: 'repair what surely can be, after showing it (no argument: every report below data)',
  sumUsage: '[FILE|DIR]... [options]',
  sum: 'add up the reports of a government’s units into its data file (the settings name them: 汇总)',
  sumOutput: 'file to write (default: named after the government and the year)',
  yes: 'do not ask, make the changes (not for blanks and “/”)',
  dryRun: 'show what could be repaired, change no file',
  extract: 'take the data file out of a PDF this program made',
  explainUsage: '[RULE] [options]',
  explain: 'explain a rule: why, examples, settings (no name: list all rules)',
  rule: 'the name of a rule, as problems end with it',
  ruleName: 'RULE',
  pdfs: 'PDF files this program made',
  extractOutput: 'folder to write into (default: the current one)',
  inputsName: 'FILE|DIR',
  inputs: 'data files, or folders that hold some',
  output: 'folder to write into (default: output)',
  format: 'what to write: pdf, docx, separated by commas (default: both)',
  pdfStandard: 'standard of the PDF: a-3a,ua-1 or a-2b or none (default: a-3a,ua-1)',
  style: 'style file: margins, faces, sizes and so on, where a data file makes no choice',
  draft: 'build in spite of errors; every page is marked 草稿, and so is the file name',
  protect: 'lock the words of the form in the Word file; texts and figures stay free',
  embedFonts: 'put the fonts into the Word file, for machines without the usual Chinese ones',
  force: 'also build what has not changed (default: leave it alone)',
  jobs: 'how many reports at once (default: as many as there are cores)',
  shard: 'build one part of a batch, such as 3/16: sixteen machines take one each',
  lang: 'language of help and messages: zh or en',
  quiet: 'say nothing unless there is an error',
  strict: 'warnings count as errors',
  config: 'settings file (default: nianbao.config.yaml in the data folder or above)',
  report: 'how to report: people, json, sarif or github',
  json: 'print the results as JSON, for other programs (same as --report json)',
  help: 'show help',
  version: 'show the version',
  examples: `
Examples:
  nianbao build                      build every report below data
  nianbao build data/2024.yaml       build this one
  nianbao check data/2024.yaml       only check this one
  nianbao fix data/2024.yaml         repair what can be in this one, after a look
  nianbao build units -o done        build the reports below units into done

Exit codes: 0 fine, 1 problems in the data, 2 wrong call or unusable file, 70 a bug of the program, 130 stopped by Ctrl-C.
`,
  titles: {},
}

/** The words of `--help` in both languages. */
export const helpTexts: Readonly<Record<Language, HelpTexts>> = { zh, en }
