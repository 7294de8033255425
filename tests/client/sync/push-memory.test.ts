/** What the device remembers of push: which reminders it has shown, and where a tap wanted the app to be. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { forgetPush, keep, noteShown, recall, takeAsked, wasShown } from '../../../client/sync/push-memory.ts'

beforeEach(forgetPush)

it('knows the last two hundred reminders, however often each came', async () => {
  await noteShown('first')
  for (let n = 0; n < 199; n++) await noteShown(`other ${n}`)
  expect(await wasShown('first')).toBe(true)
  await noteShown('first')
  await noteShown('one more')
  expect(await wasShown('first')).toBe(true)
  expect(await wasShown('other 0')).toBe(false)
  expect(await recall('shown')).toHaveLength(200)
})

it('loses no reminder when two are noted at once', async () => {
  await Promise.all([noteShown('a'), noteShown('b'), noteShown('c')])
  expect(await recall('shown')).toEqual(['a', 'b', 'c'])
})

it('gives what was asked for to one page only', async () => {
  await keep('asked', { path: '/clients/1', at: '2026-11-23T09:00:00.000Z' })
  const taken = await Promise.all([takeAsked(), takeAsked()])
  expect(taken.filter((one) => one?.path === '/clients/1')).toHaveLength(1)
  expect(await takeAsked()).toBeUndefined()
})

it('forgets all of it with the account', async () => {
  await noteShown('a')
  await keep('received', '2026-11-23T09:00:00.000Z')
  await forgetPush()
  expect([await wasShown('a'), await recall('received')]).toEqual([false, undefined])
})
