/** Choices of layout as the data file has them. */
type Layout = Readonly<Record<string, unknown>>

/**
 * Layouts an office might choose, among reports that choose none: table 四 across the paper; pages so low that table 三 is
 * parted; type and numbers of an office's own; grounds and other faces.
 */
export const layouts: readonly (Layout | undefined)[] = [
  undefined,
  { 表四横排: true },
  undefined,
  { 页边距: { 上: 60, 下: 65 }, 接排: true },
  undefined,
  { 字号: { 正文: '四号', 一级标题: '小三', 表格: '小五' }, 行距: 26, 页码: '居中', 页边距: { 左: 30, 右: 30 } },
  { 表格底纹: true, 字体: { 正文: '宋体', 表头: '楷体' }, 页码: '单面' },
]

/**
 * The reason (说明) why the normative documents in force do not come out.
 *
 * @param restored documents that came into force again
 * @param printed whether it stands below its table
 */
export function reasonFor(restored: number, printed: boolean): object {
  return {
    规则: 'documents-in-force',
    位置: '主动公开政府信息情况.行政规范性文件',
    理由: `经集中清理，恢复${restored}件文件的效力，以本年度报告为准。`,
    ...(printed && { 刊印: true }),
  }
}
