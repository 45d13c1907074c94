// The fonts an office has, as far as their measures go, so that LibreOffice sets a Word file as Word would there.
//
// 仿宋_GB2312 has figures and blanks of half a cell and quotes of a whole one, 宋体 has such blanks; the free faces we draw
// with have not. Copies of them in a temporary folder get those widths, and all faces answer there to the names our Word
// files use.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { create } from 'fontkit'

const fonts = fileURLToPath(new URL('../fonts/', import.meta.url))

/**
 * A machine with none of the usual fonts: only one for rare ideographs, as LibreOffice does not start without any.
 *
 * @param {string} folder a folder of our own
 */
export function bareFonts(folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'rare.ttf'), rareFont())
  writeFileSync(join(folder, 'fonts.conf'), fontConfiguration(folder, {}))
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
}

function rareFont() {
  return brotliDecompressSync(readFileSync(join(fonts, 'GovDocRare-Regular.ttf.br')))
}

/** Names in our Word files, and the families of our own files that stand in for them. */
const standIns = {
  方正小标宋简体: 'GovDoc BiaoSong',
  仿宋_GB2312: 'Zhuque Fangsong (technical preview)',
  楷体_GB2312: 'GovDoc Kai',
  黑体: 'GovDoc Hei',
  宋体: 'GovDoc Song',
}

/**
 * Puts the fonts into a folder and gives the environment a program finds them by.
 *
 * @param {string} folder a folder of our own
 */
export function officeFonts(folder) {
  mkdirSync(folder, { recursive: true })
  for (const file of ['GovDocBiaoSong-Regular.otf', 'GovDocHei-Regular.otf', 'GovDocKai-Regular.ttf']) {
    copyFileSync(join(fonts, file), join(folder, file))
  }
  writeFileSync(join(folder, 'rare.ttf'), rareFont())
  writeFileSync(join(folder, 'song.otf'), remeasured('GovDocSong-Regular.otf', [blank]))
  writeFileSync(join(folder, 'fangsong.ttf'), remeasured('LXGWZhuqueFangsong-Regular.ttf', fangSongMeasures))
  writeFileSync(join(folder, 'fonts.conf'), fontConfiguration(folder, standIns))
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
}

function fontConfiguration(folder, names) {
  const alias = ([name, family]) => `<match target="pattern"><test name="family"><string>${name}</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit></match>`
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir>
${Object.entries(names).map(alias).join('\n')}
</fontconfig>`
}

/** Advance widths in an office's fonts, in thousandths of an em, and where the ink stands in them. */
const blank = { characters: ' ', width: 500, ink: 'left' }
const fangSongMeasures = [
  blank,
  { characters: '0123456789', width: 500, ink: 'middle' },
  { characters: '“‘', width: 1000, ink: 'right' },
  { characters: '”’', width: 1000, ink: 'left' },
  { characters: '·', width: 1000, ink: 'middle' },
]

/** The share of the white that is added on the left of the ink. */
const leftShare = { left: 0, middle: 0.5, right: 1 }

/** A font file with other widths and without kerning. */
function remeasured(file, measures) {
  const bytes = readFileSync(join(fonts, file))
  const font = create(bytes)
  const { tables } = font.directory
  for (const { characters, width, ink } of measures) {
    for (const character of characters) {
      const at = tables.hmtx.offset + font.glyphForCodePoint(character.codePointAt(0)).id * 4
      const added = width - bytes.readUInt16BE(at)
      bytes.writeUInt16BE(width, at)
      bytes.writeInt16BE(bytes.readInt16BE(at + 2) + Math.round(added * leftShare[ink]), at + 2)
    }
  }
  // No kerning: its table is given a name nobody knows.
  for (let entry = 12; entry < 12 + 16 * bytes.readUInt16BE(4); entry += 16) {
    if (bytes.toString('latin1', entry, entry + 4) === 'GPOS') bytes.write('none', entry, 'latin1')
  }
  return bytes
}
