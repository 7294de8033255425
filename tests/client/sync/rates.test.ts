/** Asking the server for newer rates: once there is one, with what was given before, and without harm when it fails. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Book } from '../../../client/book/book.ts'
import { askRates } from '../../../client/sync/rates.ts'

describe('asking for rates', () => {
  const asked: { url: string; headers: Record<string, string> }[] = []
  const taken: unknown[][] = []
  let answer = () => new Response(null, { status: 304 })
  const book = (country: string, etag?: string) =>
    ({
      workspace: () => ({ country }),
      rates: async () => ({
        etagOf: () => etag,
        take: async (...given: unknown[]) => taken.push(given) > 0,
      }),
    }) as unknown as Book

  beforeEach(() => {
    asked.length = 0
    taken.length = 0
    const config = { supabaseUrl: 'https://exemple.fr', publishableKey: 'key', vapidPublicKey: '', version: '1' }
    vi.stubGlobal('localStorage', { getItem: () => JSON.stringify(config) })
    vi.stubGlobal('fetch', async (url: string, { headers }: { headers: Record<string, string> }) => {
      asked.push({ url, headers })
      return answer()
    })
  })
  afterEach(() => void vi.unstubAllGlobals())

  it('names the country of the workspace, and what it was given before', async () => {
    await askRates(book('BE', '"abc"'))
    expect(asked).toMatchObject([
      { url: 'https://exemple.fr/functions/v1/api/rates?country=BE', headers: { 'if-none-match': '"abc"' } },
    ])
    expect(taken).toEqual([])
  })

  it('hands new tables over with their tag', async () => {
    answer = () => new Response(JSON.stringify({ country: 'FR', tables: [1] }), { headers: { etag: '"new"' } })
    await askRates(book('FR'))
    expect(asked[0]?.headers).not.toHaveProperty('if-none-match')
    expect(taken).toEqual([['FR', [1], '"new"']])
  })

  it('asks nothing for a country that is not in the rulebook, nor on a device that never reached a server', async () => {
    await askRates(book('US'))
    vi.stubGlobal('localStorage', { getItem: () => null })
    await askRates(book('FR'))
    expect(asked).toEqual([])
  })

  it('changes nothing when the server refuses', async () => {
    answer = () => new Response('{}', { status: 429 })
    await askRates(book('FR'))
    expect(taken).toEqual([])
  })
})
