/** What the rulebook knows of a debtor stays with the debtor: through merging, undo, and cards that vanish elsewhere. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Book, openBook } from '../../../client/book/book.ts'
import type { Wanted } from '../../../client/book/writes.ts'
import { client, creditor, id, invoice, workspace } from './records.ts'
import { everything } from './rulebook-records.ts'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-21T09:00:00Z'), toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

async function must(book: Book, wanted: Wanted[]) {
  const recorded = await book.record(wanted)
  if (!recorded.ok) throw new Error(JSON.stringify(recorded))
  return recorded
}

async function twins() {
  const book = await openBook({ name: `agreements-${id()}` })
  const [ours, keptId, twinId, invoiceId] = [id(), id(), id(), id()]
  await must(book, [workspace(), creditor(ours), client(keptId, ours), client(twinId, ours, 'Garage du Lac SARL')])
  await must(book, [invoice(invoiceId, twinId)])
  const made = await must(book, everything(twinId, invoiceId))
  return { book, keptId, twinId, invoiceId, made }
}

const counts = (book: Book, clientId: string) => {
  const facts = book.facts(clientId)
  return [
    facts?.instalmentPlans.length,
    facts?.instalmentPlanEnds.length,
    facts?.arrangements.length,
    facts?.arrangementEnds.length,
    facts?.legalActs.length,
    facts?.bills.length,
    facts?.billStates.length,
    facts?.checks.length,
    facts?.disputes.length,
    facts?.pauses.length,
  ]
}
const ALL = Array(10).fill(1)
const NONE = Array(10).fill(0)

describe('agreements, acts, bills and checks', () => {
  it('are shown on the card that a duplicate was merged into, and go back with it', async () => {
    const { book, keptId, twinId } = await twins()
    expect(counts(book, keptId)).toEqual(NONE)
    const merged = await must(book, [{ op: 'patch', kind: 'client', id: twinId, fields: { mergedInto: keptId } }])
    expect(counts(book, keptId)).toEqual(ALL)
    await merged.undo()
    expect(counts(book, keptId)).toEqual(NONE)
    expect(counts(book, twinId)).toEqual(ALL)
  })

  it('are taken back by one undo of the act that made them, and come again by undoing that', async () => {
    const { book, twinId, made } = await twins()
    const undone = await made.undo()
    expect(counts(book, twinId)).toEqual(NONE)
    if (undone.ok) await undone.undo()
    expect(counts(book, twinId)).toEqual(ALL)
  })

  it('leave a case that can be read when their invoice was deleted on another device', async () => {
    const { book, twinId, invoiceId } = await twins()
    await must(book, [{ op: 'delete', kind: 'invoice', id: invoiceId }])
    expect(book.facts(twinId)?.instalmentPlans).toHaveLength(1)
    expect(book.plan(twinId)?.state.open).toEqual([])
  })

  it('cannot name an invoice of another client, and nothing of the act is kept', async () => {
    const { book, keptId, invoiceId } = await twins()
    const refused = await book.record(everything(keptId, invoiceId))
    expect(refused).toMatchObject({ ok: false, code: 'invalid' })
    expect(refused.ok || (refused.code === 'invalid' && refused.issues[0])).toEqual({
      path: 'invoiceIds',
      code: 'other-client',
    })
    expect(counts(book, keptId)).toEqual(NONE)
  })

  it('survive closing the app: they are there when it opens again', async () => {
    const name = `agreements-${id()}`
    const book = await openBook({ name })
    const [ours, clientId, invoiceId] = [id(), id(), id()]
    await must(book, [workspace(), creditor(ours), client(clientId, ours), invoice(invoiceId, clientId)])
    await must(book, everything(clientId, invoiceId))
    const before = book.facts(clientId)
    book.close()
    const again = await openBook({ name })
    expect(again.facts(clientId)).toEqual(before)
  })
})
