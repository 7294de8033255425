/** The report of open disputes, and how one ends. */
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Wanted } from '../../../../client/book/writes.ts'
import { CloseDisputeSheet } from '../../../../client/screens/case/close-dispute-sheet.tsx'
import { CaseDisputes } from '../../../../client/screens/disputes/case-disputes.tsx'
import Disputes from '../../../../client/screens/disputes.tsx'
import { id } from '../../book/records.ts'
import { NOW, pick, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const disputeId = id()
const raised = (set: Omit<Stage, 'book'>): Wanted[] => [
  {
    op: 'create',
    kind: 'dispute',
    record: {
      id: disputeId,
      invoiceId: set.invoiceIds[0] ?? '',
      on: '2026-11-01',
      amount: 25_000,
      type: 'quality',
      answerDue: '2026-11-09',
    },
  },
]
const facts = ({ book, clientId }: Stage) => book.facts(clientId) ?? expect.fail('no such client')

describe('the report', () => {
  it('says so where nothing is contested', async () => {
    show((await setUp()).book, '/disputes', () => <Disputes />)
    expect(await screen.findByText('Aucun litige en cours')).toBeTruthy()
  })

  it('shows who contests what, how long since, how late the answer is, and the share of what is outstanding', async () => {
    const set = await setUp(raised)
    show(set.book, '/disputes', () => <Disputes />)
    expect(await screen.findByRole('heading', { name: 'De 8 à 30 jours' })).toBeTruthy()
    expect(screen.getByText(/250,00.€ contestés sur 1.250,00.€ restant dus/)).toBeTruthy()
    expect(screen.getByText(/2026-104 · Qualité · depuis 20.jours · réponse en retard de 12.jours/)).toBeTruthy()
    expect(screen.getByRole('link', { name: /Garage du Lac/ }).getAttribute('href')).toBe(`/clients/${set.clientId}`)
  })
})

describe('the end of a dispute', () => {
  const closing = (set: Stage) => {
    const [dispute] = facts(set).disputes
    if (!dispute) throw new Error('no dispute')
    show(set.book, '/', () => <CloseDisputeSheet dispute={dispute} detail="" onGone={() => {}} />)
  }

  it('by credit note records the credit note in the same act', async () => {
    const set = await setUp(raised)
    closing(set)
    await pick('Avoir accordé')
    await tap('Clore le litige')
    await soon(() => expect(facts(set).creditNotes[0]).toMatchObject({ amount: 25_000, on: '2026-11-21' }))
    expect(facts(set).disputeClosings[0]).toMatchObject({ disputeId, how: 'credit-note' })
    expect(facts(set).disputeClosings[0]?.act).toBe(facts(set).creditNotes[0]?.act)
    expect(set.book.plan(set.clientId)?.state).toMatchObject({ due: [{ amount: 100_000 }], disputed: [] })
  })

  it('by rejection makes the contested part due again and records no credit note', async () => {
    const set = await setUp(raised)
    closing(set)
    await pick('Contestation non fondée')
    await tap('Clore le litige')
    await soon(() => expect(facts(set).disputeClosings[0]?.how).toBe('rejected'))
    expect(facts(set).creditNotes).toHaveLength(0)
    expect(set.book.plan(set.clientId)?.state.overdue).toEqual([{ currency: 'EUR', amount: 125_000 }])
  })

  it('with a credit note above what remains is refused where it is typed', async () => {
    const set = await setUp(raised)
    closing(set)
    await pick('Avoir accordé')
    fireEvent.input(await screen.findByLabelText(/Montant de l’avoir/), { target: { value: '1300' } })
    await tap('Clore le litige')
    expect(await screen.findByText(/ne peut pas dépasser 1.250,00.€/)).toBeTruthy()
    expect(facts(set).disputeClosings).toHaveLength(0)
  })

  it('is one tap away from the case', async () => {
    const set = await setUp(raised)
    const close = vi.fn()
    show(set.book, '/', () => <CaseDisputes facts={facts(set)} onClose={close} />)
    await tap('Clore')
    expect(close.mock.calls[0]?.[0]).toMatchObject({ id: disputeId })
  })
})
