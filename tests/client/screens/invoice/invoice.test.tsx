/** Invoices: entered in six fields, corrected while it may be, deleted while nothing hangs on them. */
import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import InvoicePage from '../../../../client/screens/invoice.tsx'
import InvoiceNew from '../../../../client/screens/invoice-new.tsx'
import { must, NOW, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

beforeAll(() => Promise.all([import('../../../../client/ui/sheet.tsx'), import('../../../../client/ui/menu.tsx')]))
beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const type = async (label: string | RegExp, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } })
const field = async (label: string) => (await screen.findByLabelText(label)) as HTMLInputElement

describe('a new invoice', () => {
  it('takes a client made on the way, proposes its dates, and leads to the case', async () => {
    const { book } = await setUp()
    show(book, '/invoices/new', () => <InvoiceNew />)
    await type('Client', 'Mairie de Vif')
    await tap(/Créer «.Mairie de Vif.»/)
    await tap(/Sans doute.: organisme public/)
    expect((await field('Date d’émission')).value).toBe('2026-11-21')
    expect((await field('Échéance')).value).toBe('2026-12-21')
    await type('Date d’émission', '2026-11-02')
    await type('Numéro', 'M-1')
    await type('Montant TTC', '1 912,30')
    await tap('Enregistrer')
    await soon(() => expect(book.find('mairie')).toHaveLength(1))
    const made = book.facts(book.find('mairie')?.[0] ?? '')
    expect(made?.client.kind).toBe('public')
    expect(made?.invoices).toMatchObject([{ number: 'M-1', amount: 191_230, dueOn: '2026-12-02', source: 'manual' }])
  })

  it('finds a client while it is typed, and is kept as it is typed', async () => {
    const { book, clientId } = await setUp()
    show(book, '/invoices/new', () => <InvoiceNew />)
    await type('Client', 'lac')
    await tap('Garage du Lac')
    await type('Numéro', '2026-200')
    await soon(async () => expect(await book.drafts.get('invoice:new')).toMatchObject({ clientId, number: '2026-200' }))
  })

  it('warns of a number used twice and of a due date before the issue date, and takes both', async () => {
    const { book, clientId } = await setUp()
    show(book, `/invoices/new?client=${clientId}`, () => <InvoiceNew />)
    await type('Numéro', ' 2026-104')
    await type('Échéance', '2026-11-01')
    await type('Montant TTC', '10')
    expect(await screen.findByText(/Une autre facture porte déjà ce numéro/)).toBeTruthy()
    expect(screen.getByText(/L’échéance tombe avant l’émission/)).toBeTruthy()
    await tap('Enregistrer')
    await soon(() => expect(book.facts(clientId)?.invoices).toHaveLength(2))
  })

  it('says at each field what is missing, and records nothing', async () => {
    const { book, clientId } = await setUp()
    show(book, `/invoices/new?client=${clientId}`, () => <InvoiceNew />)
    await screen.findByLabelText('Numéro')
    await tap('Enregistrer')
    expect(await screen.findByText('À remplir.')).toBeTruthy()
    expect(screen.getByText('Montant à corriger.')).toBeTruthy()
    expect(book.facts(clientId)?.invoices).toHaveLength(1)
  })
})

describe('an invoice', () => {
  const open = ({ book, invoiceIds }: Stage) =>
    show(book, `/invoices/${invoiceIds[0]}`, () => <InvoicePage />, '/invoices/:id')
  /** The menu opens on the pointer, as menus do. */
  async function menu(): Promise<HTMLElement> {
    await tap('Autres actions')
    return screen.findByRole('menu')
  }
  const choose = async (name: string) => {
    const item = within(await menu()).getByRole('menuitem', { name })
    fireEvent.keyDown(item, { key: 'Enter' })
  }

  it('can be corrected whole while nothing was sent or paid', async () => {
    const stage = await setUp()
    open(stage)
    await choose('Modifier')
    await type('Montant TTC', '1300')
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Enregistrer' }))
    await soon(() => expect(stage.book.get('invoice', stage.invoiceIds[0] ?? '')?.amount).toBe(130_000))
  })

  it('keeps its amount once a reminder went out, and offers a credit note', async () => {
    const stage = await setUp(({ clientId, invoiceIds }) => [
      {
        op: 'create',
        kind: 'interaction',
        record: { clientId, invoiceIds, channel: 'email', direction: 'out', state: 'prepared', text: 'Bonjour' },
      },
    ])
    open(stage)
    await choose('Modifier')
    const sheet = await screen.findByRole('dialog')
    expect(within(sheet).queryByLabelText('Montant TTC')).toBe(null)
    fireEvent.click(within(sheet).getByRole('button', { name: 'Saisir un avoir' }))
    expect(await screen.findByLabelText(/Montant de l’avoir/)).toBeTruthy()
  })

  it('can be deleted while nothing hangs on it, and no longer once it was paid', async () => {
    const stage = await setUp()
    open(stage)
    expect(within(await menu()).getByRole('menuitem', { name: 'Supprimer la facture' })).toBeTruthy()
    cleanup()
    await must(stage.book, [
      {
        op: 'create',
        kind: 'payment',
        record: {
          clientId: stage.clientId,
          on: '2026-11-20',
          amount: 100,
          currency: 'EUR',
          allocations: [{ invoiceId: stage.invoiceIds[0] ?? '', amount: 100 }],
          source: 'manual',
        },
      },
    ])
    open(stage)
    expect(within(await menu()).queryByRole('menuitem', { name: 'Supprimer la facture' })).toBe(null)
  })
})
