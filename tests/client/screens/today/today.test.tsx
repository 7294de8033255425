/** Today: who is shown, in which order, and what a tap on a card's edges does. */
import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Book } from '../../../../client/book/book.ts'
import type { Wanted } from '../../../../client/book/writes.ts'
import Today from '../../../../client/screens/today.tsx'
import { ToastHost } from '../../../../client/ui/toast-host.tsx'
import { type Due, dueIn } from '../../../../server/domain/dunning/due.ts'
import { client, id, invoice } from '../../book/records.ts'
import { must, NOW, setUp, show, soon } from '../outcome/stage.tsx'

// What is fetched on a tap is there already, as on a phone that had a moment.
beforeAll(() =>
  Promise.all([import('../../../../client/screens/today/more.ts'), import('../../../../client/ui/menu.tsx')]),
)
beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const STRATEGY = '019a0000-0000-7000-8000-00000000000a'

interface Debtor {
  name: string
  dueOn: string
  amount?: number
  emails?: string[]
  number?: string
}

/** Clients of the creditor on the stage, one invoice each. */
function debtors(book: Book, list: Debtor[]): Wanted[] {
  const creditorId = book.creditors()[0]?.id ?? ''
  return list.flatMap(({ name, dueOn, amount = 10_000, emails, number = `F-${name}` }): Wanted[] => {
    const clientId = id()
    return [
      client(clientId, creditorId, name),
      { op: 'create', kind: 'contact', record: { clientId, lastName: name, emails: emails ?? [] } },
      invoice(id(), clientId, { number, issuedOn: '2026-01-02', dueOn, amount }),
    ]
  })
}

const cards = () => screen.getAllByRole('article').map((card) => card.getAttribute('aria-label'))
const shown = (book: Book) =>
  show(book, '/', () => (
    <>
      <Today />
      <ToastHost label="Messages" />
    </>
  ))
const type = (value: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value } })

describe('the list of the day', () => {
  it('has one card per debtor with something to do, the oldest and largest first, under the sum to chase', async () => {
    const { book } = await setUp()
    await must(
      book,
      debtors(book, [
        { name: 'Récent', dueOn: '2026-11-10' },
        { name: 'Ancien', dueOn: '2026-03-10', amount: 900_000 },
        { name: 'À venir', dueOn: '2026-12-10' },
      ]),
    )
    shown(book)
    expect(cards()).toEqual(['Ancien', 'Garage du Lac', 'Récent'])
    expect(screen.getByRole('main').textContent).toMatch(/10.350,00.€à relancer aujourd’hui, chez 3.clients/)
  })

  it('keeps to one kind of contact, and offers the whole list when its last case is done', async () => {
    const { book, clientId } = await setUp()
    await must(book, debtors(book, [{ name: 'Par écrit', dueOn: '2026-11-10', emails: ['a@example.com'] }]))
    shown(book)
    fireEvent.click(screen.getByRole('radio', { name: /Appels/ }))
    expect(cards()).toEqual(['Garage du Lac'])
    await must(book, [{ op: 'create', kind: 'pause', record: { clientId, kind: 'snooze', until: '2026-12-01' } }])
    fireEvent.click(await screen.findByRole('button', { name: 'Tout afficher' }))
    await soon(() => expect(cards()).toEqual(['Par écrit']))
  })

  it('has the cards of one screen at once, fifteen when they are painted, and grows by as many', async () => {
    const { book } = await setUp()
    await must(
      book,
      debtors(
        book,
        Array.from({ length: 20 }, (_, n) => ({ name: `Client ${n}`, dueOn: '2026-11-01' })),
      ),
    )
    shown(book)
    expect(cards()).toHaveLength(5)
    await soon(() => expect(cards()).toHaveLength(15))
    fireEvent.click(screen.getByRole('button', { name: 'Afficher la suite' }))
    expect(cards()).toHaveLength(21)
  })

  it('shows what it showed last before every plan is made, then what is due', async () => {
    const { book, clientId } = await setUp()
    await must(book, debtors(book, [{ name: 'Récent', dueOn: '2026-11-10' }]))
    const last = dueIn(book.plans(), book.today(), 'Europe/Paris')
    const drawn = { ...last, ids: [clientId] }
    await book.keepGlance(() => ({ shown: drawn, until: null, ids: [clientId] }))
    shown(book)
    expect(cards()).toEqual(['Garage du Lac'])
    await soon(() => expect(cards()).toEqual(['Garage du Lac', 'Récent']))
    await soon(() => expect(book.glance<Due>()?.ids).toHaveLength(2))
  })

  it('writes to those beyond the calls a strategy wants in a day', async () => {
    const { book } = await setUp()
    const day = { anchor: 'due', offset: 7, tone: 'friendly', stage: 'friendly' } as const
    const calls = { name: 'Deux appels', steps: [{ ...day, key: 'c1', channel: 'call', callsUpTo: 2 }] }
    await must(book, [
      { op: 'create', kind: 'strategy', record: { id: STRATEGY, ...calls } } as Wanted,
      { op: 'patch', kind: 'workspace', id: book.workspace()?.id ?? '', fields: { defaultStrategy: STRATEGY } },
    ])
    const list = ['A', 'B', 'C'].map((name) => ({ name, dueOn: '2026-11-01', emails: [`${name}@example.com`] }))
    await must(
      book,
      debtors(book, list).map((wanted) =>
        wanted.op === 'create' && wanted.kind === 'contact'
          ? { ...wanted, record: { ...wanted.record, phones: [{ number: '+33145678910' }] } }
          : wanted,
      ),
    )
    const due = dueIn(book.plans(), book.today(), 'Europe/Paris')
    expect([due.byKind.get('calls')?.length, due.byKind.get('messages')?.length]).toEqual([2, 2])
    shown(book)
    await screen.findAllByRole('article')
    expect(screen.getAllByRole('button', { name: /^Écrire/ }).length).toBeGreaterThanOrEqual(2)
  })

  it('counts what is older than five years apart, and chases none of it', async () => {
    const { book } = await setUp()
    await must(
      book,
      debtors(
        book,
        [{ name: 'Vieux', dueOn: '2020-02-01' }].map((one) => ({ ...one })),
      ).map((wanted) =>
        wanted.op === 'create' && wanted.kind === 'invoice'
          ? { ...wanted, record: { ...wanted.record, issuedOn: '2020-01-02' } }
          : wanted,
      ),
    )
    shown(book)
    expect(cards()).toEqual(['Garage du Lac'])
    const line = await screen.findByRole('link', { name: /1.facture de plus de cinq ans, non relancée/ })
    expect(line.getAttribute('href')).toBe('/clients?show=limited')
  })

  it('says when the next follow-up comes if nobody is due', async () => {
    const { book, clientId } = await setUp()
    await must(book, [{ op: 'create', kind: 'pause', record: { clientId, kind: 'snooze', until: '2026-11-27' } }])
    shown(book)
    expect(await screen.findByText(/vendredi 27 novembre, Garage du Lac/)).toBeTruthy()
  })
})

describe('under a mandate', () => {
  it('names the creditor on every card, and shows nothing that no mandate in force covers', async () => {
    const { book, clientId } = await setUp()
    const workspace = book.workspace()?.id ?? ''
    const creditorId = book.creditors()[0]?.id ?? ''
    await must(book, [{ op: 'patch', kind: 'workspace', id: workspace, fields: { kind: 'mandate' } }])
    shown(book)
    expect(screen.queryByRole('article')).toBeNull()
    await must(book, [
      { op: 'create', kind: 'mandate', record: { creditorId, signedOn: '2026-01-01', mayReceive: true } },
    ])
    const card = await screen.findByRole('article')
    expect(within(card).getByText('pour Plomberie Perrin')).toBeTruthy()
    expect(within(card).getByRole('heading').querySelector('a')?.getAttribute('href')).toBe(`/clients/${clientId}`)
  })
})

describe('the search', () => {
  it('finds as one types, blind to accents, also who has nothing to do today', async () => {
    const { book } = await setUp()
    await must(book, debtors(book, [{ name: 'Élise Béranger', dueOn: '2026-12-10', number: 'X-77' }]))
    shown(book)
    type('beranger')
    const found = await screen.findByRole('link', { name: /Élise Béranger/ })
    expect(found.textContent).toContain('Pas encore échu')
    expect(screen.queryByRole('article')).toBeNull()
    type('x-77')
    expect(await screen.findByRole('link', { name: /Élise Béranger/ })).toBeTruthy()
    type('rien de tel')
    expect(await screen.findByText('Aucun client trouvé')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Effacer la recherche' }))
    await soon(() => expect(cards()).toEqual(['Garage du Lac']))
  })
})

describe('a card', () => {
  it('is put off in two taps, and back at once when that is undone', async () => {
    const { book, clientId } = await setUp()
    shown(book)
    fireEvent.click(screen.getByRole('button', { name: /Reporter ou ouvrir/ }))
    // On a Saturday, the next working day.
    const monday = await screen.findByRole('menuitem', { name: /lundi|lun\./ })
    fireEvent.keyDown(monday, { key: 'Enter' })
    await soon(() => expect(screen.queryByRole('article')).toBeNull())
    expect(book.plan(clientId)?.silence).toMatchObject({ code: 'paused', kind: 'snooze', until: '2026-11-23' })
    fireEvent.click(await screen.findByRole('button', { name: 'Annuler' }))
    expect(await screen.findByRole('article')).toBeTruthy()
  })

  it('shows a name with markup in it as plain text', async () => {
    const { book, clientId } = await setUp()
    const name = '<img src=x onerror=alert(1)>'
    await must(book, [{ op: 'patch', kind: 'client', id: clientId, fields: { name } }])
    shown(book)
    expect(screen.getByText(name)).toBeTruthy()
    expect(document.querySelector('img')).toBeNull()
  })
})
