/** The look at the bank: what is ticked becomes payments in one act, and the day is kept for the guard. */
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BankCheckNotice } from '../../../../client/screens/bank/notice.tsx'
import Bank from '../../../../client/screens/bank.tsx'
import { client, id, invoice, note } from '../../book/records.ts'
import { NOW, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

let opened: string[] = []

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] })
  opened = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    opened.push(this.href)
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** The debtor of the stage, and another with two invoices of which one is not due. */
const two = (other = id()) =>
  setUp(({ clientId }) => {
    const creditorId = id()
    return [
      { op: 'create', kind: 'creditor', record: { id: creditorId, name: 'Plomberie Perrin' } },
      client(other, creditorId, 'Café Émile'),
      invoice(id(), other, { number: 'C-1', amount: 40_000, dueOn: '2026-11-01' }),
      invoice(id(), other, { number: 'C-2', amount: 99_900, dueOn: '2026-12-15' }),
      invoice(id(), clientId, { number: 'L-2', amount: 70_000, dueOn: '2026-11-10' }),
    ]
  })

const shown = ({ book }: Stage) => show(book, '/bank', () => <Bank />)
const tick = async (name: RegExp) => fireEvent.click(await screen.findByLabelText(name))
const payments = ({ book }: Stage) => book.all('payment').filter((one) => !book.isVoided(one))
const names = () => screen.getAllByRole('checkbox').map((box) => box.parentElement?.textContent ?? '')

describe('the list', () => {
  it('shows the late invoices of all cases, the largest first, or the oldest', async () => {
    shown(await two())
    await screen.findByLabelText(/2026-104/)
    expect(names().map((text) => /2026-104|L-2|C-1|C-2/.exec(text)?.[0])).toEqual(['2026-104', 'L-2', 'C-1'])
    fireEvent.change(screen.getByLabelText('Ordre'), { target: { value: 'oldest' } })
    expect(names().map((text) => /2026-104|L-2|C-1|C-2/.exec(text)?.[0])).toEqual(['2026-104', 'C-1', 'L-2'])
    fireEvent.click(screen.getByLabelText(/^Toutes/))
    expect(names()).toHaveLength(4)
  })

  it.each([
    ['cafe', ['C-1', 'C-2']],
    ['l-2', ['L-2']],
    ['1 250', ['2026-104']],
    ['1250,00', ['2026-104']],
    ['nobody', []],
  ])('finds %s by name, number or amount, also what is not due yet', async (query, found) => {
    shown(await two())
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: query } })
    await soon(() =>
      expect(
        screen
          .queryAllByRole('checkbox')
          .map((box) => /2026-104|L-2|C-1|C-2/.exec(box.parentElement?.textContent ?? '')?.[0])
          .sort(),
      ).toEqual(found),
    )
  })
})

describe('news that arrives meanwhile', () => {
  it('of the same case leaves every row where it is, and the cursor in it', async () => {
    const set = await two()
    shown(set)
    const box = await screen.findByLabelText(/2026-104/)
    box.focus()
    await set.book.record([note(set.clientId, 'Passe jeudi')])
    await soon(() => expect(set.book.facts(set.clientId)?.interactions).toHaveLength(1))
    expect(document.activeElement).toBe(screen.getByLabelText(/2026-104/))
  })
})

describe('what came in', () => {
  it('is recorded as transfers of one day, in one act with the look, and can be taken back', async () => {
    const set = await two()
    shown(set)
    await tick(/2026-104/)
    await tick(/C-1/)
    fireEvent.input(screen.getByLabelText('Reçu le'), { target: { value: '2026-11-19' } })
    await tap(/^C’est fait.: 2.règlements/)
    await screen.findByText(/^2.règlements enregistrés/)
    expect(payments(set)).toHaveLength(2)
    for (const one of payments(set)) expect(one).toMatchObject({ on: '2026-11-19', method: 'transfer' })
    const [check] = set.book.all('check')
    expect(check).toMatchObject({ topic: 'bank', item: 'account', result: 'yes', on: '2026-11-21' })
    expect(new Set([check?.act, ...payments(set).map(({ act }) => act)]).size).toBe(1)
    expect(set.book.facts(set.clientId)?.bankCheckedOn).toBe('2026-11-21')

    await tap('Annuler')
    await screen.findByLabelText(/2026-104/)
    expect(payments(set)).toHaveLength(0)
    expect(set.book.facts(set.clientId)?.bankCheckedOn).toBeNull()
  })

  it('can be a part of an invoice, and never more than remains of it', async () => {
    const set = await two()
    shown(set)
    await tick(/2026-104/)
    await tap(/^Reçu en partie/)
    const field = await screen.findByLabelText(/^Montant reçu pour 2026-104/)
    fireEvent.input(field, { target: { value: '1300' } })
    await tap(/^C’est fait/)
    expect(await screen.findByText(/Il ne reste que 1.250,00.€/)).toBeTruthy()
    expect(payments(set)).toHaveLength(0)
    fireEvent.input(field, { target: { value: '' } })
    await tap(/^C’est fait/)
    expect(await screen.findByText('Montant à corriger.')).toBeTruthy()
    fireEvent.input(field, { target: { value: '500,50' } })
    await tap(/^C’est fait/)
    await soon(() => expect(payments(set).map(({ amount }) => amount)).toEqual([50_050]))
  })

  it('is not of a day that has not come', async () => {
    const set = await two()
    shown(set)
    await tick(/2026-104/)
    fireEvent.input(screen.getByLabelText('Reçu le'), { target: { value: '2026-11-22' } })
    await tap(/^C’est fait/)
    expect(await screen.findByText('Cette date n’est pas encore arrivée.')).toBeTruthy()
    expect(payments(set)).toHaveLength(0)
  })

  it('may be nothing: the look alone is kept', async () => {
    const set = await two()
    shown(set)
    await tap(/^C’est fait.: rien reçu/)
    await screen.findByText(/compte regardé aujourd’hui/)
    expect(payments(set)).toHaveLength(0)
    expect(set.book.all('check')).toHaveLength(1)
  })
})

describe('thanks', () => {
  it('are prepared in one tap for who owes nothing late any more, and not for who does', async () => {
    const set = await setUp(({ clientId, contactId }) => [
      { op: 'patch', kind: 'contact', id: contactId, fields: { emails: ['claire@example.com'] } },
      invoice(id(), clientId, { number: 'L-2', amount: 70_000, dueOn: '2026-11-10' }),
    ])
    shown(set)
    await tick(/2026-104/)
    await tap(/^C’est fait/)
    await screen.findByText(/^1.règlement enregistré/)
    expect(screen.queryByRole('button', { name: /^Remercier/ })).toBeNull()
    await tap('Annuler')

    await tick(/2026-104/)
    await tick(/L-2/)
    await tap(/^C’est fait/)
    await tap('Remercier par e-mail')
    const body = decodeURIComponent(opened[0]?.split('body=')[1] ?? '')
    expect(opened[0]).toMatch(/^mailto:claire@example\.com/)
    expect(body).toMatch(/1.950,00.€/)
    await soon(() => {
      const [thanks] = set.book.facts(set.clientId)?.interactions ?? []
      expect(thanks).toMatchObject({ channel: 'email', direction: 'out', state: 'prepared' })
      expect(thanks?.stepKey).toBeUndefined()
    })
    expect(screen.queryByRole('button', { name: /^Remercier/ })).toBeNull()
  })
})

describe('the notice on Today', () => {
  const way = () => screen.queryByRole('link', { name: 'Pointer les règlements' })

  it('stands once something late was entered longer ago than a look is good for, and goes with the look', async () => {
    vi.setSystemTime(new Date('2026-11-25T09:00:00.000Z'))
    const set = await setUp()
    show(set.book, '/', () => <BankCheckNotice />)
    await soon(() => expect(way()?.getAttribute('href')).toBe('/bank'))
    await set.book.record([
      { op: 'create', kind: 'check', record: { topic: 'bank', item: 'account', result: 'yes', on: '2026-11-22' } },
    ])
    await soon(() => expect(way()).toBeNull())
  })

  it('does not stand for a debtor whom nobody reminds today', async () => {
    vi.setSystemTime(new Date('2026-11-25T09:00:00.000Z'))
    const set = await setUp()
    await set.book.record([
      { op: 'create', kind: 'pause', record: { clientId: set.clientId, kind: 'pause', until: '2026-12-25' } },
    ])
    show(set.book, '/', () => <BankCheckNotice />)
    await soon(() => expect(set.book.plans()[0]?.[1].action).toBeNull())
    expect(way()).toBeNull()
  })

  it('does not stand over invoices that were entered just now', async () => {
    vi.setSystemTime(new Date('2026-11-24T09:00:00.000Z'))
    const set = await setUp()
    show(set.book, '/', () => <BankCheckNotice />)
    await soon(() => expect(set.book.plans()).toHaveLength(1))
    expect(way()).toBeNull()
  })
})
