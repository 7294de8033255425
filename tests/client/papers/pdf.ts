/** A paper as PDF, read again with poppler: its text, the place of each word, its pages. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Fonts, openFaces } from '../../../client/papers/face.ts'
import { type LaidOut, layOut } from '../../../client/papers/lay-out.ts'
import type { Paper } from '../../../server/domain/papers/paper.ts'
import { findPoppler } from '../../setup/engines.js'

export const hasPoppler = findPoppler() !== null

const require = createRequire(import.meta.url)

function font(file: string): ArrayBuffer {
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/ibm-plex-sans/${file}`))
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

export const fonts: Fonts = {
  regular: font('400Regular/IBMPlexSans_400Regular.ttf'),
  bold: font('600SemiBold/IBMPlexSans_600SemiBold.ttf'),
}

/** Opened once, as the press of a page does. */
export const faces = openFaces(fonts)

export interface Word {
  text: string
  page: number
  left: number
  top: number
  right: number
  bottom: number
}

export interface Pdf extends LaidOut {
  /** All on one line, spaces of any kind as plain ones: what was broken at a line end is found again. */
  flat: string
  words: Word[]
  pages: number
}

export async function pdfOf(paper: Paper): Promise<Pdf> {
  const laidOut = layOut(paper, faces)
  return { ...laidOut, ...pdfRead(laidOut.bytes) }
}

/** A PDF that was made elsewhere. */
export const pdfRead = (bytes: Uint8Array): Omit<Pdf, keyof LaidOut> =>
  inFile(bytes, (file) => {
    const words = wordsIn(run('pdftotext', ['-bbox', file, '-']))
    const pages = Math.max(...words.map(({ page }) => page))
    return { words, pages, flat: flatten(run('pdftotext', ['-raw', file, '-'])) }
  })

/** What the document says of itself. */
export const infoOf = ({ bytes }: LaidOut): string => inFile(bytes, (file) => run('pdfinfo', [file]))

/** The same as XML, for who reads that. */
export const metadataOf = ({ bytes }: LaidOut): string => inFile(bytes, (file) => run('pdfinfo', ['-meta', file]))

/** Its parts as a screen reader meets them, with their texts. */
export const structureOf = ({ bytes }: LaidOut): string =>
  inFile(bytes, (file) => plain(run('pdfinfo', ['-struct-text', file])))

function inFile<T>(bytes: Uint8Array, read: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, bytes)
    return read(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What it says on the side is a fault of the file. */
function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

export const flatten = (text: string): string => plain(text).replace(/\s+/g, ' ').trim()

const unescaped = (html: string): string =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>|<page /g

function wordsIn(html: string): Word[] {
  const words: Word[] = []
  let page = 0
  for (const [whole, left, top, right, bottom, text = ''] of html.matchAll(WORD)) {
    if (whole === '<page ') page++
    else
      words.push({
        text: unescaped(text),
        page,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })
  }
  return words
}
