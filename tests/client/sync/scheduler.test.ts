/** When a cycle runs, told without a clock: soon after writes, later after failures, never two at once on one device. */
import { expect, test } from 'vitest'
import { createCycleLock } from '../../../client/sync/lock.ts'
import { AFTER_WRITE, createScheduler, EVERY, type Outcome, retryDelay } from '../../../client/sync/scheduler.ts'
import { gate, locksByHand, timeByHand } from './by-hand.ts'

const alone = { run: <T>(work: () => Promise<T>) => work(), heard() {} }

function scheduled(outcomes: Outcome[]) {
  let ran = 0
  const time = timeByHand()
  const scheduler = createScheduler(async () => outcomes[ran++] ?? 'well', alone, time)
  return { scheduler, time, ran: () => ran }
}

test('a burst of writes is one cycle, and then the calm rhythm', async () => {
  const { scheduler, time, ran } = scheduled([])
  scheduler.soon()
  scheduler.soon()
  expect(time.waiting()).toEqual([AFTER_WRITE])
  time.ring()
  await expect.poll(time.waiting).toEqual([EVERY])
  expect(ran()).toBe(1)
})

test('each failure waits longer than the one before, up to five minutes, and a success begins anew', async () => {
  const { scheduler, time } = scheduled([...Array<Outcome>(12).fill('failed'), 'well'])
  const delays: number[] = []
  for (let n = 0; n < 12; n++) {
    await scheduler.now()
    delays.push(...time.waiting())
  }
  expect(delays.slice(0, 3)).toEqual([2500, 4500, 8500])
  expect(delays.at(-1)).toBe(500 + 150_000)
  expect(delays).toEqual([...delays].sort((a, b) => a - b))
  await scheduler.now()
  expect(time.waiting()).toEqual([EVERY])
})

test('two phones that lost the same network come back at different moments', () => {
  expect(retryDelay(3, () => 0)).toBe(500)
  expect(retryDelay(3, () => 1)).toBe(16_500)
})

test('being seen again, or the network coming back, forgets the failures', async () => {
  const { scheduler, time } = scheduled(['failed', 'failed', 'failed', 'failed'])
  await scheduler.now()
  await scheduler.now()
  await scheduler.now()
  scheduler.wake()
  await expect.poll(time.waiting).toEqual([2500])
})

test('where there is nothing to do until the person does something, no timer runs', async () => {
  const { scheduler, time } = scheduled(['rest'])
  scheduler.soon()
  await scheduler.now()
  expect(time.waiting()).toEqual([])
})

test('who asks while a cycle runs gets a whole one that began later', async () => {
  const time = timeByHand()
  const first = gate<Outcome>()
  let begun = 0
  const scheduler = createScheduler(() => (++begun === 1 ? first.passed : Promise.resolve('well')), alone, time)
  const one = scheduler.now()
  const two = scheduler.now()
  const three = scheduler.now()
  expect(begun).toBe(1)
  first.open('well')
  await Promise.all([one, two, three])
  expect(begun).toBe(2)
})

test('a write made while a cycle runs is sent soon after it, not half a minute later', async () => {
  const time = timeByHand()
  const first = gate<Outcome>()
  const scheduler = createScheduler(() => first.passed, alone, time)
  const running = scheduler.now()
  scheduler.soon()
  time.ring()
  first.open('well')
  await running
  expect(time.waiting()).toEqual([AFTER_WRITE])
})

test('of two tabs one syncs; the other looks again later, and rests when it hears that all went well', async () => {
  const locks = locksByHand()
  const cycle = gate<Outcome>()
  const ran: string[] = []
  const tab = (name: string) => {
    const time = timeByHand()
    const work = () => {
      ran.push(name)
      return cycle.passed
    }
    return {
      time,
      scheduler: createScheduler(
        work,
        createCycleLock(locks, () => 0),
        time,
      ),
    }
  }
  const [leader, follower] = [tab('leader'), tab('follower')]
  const leading = leader.scheduler.now()
  await follower.scheduler.now()
  expect(ran).toEqual(['leader'])
  expect(follower.time.waiting()).toEqual([retryDelay(1, () => 0.5)])
  cycle.open('well')
  await leading
  follower.scheduler.done()
  expect(follower.time.waiting()).toEqual([EVERY * 1.5])
})

test('a tab that fell asleep with the lock is taken over from after a minute, not before', async () => {
  const locks = locksByHand()
  let clock = 0
  const asleep = createCycleLock(locks, () => clock)
  const awake = createCycleLock(locks, () => clock)
  const never = gate<string>()
  const slept = asleep.run(() => never.passed)
  expect(await awake.run(async () => 'mine')).toBe('elsewhere')
  clock = 59_000
  expect(await awake.run(async () => 'mine')).toBe('elsewhere')
  clock = 61_000
  expect(await awake.run(async () => 'mine')).toBe('mine')
  expect(await slept).toBe('elsewhere')
})

test('a tab that is heard to work is not taken over from', async () => {
  const locks = locksByHand()
  let clock = 0
  const busy = createCycleLock(locks, () => clock)
  const other = createCycleLock(locks, () => clock)
  void busy.run(() => gate().passed)
  await other.run(async () => 'mine')
  clock = 61_000
  other.heard()
  expect(await other.run(async () => 'mine')).toBe('elsewhere')
})

test('a cycle that fails under the lock gives it back', async () => {
  const locks = locksByHand()
  const lock = createCycleLock(locks, () => 0)
  await expect(lock.run(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost')
  expect(await lock.run(async () => 'again')).toBe('again')
})
