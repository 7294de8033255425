/** Supabase Storage as the object store: one private bucket, which only the service key opens. */
import type { Hosted } from '../reminders/hosted.ts'
import type { ObjectStore } from './environment.ts'

const BUCKET = 'files'
/** Milliseconds: ten megabytes from one house of a host to the next. */
const PATIENCE = 30_000

/** A key of the newer form is no token: it goes in its own header alone. */
const keyed = (key: string): Record<string, string> => ({
  apikey: key,
  ...(key.startsWith('ey') ? { authorization: `Bearer ${key}` } : {}),
})

export function hostedStore({ url, serviceKey }: Hosted): ObjectStore {
  const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit) =>
    fetch(`${url}/storage/v1/${path}`, {
      method,
      headers: { ...keyed(serviceKey), ...headers },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(PATIENCE),
    })
  const upload = (path: string, bytes: Uint8Array<ArrayBuffer>, type: string) =>
    ask('POST', `object/${BUCKET}/${path}`, { 'content-type': type, 'x-upsert': 'true' }, bytes)
  const makeBucket = () =>
    ask(
      'POST',
      'bucket',
      { 'content-type': 'application/json' },
      JSON.stringify({ id: BUCKET, name: BUCKET, public: false }),
    )
  return {
    async put(path, bytes, type) {
      let answer = await upload(path, bytes, type)
      // A project that never kept a file has no bucket yet; that it is missing comes as 404, or as 400 with that inside.
      if (answer.status === 404 || answer.status === 400) {
        await makeBucket()
        answer = await upload(path, bytes, type)
      }
      if (!answer.ok) throw new Error(`the object store answered ${answer.status}`)
    },
    async get(path, start, length) {
      const answer = await ask('GET', `object/${BUCKET}/${path}`, {
        range: `bytes=${start}-${start + length - 1}`,
      })
      if (!answer.ok) throw new Error(`the object store answered ${answer.status}`)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      // A store that knows no ranges gives all of it.
      return answer.status === 206 ? bytes : bytes.slice(start, start + length)
    },
    async remove(path) {
      const prefixes = JSON.stringify({ prefixes: [path] })
      const answer = await ask('DELETE', `object/${BUCKET}`, { 'content-type': 'application/json' }, prefixes)
      if (!answer.ok && answer.status !== 404) throw new Error(`the object store answered ${answer.status}`)
    },
  }
}
