import { expect, test } from 'vitest'
import { prepare, preview } from '../../../client/intake/prepare.ts'
import type { Progress } from '../../../client/intake/slices.ts'
import { nothing, open, proposed } from './taking.ts'

const ROWS = 50_000

function generated(rows = ROWS): string {
  const lines = ['Code client;Client;Facture;Date;Échéance;Montant TTC;Déjà réglé']
  for (let at = 0; at < rows; at++) {
    const day = String((at % 28) + 1).padStart(2, '0')
    lines.push(
      `C${at % 4000};Client ${at % 4000};F${at};${day}/03/2026;${day}/04/2026;${at + 1},50;${at % 5 === 0 ? '1,00' : ''}`,
    )
  }
  return lines.join('\r\n')
}

test('50,000 rows are taken in slices, with progress that only grows', async () => {
  const table = await open(generated())
  const seen: Progress[] = []
  const running = prepare(table, proposed(table), nothing(), { onProgress: (progress) => seen.push(progress) })
  let changes = 0
  let step = await running.next()
  for (; !step.done; step = await running.next()) {
    expect(step.value.changes.length).toBeLessThanOrEqual(500)
    changes += step.value.changes.length
  }
  expect(step.value.taken).toMatchObject({ clients: 4000, invoices: ROWS, payments: ROWS / 5 })
  expect(step.value.sums).toEqual({ EUR: ((ROWS * (ROWS + 1)) / 2) * 100 + ROWS * 50 })
  expect(changes).toBe(4000 + ROWS + ROWS / 5)
  for (const phase of ['reading', 'writing']) {
    const done = seen.filter((progress) => progress.phase === phase).map((progress) => progress.done)
    expect(done.length).toBeGreaterThan(40)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(done.at(-1)).toBe(ROWS)
  }
})

test('the event loop turns while rows are read: nothing holds a thread for the whole file', async () => {
  const table = await open(generated(10_000))
  let turns = 0
  const beat = setInterval(() => turns++)
  await preview(table, proposed(table), nothing())
  clearInterval(beat)
  expect(turns).toBeGreaterThan(5)
})

test('a cancel while rows are read hands nothing out', async () => {
  const table = await open(generated(10_000))
  const controller = new AbortController()
  let reports = 0
  const onProgress = () => {
    if (++reports === 3) controller.abort()
  }
  const running = prepare(table, proposed(table), nothing(), { signal: controller.signal, onProgress })
  await expect(running.next()).rejects.toThrow('aborted')
  expect(reports).toBe(3)
  expect(await running.next()).toEqual({ done: true, value: undefined })
})

test('a cancel between chunks hands out no further one', async () => {
  const table = await open(generated(10_000))
  const controller = new AbortController()
  const running = prepare(table, proposed(table), nothing(), { signal: controller.signal })
  expect((await running.next()).done).toBe(false)
  controller.abort()
  await expect(running.next()).rejects.toThrow('aborted')
  expect(await running.next()).toEqual({ done: true, value: undefined })
})
