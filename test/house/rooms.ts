/** What a room may import: other rooms, other rooms for their types only, packages from outside. */
export interface Room {
  readonly rooms: readonly string[]
  readonly types?: readonly string[]
  readonly packages?: readonly string[]
}

/** What of Node the application uses. */
const system = [
  'crypto',
  'fs',
  'fs/promises',
  'module',
  'os',
  'path',
  'readline',
  'readline/promises',
  'timers/promises',
  'tty',
  'url',
  'util',
].map(name => `node:${name}`)

/** The rooms of the house and the directions between them; nobody else may import a package named here. */
export const rooms: Readonly<Record<string, Room>> = {
  source: { rooms: [], packages: ['yaml'] },
  tables: { rooms: [] },
  style: { rooms: [] },
  model: { rooms: ['source', 'tables', 'style'] },
  schema: { rooms: ['model', 'tables'], packages: ['node:fs'] },
  grid: { rooms: ['tables'], types: ['source'] },
  tree: { rooms: ['grid'], types: ['source', 'tables'] },
  compose: { rooms: ['model', 'tables', 'grid', 'tree'] },
  fonts: { rooms: ['style'], packages: ['fontkit', 'node:fs', 'node:module', 'node:v8', 'node:zlib'] },
  typeset: { rooms: ['tree', 'grid', 'style', 'fonts'] },
  'writers/pdf': {
    rooms: ['typeset', 'tree', 'grid', 'style', 'fonts'],
    packages: ['pdfmake', 'node:crypto', 'node:zlib'],
  },
  'writers/docx': {
    rooms: ['typeset', 'tree', 'grid', 'style', 'fonts'],
    packages: ['docx', 'fflate', 'node:crypto', 'node:zlib'],
  },
  program: {
    rooms: [],
    packages: [
      'rolldown',
      ...['child_process', 'crypto', 'fs', 'module', 'os', 'path', 'url', 'v8', 'vm'].map(name => `node:${name}`),
    ],
  },
  app: {
    rooms: [
      'program',
      'source',
      'tables',
      'model',
      'grid',
      'tree',
      'compose',
      'style',
      'fonts',
      'typeset',
      'writers/pdf',
      'writers/docx',
    ],
    packages: ['diff', 'picocolors', 'pdfjs-dist', 'workerpool', 'p-limit', 'chokidar', ...system],
  },
  cli: { rooms: ['app', 'program'], types: ['source'], packages: ['commander'] },
  index: { rooms: ['app', 'model', 'source'], types: ['writers/pdf'] },
}
