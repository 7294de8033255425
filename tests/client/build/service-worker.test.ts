import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listKept } from '../../../client/build/service-worker.ts'

let dist: string
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'encaisse-dist-'))
  await mkdir(join(dist, 'assets'))
  for (const name of [
    'index.html',
    'sw.js',
    'icon-512.png',
    'icon-192.png',
    'index.html.br',
    'index.html.gz',
    'assets/index-a1.js',
    'assets/index-a1.js.br',
  ])
    await writeFile(join(dist, name), name)
})
afterAll(() => rm(dist, { recursive: true }))

it('the worker keeps every file once, but not itself, copies for the wire nor pictures for installing', async () => {
  const kept = await listKept(dist)
  expect(kept.map((entry) => entry.url)).toEqual(['/assets/index-a1.js', '/icon-192.png', '/index.html'])
})

it('a file whose name carries its content needs no revision, every other one changes with its content', async () => {
  const before = await listKept(dist)
  expect(before[0]?.revision).toBeNull()
  await writeFile(join(dist, 'index.html'), 'changed')
  const after = await listKept(dist)
  expect(after[2]?.revision).toMatch(/^[0-9a-f]{16}$/)
  expect(after[2]?.revision).not.toBe(before[2]?.revision)
})
