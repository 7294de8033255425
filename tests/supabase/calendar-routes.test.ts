/** The calendar of a member under its secret address, on the real functions of the database. */
import { convertIcsCalendar } from 'ts-ics'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMemory, type Memory } from '../../server/api/reminders/memory.ts'
import { api, json } from '../server/api/asking.ts'
import { reminded } from '../server/api/push/reminded.ts'
import { create, type Device, fact, mutation, patch } from './device.ts'
import { type Engine, startPglite } from './engines.ts'
import { serviceRpc } from './listening.ts'
import { change, office } from './office.ts'

const NOON = '2026-11-16T12:00:00.000Z'
const UNKNOWN = 'A'.repeat(43)

let engine: Engine
beforeAll(async () => {
  engine = await startPglite()
})
afterAll(() => engine.close())

describe('A calendar', () => {
  let people: Awaited<ReturnType<typeof office>>
  let ask: ReturnType<typeof api>

  /** The functions of the database that were asked, with how many records each could give. */
  let asked: string[] = []

  const server = (rateLimitPerMinute = 0, { now = NOON, memory }: { now?: string; memory?: Memory } = {}) =>
    api({
      rateLimitPerMinute,
      now: () => Date.parse(now),
      reminders: reminded({
        rpc: (name, p) => {
          asked.push(`${name} ${'limit' in p ? p.limit : ''}`.trim())
          return serviceRpc(engine)(name, p)
        },
        ...(memory && { memory }),
        userOf: async (request) => {
          const user = request.headers.get('authorization')
          return user ? { id: user } : null
        },
      }),
    })

  beforeEach(async () => {
    asked = []
    people = await office(engine)
    ask = server()
  })

  const as = (who: Device, method: string) => ({ method, headers: { authorization: who.user } })
  const revoke = async (who: Device) => (await ask(`/calendar?device=${who.replica}`, as(who, 'DELETE'))).status
  /** The path under the interface. */
  async function made(who: Device): Promise<string> {
    const answer = await ask(`/calendar?device=${who.replica}`, as(who, 'POST'))
    const { url } = (await answer.json()) as { url: string }
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(url).toMatch(/^https:\/\/encaisse\.example\/functions\/v1\/api\/calendar\/[\w-]{43}\.ics$/)
    return new URL(url).pathname.replace('/functions/v1/api', '')
  }
  const events = async (path: string) => convertIcsCalendar(undefined, await (await ask(path)).text()).events ?? []
  const agree = (who: Device, clientId: unknown, callAt = '2026-11-18T14:30:00.000Z') =>
    who.sync([mutation([create('callback', fact({ clientId, callAt, at: '2026-11-16T08:00:00.000Z' }))])])
  /** All a stranger can tell an answer by. */
  const told = async (answer: Response) => [answer.status, [...answer.headers], await answer.text()]

  it('opens to who has its address, for a calendar that keeps it and for nobody between', async () => {
    const { owner, collector, mine } = people
    await agree(owner, mine.debtor.id)
    const answer = await ask(await made(collector))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    const text = await answer.text()
    expect(text).toContain('SUMMARY:Un appel convenu')
    expect(text).not.toContain(String(mine.debtor.name))
  })

  it('says only that nothing changed to who has it already, and answers a question for its head', async () => {
    const { owner, other } = people
    const path = await made(owner)
    const etag = (await ask(path)).headers.get('etag') ?? ''
    const same = await ask(path, { headers: { 'if-none-match': etag } })
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag])
    const head = await ask(path, { method: 'HEAD' })
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag])
    await agree(owner, other.debtor.id)
    const changed = await ask(path, { headers: { 'if-none-match': etag } })
    expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false])
  })

  it('asks the database for no record but one where nothing has moved, also of a server that never wrote the file', async () => {
    const { owner } = people
    const path = await made(owner)
    const etag = (await ask(path)).headers.get('etag') ?? ''
    asked = []
    for (const has of [etag, `W/${etag}`, `"another", ${etag}`]) {
      const same = await server()(path, { headers: { 'if-none-match': has } })
      expect([has, same.status]).toEqual([has, 304])
    }
    expect(asked).toEqual(Array(3).fill(['calendar_owner', 'reminder_records 1']).flat())
  })

  it('is written anew on another day, for other settings, and for a tag that nobody gave', async () => {
    const { owner } = people
    const path = await made(owner)
    const etag = (await ask(path)).headers.get('etag') ?? ''
    const status = async (has: string, now = NOON) =>
      (await server(0, { now })(path, { headers: { 'if-none-match': has } })).status
    expect(await status(etag, '2026-11-16T22:59:59.000Z')).toBe(304)
    expect(await status(etag, '2026-11-16T23:00:00.000Z')).toBe(200)
    expect(await status(etag.replace(/\.\d+\./, '.999999.'))).toBe(200)
    expect(await status('"00000000-0000-0000-0000-000000000000.1.1.1.99999999999999.0123456789abcdef"')).toBe(200)
    const named = { digestAt: '08:00', onDaysOff: false, showsNames: true, mailDigest: false }
    const headers = { authorization: owner.user }
    await ask(`/reminders/settings?device=${owner.replica}`, { ...json(named), method: 'PUT', headers })
    expect(await status(etag)).toBe(200)
  })

  it('reads on from what was read before, each member what he may see', async () => {
    const { owner, collector, other } = people
    const memory = createMemory()
    const remembering = server(0, { memory })
    const paths = [await made(owner), await made(collector)]
    const text = async (path = '') => (await remembering(path)).text()
    const first = [await text(paths[0]), await text(paths[1])]
    asked = []
    expect([await text(paths[0]), await text(paths[1])]).toEqual(first)
    // Who he is, whether he sees everything, and one page in which there is nothing new.
    expect(asked).toEqual(Array(2).fill(['calendar_owner', 'reminder_records 1', 'reminder_records 50']).flat())
    await agree(owner, other.debtor.id)
    expect(await text(paths[0])).toContain(`callback`)
    expect(await text(paths[0])).toBe(await (await ask(paths[0] ?? '')).text())
    expect(await text(paths[1])).toBe(await (await ask(paths[1] ?? '')).text())
  })

  it('shows each member what he may see, and names where he allows them', async () => {
    const { owner, collector, mine, other } = people
    await agree(owner, mine.debtor.id)
    await agree(owner, other.debtor.id)
    const calls = async (who: Device) => {
      const found = await events(await made(who))
      return found
        .filter(({ uid }) => uid.startsWith('callback'))
        .map(({ url }) => new URL(String(url)).pathname.split('/')[2])
    }
    expect(await calls(collector)).toEqual([mine.debtor.id])
    // What is assigned to somebody is told to that one; the owner has the rest.
    expect(await calls(owner)).toEqual([other.debtor.id])
    const named = { digestAt: '08:00', onDaysOff: false, showsNames: true, mailDigest: false }
    await ask(`/reminders/settings?device=${collector.replica}`, {
      ...json(named),
      method: 'PUT',
      headers: { authorization: collector.user },
    })
    expect((await events(await made(collector))).map(({ summary }) => summary)).toContain(`Appeler ${mine.debtor.name}`)
  })

  it('is known to the database by a digest only', async () => {
    const path = await made(people.owner)
    const rows = await engine.run('owner', [
      'select c::text as row from public.calendars c where user_id = $1::text::uuid',
      people.owner.user,
    ])
    expect(rows).toHaveLength(1)
    expect(String(rows[0]?.row)).toMatch(/[\da-f]{64}/)
    expect(String(rows[0]?.row)).not.toContain(path.slice('/calendar/'.length, -'.ics'.length))
  })

  it('answers alike at an address that was replaced, was taken away, never was, or cannot be', async () => {
    const { owner } = people
    const first = await made(owner)
    const second = await made(owner)
    expect((await ask(second)).status).toBe(200)
    const replaced = await told(await ask(first))
    expect(replaced[0]).toBe(404)
    expect(await revoke(owner)).toBe(204)
    expect(await revoke(owner)).toBe(204)
    for (const path of [second, `/calendar/${UNKNOWN}.ics`, '/calendar/short.ics', `/calendar/${UNKNOWN}`])
      expect(await told(await ask(path))).toEqual(replaced)
  })

  it('ends with the membership, and is nobody else’s to end', async () => {
    const { owner, collector } = people
    const path = await made(collector)
    expect(await revoke(owner)).toBe(204)
    expect((await ask(path)).status).toBe(200)
    await change(owner, collector.user, { revoked: true })
    expect((await ask(path)).status).toBe(404)
  })

  it('shows no longer what a collector may see no longer', async () => {
    const { owner, collector, mine } = people
    await agree(owner, mine.debtor.id)
    const path = await made(collector)
    expect(await events(path)).not.toEqual([])
    await owner.sync([mutation([patch('client', mine.debtor.id, { assignedTo: null }, owner.version(mine.debtor.id))])])
    expect(await events(path)).toEqual([])
  })

  it('is made and ended by a member only, and of his own workspace', async () => {
    const { owner } = people
    for (const method of ['POST', 'DELETE']) expect((await ask('/calendar', { method })).status).toBe(401)
    expect((await ask('/calendar?device=x', as(owner, 'POST'))).status).toBe(422)
    expect((await ask('/calendar', as(owner, 'GET'))).status).toBe(405)
    const nobody = { ...owner, user: '0190163d-8694-7391-8277-5b6d3b4d4c3a' } as Device
    expect((await ask('/calendar', as(nobody, 'POST'))).status).toBe(403)
  })

  it('is not searched for: one address asks so often a minute', async () => {
    ask = server(3)
    const statuses: number[] = []
    for (let at = 0; at < 4; at++) statuses.push((await ask(`/calendar/${UNKNOWN}.ics`)).status)
    expect(statuses).toEqual([404, 404, 404, 429])
  })
})
