/**
 * The built app, held in memory with its compressed forms. Paths are looked up in a map of what exists, so that no
 * request can reach a file that is not part of the app.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

type Encoding = 'br' | 'gzip' | 'identity'
interface Asset {
  type: string
  /** Names that carry the hash of their content never change it. */
  immutable: boolean
  etag: string
  bodies: { identity: Buffer; br?: Buffer; gzip?: Buffer }
}
export interface Assets {
  /** The answer for a path, or undefined where the app has nothing. */
  find(path: string, request: Request): Response | undefined
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}
const TEXT = /^(text\/|application\/(json|manifest\+json|wasm)|image\/svg)/
/** Below this a compressed form saves nothing. */
const WORTH = 256

const compressors: [suffix: '.br' | '.gz', name: 'br' | 'gzip', compress: (body: Buffer) => Promise<Buffer>][] = [
  [
    '.br',
    'br',
    (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  ],
  ['.gz', 'gzip', (body) => promisify(gzip)(body, { level: 9 })],
]

/** Takes the compressed file beside the original, or makes it: once, at the first start after a build. */
async function compressed(file: string, body: Buffer, suffix: string, compress: (body: Buffer) => Promise<Buffer>) {
  const beside = file + suffix
  if (existsSync(beside) && statSync(beside).mtimeMs >= statSync(file).mtimeMs) return readFileSync(beside)
  const made = await compress(body)
  try {
    writeFileSync(beside, made)
  } catch {
    // A folder that cannot be written costs the same work at the next start, and nothing else.
  }
  return made
}

async function load(root: string, file: string): Promise<Asset> {
  const identity = readFileSync(file)
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  const asset: Asset = {
    type,
    immutable: relative(root, file).startsWith(`assets${sep}`),
    etag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    bodies: { identity },
  }
  if (!TEXT.test(type) || identity.length < WORTH) return asset
  for (const [suffix, name, compress] of compressors) {
    const body = await compressed(file, identity, suffix, compress)
    if (body.length < identity.length) asset.bodies[name] = body
  }
  return asset
}

/** The best form the browser takes: q=0 refuses one. */
function negotiate(header: string | null, { bodies }: Asset): Encoding {
  const offers = (header ?? '').split(',').map((offer) => {
    const [name = '', ...rest] = offer.trim().toLowerCase().split(';')
    return { name, refused: rest.some((part) => /^\s*q=0(\.0+)?\s*$/.test(part)) }
  })
  const takes = (name: string) => offers.some((offer) => offer.name === name && !offer.refused)
  if (bodies.br && takes('br')) return 'br'
  return bodies.gzip && takes('gzip') ? 'gzip' : 'identity'
}

function answer(asset: Asset, request: Request): Response {
  const encoding = negotiate(request.headers.get('accept-encoding'), asset)
  const etag = `"${asset.etag}${encoding === 'identity' ? '' : `-${encoding}`}"`
  const headers: Record<string, string> = {
    'content-type': asset.type,
    'cache-control': asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    vary: 'accept-encoding',
  }
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag)) return new Response(null, { status: 304, headers })
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  const body = asset.bodies[encoding] ?? asset.bodies.identity
  headers['content-length'] = String(body.length)
  return new Response(new Uint8Array(body), { headers })
}

export async function openAssets(root: string): Promise<Assets> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
  const url = (file: string) => `/${relative(root, file).split(sep).join('/')}`
  const loaded = await Promise.all(files.map(async (file) => [url(file), await load(root, file)] as const))
  const assets = new Map(loaded)
  return {
    find(path, request) {
      const asset = assets.get(path === '/' ? '/index.html' : path)
      return asset && answer(asset, request)
    },
  }
}
