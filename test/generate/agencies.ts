import { startRandom } from './random.js'

const firsts = [
  ...'青云石桥柳竹松梅兰桂枫榆槐桑麻稻麦禾田泉溪河江湖海岛沙滩原岭峰谷川林峡洲塘渡荷苇',
  '白鹿',
  '双龙',
  '𬭎溪',
] as const
const seconds = [...'台山阳阴东南西北中安宁平昌盛兴隆和顺康泰丰裕城关口岗坪'] as const
const ranks = ['市', '县', '区', '镇', '乡'] as const
const bodies = [
  '人民政府',
  '教育局',
  '财政局',
  '民政局',
  '司法局',
  '审计局',
  '水利局',
  '统计局',
  '档案局',
  '林业和草原局',
  '卫生健康委员会',
  '发展和改革委员会',
  '交通运输局',
  '自然资源和规划局',
  '生态环境局',
  '农业农村局',
  '商务局',
  '应急管理局',
  '市场监督管理局',
  '文化广电和旅游局',
  '人力资源和社会保障局',
  '住房和城乡建设局',
  '行政审批服务管理局',
  '医疗保障局',
  '退役军人事务局',
  '政务服务和大数据管理局',
] as const

/** How many agencies there are. */
export const agencyCount = firsts.length * seconds.length * ranks.length * bodies.length

/** An agency that is nowhere (虚构的机关). */
export interface Agency {
  readonly name: string
  /** What it calls itself in its texts: 我局, 全县. */
  readonly own: string
}

/**
 * An invented agency; no two numbers give the same one.
 *
 * @param seed puts them into another order
 * @param number from 0 on, below `agencyCount`
 */
export function agency(seed: number, number: number): Agency {
  if (number >= agencyCount) throw new RangeError(`there are ${agencyCount} agencies only`)
  // A step that shares no factor with the count visits every agency once, far from the one before.
  const start = startRandom('agencies', seed).below(agencyCount)
  const at = (start + number * 7919) % agencyCount
  const take = <Thing>(things: readonly Thing[], place: number) => things[Math.floor(at / place) % things.length]
  const rank = take(ranks, bodies.length)
  const body = take(bodies, 1)
  const place = `${take(firsts, bodies.length * ranks.length * seconds.length)}${take(seconds, bodies.length * ranks.length)}`
  return { name: `${place}${rank}${body}`, own: body === '人民政府' ? `全${rank}` : `我${body?.at(-1)}` }
}
