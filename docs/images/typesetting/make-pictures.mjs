// Makes the pictures of docs/typesetting.md from pages the program sets.
// Needs poppler (pdftoppm) and ImageMagick (convert): npm run build && node docs/images/typesetting/make-pictures.mjs
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { titleWords } from '../../../dist/compose/title-words.js'
import { layTable } from '../../../dist/grid/lay-table.js'
import { applyOptions } from '../../../dist/style/apply-options.js'
import { governmentStyle } from '../../../dist/style/style.js'
import { disputes } from '../../../dist/tables/disputes.js'
import { requests2021 } from '../../../dist/tables/requests-2021.js'
import { tableHeight } from '../../../dist/typeset/row-heights.js'
import { typesetDocument } from '../../../dist/typeset/typeset-document.js'
import { writePdf } from '../../../dist/writers/pdf/write-pdf.js'

const folder = fileURLToPath(new URL('.', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'pictures-'))

const paragraph = (text, role = 'body') => ({ kind: 'paragraph', role, content: [{ text }] })
const heading = (text, level = 1) => ({ kind: 'heading', level, content: [{ text }] })

function table(spec, figure) {
  let index = -1
  const grid = layTable(spec, () => {
    index += 1
    return { text: figure(index) }
  })
  return { kind: 'table', id: spec.id, grid, weights: spec.formWidths, caption: spec.key }
}

const small = ['31', '7', '0', '2', '12', '1', '53', '0', '4', '19']
const figure = index => small[(index * 7) % small.length]

const sentence =
  '坚持“先审查、后公开”，对拟公开的政府信息逐件审查，做到应公开尽公开——能公开的及时公开，不能公开的说明理由；全年发布信息1862条，比上年增长13.7%。'

function style(choices = {}) {
  const given = Object.entries(choices).map(([path, text]) => ({ keys: path.split('.'), text }))
  return applyOptions(governmentStyle, given).style
}

/** Every picture: the blocks on its pages, the page and the blocks it shows, how much larger than paper it is. */
const pictures = [
  { name: 'grid', blocks: [paragraph(`${'政府信息以公开为常态不公开为例外'.repeat(40)}。`)], whole: 1, dpi: 48, grid: true },
  { name: 'flush', blocks: [paragraph(sentence.repeat(2))] },
  {
    name: 'marks',
    blocks: [
      paragraph('《条例》（以下简称“《条例》”）规定：“应公开、尽公开。”（第三条）“三公”、“两务”、《办法》《细则》……都已公开；买买提·阿不都同志说：“好！”'),
    ],
  },
  {
    name: 'figures',
    blocks: [
      paragraph('截至2024年12月31日，全市共收到申请1264件，办结1251件，同比增长13.7%；收取信息处理费96171.60元，App用户3.5万余人，其中60岁以上的占15.9%，办理时间平均为8.5天，最短的只有2天。'),
    ],
  },
  {
    name: 'addresses',
    blocks: [
      paragraph('更多情况见门户网站https://www.example.gov.cn/zwgk/zfxxgk/fdzdgknr/2024/index.html，或来信office@example.gov.cn，电话0517-83605210。'),
    ],
  },
  {
    name: 'title',
    title: '新疆维吾尔自治区伊犁哈萨克自治州示例县人民政府办公室2024年政府信息公开工作年度报告',
    blocks: [],
    first: 0,
  },
  { name: 'table', blocks: [heading('三、收到和处理政府信息公开申请情况'), table(requests2021, figure)], dpi: 70 },
  {
    name: 'to-the-grid',
    blocks: [
      heading('四、政府信息公开行政复议、行政诉讼情况'),
      table(disputes, figure),
      heading('五、存在的主要问题及改进情况'),
      paragraph(sentence),
    ],
    dpi: 70,
  },
  {
    name: 'long-figures',
    blocks: [heading('四、政府信息公开行政复议、行政诉讼情况'), table(disputes, index => (index % 5 === 4 ? '1284306' : '31058'))],
    dpi: 80,
  },
  {
    name: 'parted',
    blocks: [
      ...Array.from({ length: 3 }, () => paragraph('无。')),
      heading('三、收到和处理政府信息公开申请情况'),
      table(requests2021, figure),
    ],
    choices: { '页边距.上': '70', '页边距.下': '60' },
    parts: true,
    dpi: 52,
  },
  {
    name: 'borrowed',
    blocks: [paragraph('经办人𠮷永、周𠔻、𪚥龘；档案室面积120㎡，室温控制在14～24℃：①登记；②移交；③归档。')],
  },
  {
    name: 'grounds',
    blocks: [heading('四、政府信息公开行政复议、行政诉讼情况'), table(disputes, figure)],
    choices: { 表格底纹: 'true' },
    dpi: 70,
  },
  {
    name: 'across',
    blocks: [heading('四、政府信息公开行政复议、行政诉讼情况'), table(disputes, index => (index % 5 === 4 ? '1284306' : '31058'))],
    choices: { 表四横排: 'true' },
    whole: 2,
    dpi: 48,
  },
  {
    name: 'signature',
    blocks: [paragraph('特此报告。'), paragraph('示例县青石镇人民政府', 'signature'), paragraph('2025年1月20日', 'date')],
  },
]

function run(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (error || status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`)
}

/** Upper and lower edge of an item on the paper, in points. */
function extent(item, { text }) {
  if (item.kind === 'table') return [item.y, item.y + tableHeight(item.part.table, item.part.heights)]
  const { size } = text[item.role]
  return [item.baseline - size, item.baseline + 0.3 * size]
}

async function draw({ name, title = '示例', blocks, choices, first = 1, whole, parts, dpi = 85, grid }) {
  const own = style(choices)
  const document = {
    title,
    author: '示例',
    dated: '2025-01-20',
    draft: false,
    titleWords: titleWords(title),
    blocks: [paragraph(title, 'title'), ...blocks],
  }
  const pages = typesetDocument(document, own)
  const pdf = join(scratch, `${name}.pdf`)
  writeFileSync(pdf, await writePdf(document, { pages, style: own, standard: 'none' }))
  const crop = (page, suffix) => {
    const { items } = pages[page]
    const shown = items.filter(item => item.block >= first && !(parts && item.kind === 'line' && item.role === 'body'))
    const edges = shown.flatMap(item => extent(item, own))
    const [top, bottom] = whole === undefined ? [Math.min(...edges) - 8, Math.max(...edges) + 8] : [0, own.page.height]
    const [left, right] = whole === undefined ? [own.page.left - 10, own.page.width - own.page.right + 10] : [0, own.page.width]
    const pixels = points => Math.round((points * dpi) / 72)
    const area = ['-x', pixels(left), '-y', pixels(top), '-W', pixels(right - left), '-H', pixels(bottom - top)]
    run('pdftoppm', ['-r', dpi, '-gray', '-png', '-f', page + 1, '-l', page + 1, '-singlefile', ...area, pdf, join(scratch, `${name}${suffix}`)].map(String))
    return join(scratch, `${name}${suffix}.png`)
  }
  const pageOfFirst = pages.findIndex(page => page.items.some(item => item.block >= first))
  const shown = parts ? pages.map((_, page) => page).filter(page => pages[page].items.some(item => item.kind === 'table')) : [whole === undefined ? pageOfFirst : whole - 1]
  const images = shown.map((page, index) => crop(page, `-${index}`))
  const lines = grid ? gridLines(own, dpi) : []
  run('convert', [...images, ...(images.length > 1 ? ['-background', 'white', '-splice', '0x12', '-append'] : []), ...lines, '-bordercolor', '#c8c8c8', '-border', '1', '-colors', '16', '-strip', '-define', 'png:exclude-chunks=date,time', join(folder, `${name}.png`)])
}

/** The grid of 28 by 22 cells, laid over a page. */
function gridLines({ page }, dpi) {
  const scale = dpi / 72
  const [width, height] = [page.width - page.left - page.right, page.height - page.top - page.bottom]
  const lines = []
  for (let column = 0; column <= page.cells; column += 1) {
    const x = (page.left + (column * width) / page.cells) * scale
    lines.push(`line ${x},${page.top * scale} ${x},${(page.top + height) * scale}`)
  }
  for (let row = 0; row <= page.lines; row += 1) {
    const y = (page.top + row * page.linePitch) * scale
    lines.push(`line ${page.left * scale},${y} ${(page.left + width) * scale},${y}`)
  }
  return ['-stroke', '#d4d4d4', '-strokewidth', '0.5', '-draw', lines.join(' ')]
}

for (const picture of pictures) await draw(picture)
rmSync(scratch, { recursive: true, force: true })
