/** What Supabase Storage is asked for: what its own client asks for, held against that; no project was at hand to ask. */
import { createClient, type SupabaseClientOptions } from '@supabase/supabase-js'
import { afterEach, expect, it, vi } from 'vitest'
import { hostedStore } from '../../../../server/api/files/hosted-store.ts'

const URL_OF = 'https://project.supabase.example'
const store = hostedStore({ url: URL_OF, serviceKey: 'eyService' })
const PATH = 'workspace/attachment'
const BYTES = new Uint8Array([1, 2, 3, 4])

afterEach(() => vi.unstubAllGlobals())

function answering(answer: (method: string, path: string, init: RequestInit) => Response): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string | URL, init: RequestInit) => {
    const path = `${url}`.replace(`${URL_OF}/storage/v1/`, '')
    asked.push(`${init.method} ${path}`)
    expect(new Headers(init.headers).get('authorization')).toBe('Bearer eyService')
    return answer(String(init.method), path, init)
  })
  return asked
}

it('makes the bucket when the first file finds none, and never a public one', async () => {
  let made: unknown
  const asked = answering((_, path, { body }) => {
    if (path === 'bucket') made = JSON.parse(String(body))
    return new Response('{}', { status: path === 'bucket' || made ? 200 : 400 })
  })
  await store.put(PATH, BYTES, 'application/pdf')
  expect(asked).toEqual([`POST object/files/${PATH}`, 'POST bucket', `POST object/files/${PATH}`])
  expect(made).toEqual({ id: 'files', name: 'files', public: false })
})

it('asks what the client of Supabase asks for', async () => {
  const asked = answering(() => Response.json({ Key: 'files', Id: '1', name: 'files' }))
  // Node 20 has no socket of its own, and none is opened here.
  const realtime = { transport: class {} } as unknown as SupabaseClientOptions<'public'>['realtime']
  const client = createClient(URL_OF, 'eyService', { auth: { persistSession: false }, realtime }).storage
  await client.createBucket('files', { public: false })
  await client.from('files').upload(PATH, BYTES, { upsert: true, contentType: 'application/pdf' })
  await client.from('files').download(PATH)
  await client.from('files').remove([PATH])
  const theirs = asked.splice(0)
  await store.put(PATH, BYTES, 'application/pdf')
  await store.get(PATH, 0, 4)
  await store.remove(PATH)
  expect(theirs).toEqual(['POST bucket', ...asked])
})

it('reads a part, also from a store that gives the whole', async () => {
  answering((_, __, { headers }) => {
    expect(new Headers(headers).get('range')).toBe('bytes=1-2')
    return new Response(BYTES.slice(1, 3), { status: 206 })
  })
  expect(await store.get(PATH, 1, 2)).toEqual(BYTES.slice(1, 3))
  answering(() => new Response(BYTES))
  expect(await store.get(PATH, 1, 2)).toEqual(BYTES.slice(1, 3))
})

it('removes what is there and what is not, and says when it could not', async () => {
  answering(() => new Response(null, { status: 404 }))
  await store.remove(PATH)
  answering(() => new Response(null, { status: 503 }))
  await expect(store.remove(PATH)).rejects.toThrow('503')
  await expect(store.put(PATH, BYTES, 'application/pdf')).rejects.toThrow('503')
  await expect(store.get(PATH, 0, 4)).rejects.toThrow('503')
})
