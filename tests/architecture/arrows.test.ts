/** Imports only go down the table of rooms, and the rulebook imports nothing of ours: a build that breaks this fails here. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const repo = fileURLToPath(new URL('../..', import.meta.url))

/** Each room, and the rooms it may use. What is not named here is in no room and is refused. */
const MAY_USE: Record<string, string[]> = {
  'server/domain': [],
  'server/api': ['server/domain'],
  'server/host': ['server/domain', 'server/api'],
  'server/journal': [],
  supabase: ['server/domain', 'server/api'],
  // Served as it stands.
  'client/public': [],
  'client/i18n': ['server/domain'],
  'client/ui': [],
  'client/book': ['server/domain'],
  'client/reach': ['client/book', 'server/domain'],
  'client/papers': ['server/domain'],
  'client/intake': ['server/domain'],
  'client/sync': ['client/book', 'server/domain'],
  'client/worker': ['client/sync', 'client/book', 'client/i18n', 'server/domain'],
  'client/screens': [
    'client/worker',
    'client/sync',
    'client/intake',
    'client/papers',
    'client/reach',
    'client/book',
    'client/ui',
    'client/i18n',
    'client/styles',
    'server/domain',
  ],
}

/** The few files above the rooms: they put the app together. */
const ABOVE = ['client/main.tsx', 'client/app.tsx', 'client/routes.tsx', 'client/later.ts']

/** Steps of the build: they run on Node and are no part of the app. */
const BUILD = 'client/build/'

const rooms = Object.keys(MAY_USE)
const roomOf = (file: string): string | undefined => rooms.find((room) => file.startsWith(`${room}/`))

function sources(folder: string): string[] {
  return readdirSync(join(repo, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|js)$/.test(name))
    .map((name) => `${folder}/${name}`)
}

const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g

function importsOf(file: string): string[] {
  const text = readFileSync(join(repo, file), 'utf8')
  return [...text.matchAll(IMPORT)].map((found) =>
    relative(repo, normalize(join(repo, dirname(file), found[1] ?? ''))).replace(/\?.*$/, ''),
  )
}

const files = ['client', 'server', 'supabase'].flatMap(sources)

test('there are files to check', () => {
  expect(files.length).toBeGreaterThan(20)
})

test('every file is in a room', () => {
  expect(files.filter((file) => !roomOf(file) && !ABOVE.includes(file) && !file.startsWith(BUILD))).toEqual([])
})

test('every import goes to a room that may be used', () => {
  const wrong: string[] = []
  for (const file of files) {
    const room = roomOf(file)
    if (!room) continue
    for (const target of importsOf(file)) {
      const to = roomOf(target)
      if (to !== room && !(to && MAY_USE[room]?.includes(to))) wrong.push(`${file} imports ${target}`)
    }
  }
  expect(wrong).toEqual([])
})

test('the rulebook reads no clock, no network and no storage', () => {
  const forbidden = /\bDate\.now\(|\bnew Date\(\)|\bfetch\(|\bindexedDB\b|\blocalStorage\b|\bprocess\.|from 'node:/
  expect(sources('server/domain').filter((file) => forbidden.test(readFileSync(join(repo, file), 'utf8')))).toEqual([])
})
