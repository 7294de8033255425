/** What the law says of an invoice on its screens: a term too long, and the mentions it must carry. */
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Wanted } from '../../../../client/book/writes.ts'
import InvoicePage from '../../../../client/screens/invoice.tsx'
import InvoiceNew from '../../../../client/screens/invoice-new.tsx'
import type { Client, Invoice } from '../../../../server/domain/records/cards.ts'
import { id, invoice } from '../../book/records.ts'
import { onTheDay } from '../case/page.tsx'
import { must, pick, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

beforeAll(() => Promise.all([import('../../../../client/ui/sheet.tsx'), import('../../../../client/ui/menu.tsx')]))
onTheDay()

/** The invoice issued on 5 May, and due when it is told. */
const staged = (due: Partial<Invoice>, card: Partial<Client> = {}): Promise<Stage> =>
  setUp(({ clientId, invoiceIds }): Wanted[] => [
    {
      op: 'patch',
      kind: 'invoice',
      id: invoiceIds[0] ?? '',
      fields: { issuedOn: '2026-05-05', nature: 'service', ...due },
    },
    ...(Object.keys(card).length > 0
      ? [{ op: 'patch' as const, kind: 'client' as const, id: clientId, fields: card }]
      : []),
  ])
const open = ({ book, invoiceIds }: Stage, at = 0) =>
  show(book, `/invoices/${invoiceIds[at]}`, () => <InvoicePage />, '/invoices/:id')
/** The later word counts, and the clock of the stage stands still. */
const aMomentLater = () => vi.setSystemTime(Date.now() + 1000)
const tooLong = /le dernier jour admis est le 15 juillet 2026/

describe('a term over the limit', () => {
  it('is said on the invoice, with the rule one tap away', async () => {
    open(await staged({ dueOn: '2026-08-31' }))
    expect(await screen.findByText(tooLong)).toBeTruthy()
    await tap('Voir la règle')
    const sheet = await screen.findByRole('dialog')
    expect(sheet.textContent).toContain('L441-10')
    expect(sheet.textContent).toContain('Lu le 21/11/2026')
  })

  it('is not said of a term within, of a consumer, nor of a client whose kind is not known', async () => {
    for (const [dueOn, kind] of [
      ['2026-07-15', 'business'],
      ['2026-12-31', 'consumer'],
      ['2026-12-31', 'unknown'],
    ] as const) {
      open(await staged({ dueOn }, { kind }))
      expect(await screen.findByText('Ce qui s’est passé')).toBeTruthy()
      expect(screen.queryByText(/dernier jour admis|Échéance/, { selector: 'div' })).toBeNull()
      cleanup()
    }
  })

  it('of a public body is to be checked', async () => {
    open(await staged({ dueOn: '2026-07-15' }, { kind: 'public' }))
    expect(await screen.findByText(/sous trente jours, soit le 4 juin 2026/)).toBeTruthy()
  })

  it('shows as it is typed, changes with the nature, and stops nothing', async () => {
    const { book, clientId } = await setUp()
    show(book, `/invoices/new?client=${clientId}`, () => <InvoiceNew />)
    const type = async (label: string, value: string) =>
      fireEvent.input(await screen.findByLabelText(label), { target: { value } })
    await type('Numéro', '2026-200')
    await type('Montant TTC', '10')
    await type('Date d’émission', '2026-05-05')
    await type('Échéance', '2026-07-31')
    expect(await screen.findByText(/hors secteurs saisonniers/)).toBeTruthy()
    await type('Échéance', '2026-07-15')
    await soon(() => expect(screen.queryByText(/dernier jour admis/)).toBeNull())
    const nature = (await screen.findByLabelText('Nature de la prestation')) as HTMLSelectElement
    nature.value = 'transport'
    fireEvent.change(nature)
    expect(await screen.findByText(/pour un transport routier, le dernier jour admis est le 4 juin 2026/)).toBeTruthy()
    await tap('Enregistrer')
    await soon(() => expect(book.facts(clientId)?.invoices).toHaveLength(2))
  })
})

describe('the mentions of an invoice', () => {
  const names = [/^Date de règlement entière/, /^Conditions d’escompte/, /^Taux des pénalités/, /^Indemnité de 40/]

  async function withTwo(): Promise<Stage> {
    const second = id()
    const stage = await setUp(({ clientId }) => [invoice(second, clientId, { number: '2026-105' })])
    return { ...stage, invoiceIds: [...stage.invoiceIds, second] }
  }
  const complete = async () => {
    await unfold()
    for (const name of names) await pick(name)
    await screen.findByText('Rien ne manque.')
  }
  async function unfold() {
    const summary = await screen.findByText(/^Mentions de paiement/)
    const details = summary.closest('details') as HTMLDetailsElement
    details.open = true
    fireEvent(details, new Event('toggle'))
  }

  it('are ticked one by one, and one that is missing takes no right away', async () => {
    const stage = await setUp()
    open(stage)
    expect(await screen.findByText(/4 à vérifier/)).toBeTruthy()
    await unfold()
    await pick(names[2] as RegExp)
    expect(await screen.findByText(/3 à vérifier/)).toBeTruthy()
    aMomentLater()
    await pick(names[2] as RegExp)
    expect(await screen.findByText(/Manque.: vos droits restent les mêmes/)).toBeTruthy()
    expect(stage.book.facts(stage.clientId)?.checks).toMatchObject([
      { topic: 'paper', item: 'mention-penalty-rate', invoiceId: stage.invoiceIds[0], result: 'yes' },
      { topic: 'paper', item: 'mention-penalty-rate', invoiceId: stage.invoiceIds[0], result: 'no' },
    ])
  })

  it('are said once for all invoices, and no longer assumed by another tap', async () => {
    const stage = await withTwo()
    open(stage)
    await complete()
    await tap('Vrai pour toutes mes factures')
    await soon(() => expect(screen.queryByRole('button', { name: 'Vrai pour toutes mes factures' })).toBeNull())
    cleanup()
    open(stage, 1)
    expect(await screen.findByText(/Mentions de paiement.: complètes/)).toBeTruthy()
    await unfold()
    expect(await screen.findAllByText('Sur toutes les factures')).toHaveLength(4)
    aMomentLater()
    await tap('Ne plus le supposer des autres factures')
    expect(await screen.findByText(/4 à vérifier/)).toBeTruthy()
  })

  it('of all invoices are taken back by the undo of the one act', async () => {
    const stage = await withTwo()
    open(stage)
    await complete()
    await tap('Vrai pour toutes mes factures')
    const common = () => stage.book.all('check').filter((check) => !check.clientId && !stage.book.isVoided(check))
    await soon(() => expect(common()).toHaveLength(4))
    const target = common()[0]?.act ?? ''
    await must(stage.book, [{ op: 'create', kind: 'void', record: { undoes: 'act', target } }])
    expect(common()).toHaveLength(0)
  })

  it('are told in the journal by their name', async () => {
    const stage = await setUp()
    open(stage)
    await unfold()
    await pick(names[0] as RegExp)
    expect(await screen.findByText(/Mention de la facture.: date de règlement entière, oui/)).toBeTruthy()
  })

  it('are asked of businesses alone', async () => {
    for (const kind of ['consumer', 'public', 'unknown'] as const) {
      open(await staged({ dueOn: '2026-06-05' }, { kind }))
      expect(await screen.findByText('Ce qui s’est passé')).toBeTruthy()
      expect(screen.queryByText(/Mentions de paiement/)).toBeNull()
      cleanup()
    }
  })

  it('are those of one creditor where invoices are collected for others', async () => {
    const stage = await setUp()
    const workspace = stage.book.workspace()
    await must(stage.book, [{ op: 'patch', kind: 'workspace', id: workspace?.id ?? '', fields: { kind: 'mandate' } }])
    open(stage)
    await complete()
    expect(await screen.findByRole('button', { name: 'Vrai pour toutes les factures de ce créancier' })).toBeTruthy()
  })
})
