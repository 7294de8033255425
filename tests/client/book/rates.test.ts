/** The rates a phone counts interest with: its own, newer ones from the server, and nothing that cannot be trusted. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../../client/book/database.ts'
import { openRates } from '../../../client/book/rates.ts'
import { heldRates } from '../../../server/domain/interest/rates/held.ts'
import type { RateTable } from '../../../server/domain/interest/rates/tables.ts'
import { id } from './records.ts'

const ecb = heldRates.tables['ecb-main-refinancing']
const last = ecb.rows.at(-1) as RateTable['rows'][number]
/** As if the bank had moved its rate in December. */
const newer = (percent = '2.90'): RateTable => ({
  ...ecb,
  rows: [...ecb.rows, { from: '2026-12-16', percent, source: 'ecb.europa.eu', status: 'published' }],
  heldUntil: '2027-01-05',
  readOn: '2027-01-05',
})
/** As the server writes them: each row with its last day. */
const answer = (...tables: RateTable[]) =>
  tables.map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, to: table.heldUntil })) }))

describe('the rates on a phone', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2027-01-06T08:00:00Z'), toFake: ['Date'] }))
  afterEach(() => void vi.useRealTimers())

  const open = async (name = `rates-${id()}`) => {
    const db = openDatabase(() => {}, name)
    const book = await openRates({ db })
    const close = () => {
      book.close()
      db.close()
    }
    return { name, book, close }
  }
  const ecbOf = (book: Awaited<ReturnType<typeof open>>['book']) => book.rates().tables['ecb-main-refinancing']

  it('are those of the app until newer ones came', async () => {
    const { book, close } = await open()
    expect(book.rates()).toBe(heldRates)
    expect(book.updatedAt()).toBeNull()
    close()
  })

  it('take newer tables of a country at once, say when, and keep them for the next start', async () => {
    const { name, book, close } = await open()
    expect(await book.take('FR', answer(newer()), '"abc"')).toBe(true)
    expect(ecbOf(book)).toEqual(newer())
    expect(book.rates().version).not.toBe(heldRates.version)
    expect(book.rates().tables['gb-bank']).toBe(heldRates.tables['gb-bank'])
    expect(book.updatedAt()).toBe('2027-01-06T08:00:00.000Z')
    close()
    const again = await open(name)
    expect(ecbOf(again.book)).toEqual(newer())
    expect(again.book.etagOf('FR')).toBe('"abc"')
    again.close()
  })

  it('reach the other tabs of the device', async () => {
    const { name, book, close } = await open()
    const other = await open(name)
    await book.take('FR', answer(newer()))
    await vi.waitFor(() => expect(ecbOf(other.book)).toEqual(newer()))
    close()
    other.close()
  })

  it('stay what they are, and as old as they are, when the server has the same', async () => {
    const { book, close } = await open()
    await book.take('FR', answer(ecb), '"same"')
    expect(book.rates()).toBe(heldRates)
    expect(book.updatedAt()).toBeNull()
    await book.take('FR', answer(newer()))
    vi.setSystemTime(new Date('2027-02-01T08:00:00Z'))
    await book.take('FR', answer(newer()))
    expect(book.updatedAt()).toBe('2027-01-06T08:00:00.000Z')
    close()
  })

  it('of the app win over those of a server that was not updated', async () => {
    const { book, close } = await open()
    const older: RateTable = {
      ...ecb,
      rows: ecb.rows.slice(0, -1),
      heldUntil: last.from.replace(/..$/, '01'),
      readOn: '2026-09-10',
    }
    expect(await book.take('FR', answer(older))).toBe(true)
    expect(book.rates()).toBe(heldRates)
    close()
  })

  it('refuse what is no table, what is out of order, and what cannot stand beside the others', async () => {
    const { book, close } = await open()
    const wrong: unknown[] = [
      undefined,
      {},
      [null],
      [{ key: 'fr-usury', rows: [] }],
      answer(newer('2,90')),
      answer({ ...newer(), rows: [...ecb.rows].reverse() }),
      answer({ ...newer(), heldUntil: '2199-12-31' }),
      // The German base rate is the one of the bank less 0.88: one of them is wrong.
      answer({ ...ecb, rows: ecb.rows.map((row) => ({ ...row, percent: '9.99' })) }),
    ]
    for (const tables of wrong)
      expect({ tables, taken: await book.take('FR', tables) }).toEqual({ tables, taken: false })
    expect(book.rates()).toBe(heldRates)
    close()
  })
})
