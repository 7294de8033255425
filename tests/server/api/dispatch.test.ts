/** The address of the dispatcher: for whoever knows the secret, and nobody else. And what it is made of. */
import { describe, expect, it } from 'vitest'
import { backOff } from '../../../server/api/reminders/pace.ts'
import { recorder } from '../../../server/api/reminders/recorder.ts'
import { reminderId } from '../../../server/api/reminders/reminder-id.ts'
import type { Done } from '../../../server/api/reminders/rpc.ts'
import { api } from './asking.ts'
import { reminded } from './push/reminded.ts'

const NO_MAILS = { sent: 0, heldBack: 0, failed: 0, uncertain: 0, later: 0, faults: 0 }
const NOTHING = { looked: 0, failed: 0, planned: 0, sent: 0, gone: 0, later: 0, givenUp: 0, expired: 0 }

describe('POST /reminders/dispatch', () => {
  const asked: string[] = []
  const whole = reminded()
  const rpc: typeof whole.rpc = (name, p) => {
    asked.push(name)
    return whole.rpc(name, p)
  }
  const ask = api({ reminders: reminded({ rpc }) })
  const withSecret = (authorization?: string) =>
    ask('/reminders/dispatch', { method: 'POST', ...(authorization ? { headers: { authorization } } : {}) })

  it('says what was done to who knows the secret', async () => {
    const answer = await withSecret('Bearer secret')
    expect([answer.status, await answer.json()]).toEqual([200, { ...NOTHING, mails: NO_MAILS }])
    expect(asked).toEqual([
      'look_lease',
      'delivery_lease',
      'mail_lease',
      'delivery_lease',
      'files_expire',
      'reminders_purge',
    ])
  })

  it.each([undefined, 'Bearer wrong', 'Bearer secretive', 'Bearer secre', 'Basic secret', 'secret', 'Bearer '])(
    'asks nothing of the database for %s',
    async (authorization) => {
      asked.length = 0
      expect((await withSecret(authorization)).status).toBe(401)
      expect(asked).toEqual([])
    },
  )

  it('is refused where nothing sends reminders, and waits for the database', async () => {
    const none = await api()('/reminders/dispatch', { method: 'POST', headers: { authorization: 'Bearer secret' } })
    expect(none.status).toBe(401)
    const starting = api({ reminders: reminded(), ready: () => false })
    const early = await starting('/reminders/dispatch', { method: 'POST', headers: { authorization: 'Bearer secret' } })
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1'])
  })
})

describe('The wait before the next attempt', () => {
  it('doubles from half a minute to half an hour, and is shorter by up to a half at random', () => {
    const longest = backOff(() => 0)
    expect([1, 2, 3, 7, 8, 20].map(longest)).toEqual([30, 60, 120, 1800, 1800, 1800])
    expect(backOff(() => 1)(3)).toBe(60)
  })
})

describe('The id of a reminder', () => {
  it('is the same for the same person and key, and another one for any other', async () => {
    const one = await reminderId('w', 'u', 'digest:2026-11-16')
    expect(one).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(await reminderId('w', 'u', 'digest:2026-11-16')).toBe(one)
    const others = [reminderId('w', 'v', 'digest:2026-11-16'), reminderId('w', 'u', 'digest:2026-11-17')]
    expect(await Promise.all(others)).not.toContain(one)
  })
})

describe('The recorder', () => {
  const done = (id: string): Done => ({ id, token: 't', result: 'sent', status: null, endpoint: null, nextAt: null })

  it('writes what came while it wrote by one question, and ends when all of it is written', async () => {
    const written: string[][] = []
    const answers: (() => void)[] = []
    const records = recorder(
      (_, p) => {
        written.push((p as { done: Done[] }).done.map(({ id }) => id))
        return new Promise((answer) => answers.push(() => answer({ recorded: 1 })))
      },
      () => '',
    )
    for (const id of ['a', 'b', 'c']) records.add(done(id))
    let ended = false
    const ending = records.ended().then(() => {
      ended = true
    })
    answers[0]?.()
    await Promise.resolve()
    await new Promise(setImmediate)
    expect([written, ended]).toEqual([[['a'], ['b', 'c']], false])
    answers[1]?.()
    await ending
    expect(ended).toBe(true)
  })

  it('says at the end what the database refused', async () => {
    const records = recorder(
      async () => Promise.reject(new Error('refused')),
      () => '',
    )
    records.add(done('a'))
    await expect(records.ended()).rejects.toThrow('refused')
  })
})
