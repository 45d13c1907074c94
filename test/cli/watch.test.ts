import { spawn } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { project } from '../house/source-files.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { dataFile, unbalanced } from './data-file.js'
import { expectFreshBuild, outputsIn } from './run.js'

beforeAll(expectFreshBuild)

/** A watch that is running. */
interface Watch {
  /** Does something, and waits until the watch has said this. */
  readonly expect: (words: RegExp, act: () => void) => Promise<number>
  readonly end: (signal: 'SIGINT') => Promise<number | null>
  readonly all: () => string
}

/** Starts a watch and waits until it waits. */
async function watch(cwd: string, ...args: readonly string[]): Promise<Watch> {
  const child = spawn(process.execPath, [join(project, 'dist/cli.js'), 'watch', ...args, '--lang', 'zh'], { cwd })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const closed = new Promise<number | null>(resolve => child.on('close', resolve))
  onTestFinished(() => void child.kill('SIGKILL'))
  const hear = async (words: RegExp, act: () => void) => {
    const from = said.length
    const since = performance.now()
    act()
    while (!words.test(said.slice(from))) {
      if (performance.now() - since > 15_000) throw new Error(`not heard: ${words}\n${said}`)
      await setTimeout(5)
    }
    return performance.now() - since
  }
  await hear(/正在等待修改/u, () => {})
  return {
    expect: hear,
    end: signal => {
      child.kill(signal)
      return closed
    },
    all: () => said,
  }
}

const wrote = (agency: string, year = 2024) => new RegExp(`写出 {2}output/${agency}${year}.*\\.docx[^]*份报告。`, 'u')

describe('nianbao watch', () => {
  it('builds at first, and again on every save, in place or by a new name', async () => {
    const cwd = temporaryFolder({ 'data/a.yaml': dataFile({ agency: '甲局' }) })
    const running = await watch(cwd, '--format', 'docx')
    expect(outputsIn(join(cwd, 'output')).length).toBe(1)
    await running.expect(wrote('甲局'), () =>
      writeFileSync(join(cwd, 'data/a.yaml'), dataFile({ agency: '甲局', overview: '完成。' })),
    )
    await running.expect(wrote('乙局'), () => {
      writeFileSync(join(cwd, 'data/.a.yaml.swp'), dataFile({ agency: '乙局' }))
      renameSync(join(cwd, 'data/.a.yaml.swp'), join(cwd, 'data/a.yaml'))
    })
    expect(await running.end('SIGINT')).toBe(0)
  })

  it('runs on through any error in the data', async () => {
    const path = 'data/a.yaml'
    const cwd = temporaryFolder({ [path]: dataFile() })
    const running = await watch(cwd, '--format', 'docx')
    await running.expect(/错误/u, () => writeFileSync(join(cwd, path), '{'))
    await running.expect(/文件是空的/u, () => writeFileSync(join(cwd, path), ''))
    await running.expect(/两边应相等/u, () => writeFileSync(join(cwd, path), dataFile({ received: unbalanced })))
    await running.expect(/没有数据文件/u, () => rmSync(join(cwd, path)))
    await running.expect(/没有改动/u, () => writeFileSync(join(cwd, path), dataFile()))
    await running.expect(wrote('示例局'), () => writeFileSync(join(cwd, path), dataFile({ overview: '好。' })))
    expect(await running.end('SIGINT')).toBe(0)
    expect(running.all()).not.toMatch(/^\s+at /m)
  })

  it('takes in files that are added, and lets go of those removed', async () => {
    const cwd = temporaryFolder({ 'data/a.yaml': dataFile({ agency: '甲局' }) })
    const running = await watch(cwd, '--format', 'docx')
    await running.expect(wrote('乙局'), () => {
      writeFileSync(join(cwd, 'data/b.yaml'), dataFile({ agency: '乙局' }))
    })
    await running.expect(/same-title/u, () => writeFileSync(join(cwd, 'data/c.yaml'), dataFile({ agency: '乙局' })))
    await running.expect(/没有改动/u, () => rmSync(join(cwd, 'data/b.yaml')))
    expect(await running.end('SIGINT')).toBe(0)
  })

  it('builds what depends on the file saved, and nothing else', async () => {
    const now = dataFile({ overview: '上年许可{上年.行政许可}件。' })
    const cwd = temporaryFolder({
      'data/2024/a.yaml': now,
      'data/2024/b.yaml': dataFile({ agency: '乙局' }),
      'data/2023/a.yaml': dataFile({ year: 2023 }),
    })
    const running = await watch(cwd, 'data/2024', '--format', 'docx')
    const before = running.all().length
    await running.expect(wrote('示例局'), () =>
      writeFileSync(join(cwd, 'data/2023/a.yaml'), dataFile({ year: 2023 }).replace('行政许可: 0', '行政许可: 5')),
    )
    expect(running.all().slice(before)).not.toContain('乙局')
    expect(await running.end('SIGINT')).toBe(0)
  })

  it('is quick once it is warm', async () => {
    const cwd = temporaryFolder({ 'data/a.yaml': dataFile() })
    const running = await watch(cwd)
    let quickest = Number.POSITIVE_INFINITY
    for (let round = 1; round <= 20 && quickest >= 333; round += 1) {
      const saved = dataFile().replace('行政许可: 0', `行政许可: ${round}`)
      const time = await running.expect(/1 份报告。没有发现问题/u, () => writeFileSync(join(cwd, 'data/a.yaml'), saved))
      quickest = Math.min(quickest, time)
      await setTimeout(50)
    }
    // A third of a second on a machine that does nothing else; here others may be at work, so it has several tries.
    expect(quickest).toBeLessThan(333)
    expect(await running.end('SIGINT')).toBe(0)
  })
})
