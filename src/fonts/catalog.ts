import type { Family } from '../style/roles.js'

/** A font file: a family of the report, or `rare` for ideographs that no family has. */
export type FaceId = Family | 'rare'

/** A font file and what must be known of it. */
export interface Face {
  readonly id: FaceId
  /** File below `fonts/`. */
  readonly file: string
  /** True: the file is brotli-packed and unpacked only when a text needs it. */
  readonly packed: boolean
  /** Names in Word; absent for a face Word is never told of. */
  readonly word?: WordNames
  /** The only characters worth looking for in this face, so that a packed one is not unpacked for nothing. */
  readonly holds?: RegExp
  /** The dash —: white on either side of its ink, and its upper edge above the baseline, in em. */
  readonly dash?: { readonly white: number; readonly top: number }
  /** Characters set from another face although this one has them. */
  readonly exceptions?: { readonly characters: RegExp; readonly from: FaceId }
}

/** Names of a family in Word: the usual one, one other for machines without it, that of the font we make of its glyphs. */
export interface WordNames {
  readonly name: string
  readonly alternative: string
  readonly embedded: string
}

/** The fonts of the report (字体目录): GB/T 9704-2012, 5.2.1; files, licences and origins in `fonts/SOURCES.md`. */
export const catalog: Readonly<Record<FaceId, Face>> = {
  fangSong: {
    id: 'fangSong',
    file: 'LXGWZhuqueFangsong-Regular.ttf',
    packed: false,
    dash: { white: 0, top: 0.379 },
    word: { name: '仿宋_GB2312', alternative: '仿宋', embedded: 'GovDoc FangSong' },
    // The face's quotes and signs are narrow and its figures proportional; Chinese text wants whole and half cells. Latin
    // letters go with the figures, so that “3.5GB” or an address is of one face.
    exceptions: { characters: /[\u0020-\u024f\u2010-\u2013‘’“”•′″€→√□]/u, from: 'song' },
  },
  hei: {
    id: 'hei',
    file: 'GovDocHei-Regular.otf',
    packed: false,
    dash: { white: 0.073, top: 0.402 },
    word: { name: '黑体', alternative: 'SimHei', embedded: 'GovDoc Hei' },
  },
  kai: {
    id: 'kai',
    file: 'GovDocKai-Regular.ttf',
    packed: false,
    dash: { white: 0.012, top: 0.41 },
    word: { name: '楷体_GB2312', alternative: '楷体', embedded: 'GovDoc Kai' },
    exceptions: { characters: /[×÷±•√]/u, from: 'song' },
  },
  biaoSong: {
    id: 'biaoSong',
    file: 'GovDocBiaoSong-Regular.otf',
    packed: false,
    dash: { white: 0.074, top: 0.4 },
    word: { name: '方正小标宋简体', alternative: '方正小标宋_GBK', embedded: 'GovDoc BiaoSong' },
  },
  song: {
    id: 'song',
    file: 'GovDocSong-Regular.otf',
    packed: false,
    dash: { white: 0.071, top: 0.4 },
    word: { name: '宋体', alternative: 'SimSun', embedded: 'GovDoc Song' },
  },
  rare: {
    id: 'rare',
    file: 'GovDocRare-Regular.ttf.br',
    packed: true,
    holds: /[\u{20000}-\u{2ebe0}]/u,
  },
}

/** Where a character is looked for when the role's own face lacks it, in this order. */
export const fallbackChain: readonly FaceId[] = ['song', 'rare', 'kai']
