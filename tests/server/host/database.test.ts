/** Who waits for the embedded database: in the order of asking, while the server goes on hearing others. */
import { expect, test } from 'vitest'
import { inTurn } from '../../../server/host/database.ts'

/** Many promises and nothing else, as the embedded database works. */
async function compute(): Promise<void> {
  for (let step = 0; step < 100; step++) await Promise.resolve()
}

test('works are done in the order they were asked for, and what comes meanwhile is heard before they are over', async () => {
  const turn = inTurn()
  const order: (number | string)[] = []
  const works = [0, 1, 2, 3].map((n) => turn(() => compute().then(() => order.push(n))))
  setImmediate(() => order.push('heard'))
  await Promise.all(works)
  expect(order.filter((one) => one !== 'heard')).toEqual([0, 1, 2, 3])
  expect(order.indexOf('heard')).toBeLessThan(3)
})

test('a work that fails is told to who asked, and those behind it are done', async () => {
  const turn = inTurn()
  const failed = turn(() => Promise.reject(new Error('disk')))
  const next = turn(() => Promise.resolve('done'))
  await expect(failed).rejects.toThrow('disk')
  expect(await next).toBe('done')
})
