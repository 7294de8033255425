/** Agreeing on instalments and other arrangements from the case page, and following them there. */
import { fireEvent, screen, within } from '@solidjs/testing-library'
import { describe, expect, it, vi } from 'vitest'
import type { Book } from '../../../../client/book/book.ts'
import { id, invoice } from '../../book/records.ts'
import { onTheDay, openCase, sheet } from '../case/page.tsx'
import { must, pick, setUp, soon, tap } from '../outcome/stage.tsx'

// The first case of a file is slow to open on a loaded machine.
vi.setConfig({ testTimeout: 20_000 })
onTheDay()

const plans = (book: Book, clientId: string) => book.facts(clientId)?.instalmentPlans ?? []
const lines = async () =>
  within(await screen.findByRole('list', { name: 'Dates et sommes' }))
    .getAllByRole('listitem')
    .map((line) => line.textContent)

/** A plan of the past month whose first instalment was missed. */
const missed = async () => {
  const stage = await setUp(({ clientId, invoiceIds }) => [
    {
      op: 'create',
      kind: 'instalmentPlan',
      record: {
        clientId,
        invoiceIds,
        on: '2026-11-01',
        currency: 'EUR',
        instalments: [
          { on: '2026-11-10', amount: 500_00 },
          { on: '2026-12-10', amount: 750_00 },
        ],
      },
    },
  ])
  openCase(stage)
  return stage
}

// First among those that record: at most two toasts stand at once, and later ones wait for their turn.
describe('what was agreed', () => {
  it('records a first payment handed over now in the same act, and undoes both together', async () => {
    const stage = await setUp()
    openCase(stage, '?add=plan')
    await pick('Aujourd’hui')
    await pick('Le premier versement vient d’être reçu')
    await tap('Enregistrer l’échéancier')
    await soon(() => expect(stage.book.facts(stage.clientId)?.payments).toHaveLength(1))
    const { payments = [], instalmentPlans = [] } = stage.book.facts(stage.clientId) ?? {}
    expect(payments[0]).toMatchObject({ amount: 416_66, act: instalmentPlans[0]?.act })
    await tap('Annuler')
    await soon(() => expect(plans(stage.book, stage.clientId)).toHaveLength(0))
    expect(stage.book.facts(stage.clientId)?.payments).toHaveLength(0)
  })

  it('may be ended after a missed instalment, which can be undone', async () => {
    const stage = await missed()
    await tap('Mettre fin à l’échéancier')
    await soon(() => expect(screen.getByText(/^1.accord passé$/)).toBeTruthy())
    expect(stage.book.facts(stage.clientId)?.instalmentPlanEnds[0]).toMatchObject({ why: 'breach', on: '2026-11-21' })
    await tap('Annuler')
    await soon(() => expect(screen.getByRole('button', { name: 'Mettre fin à l’échéancier' })).toBeTruthy())
  })
})

describe('a plan both sides give up', () => {
  it('is ended by agreement from its menu, and says so', async () => {
    const stage = await missed()
    await tap(/^Autres actions pour l’échéancier/)
    const item = await screen.findByRole('menuitem', { name: 'Y mettre fin d’un commun accord' })
    fireEvent.keyDown(item, { key: 'Enter' })
    await soon(() =>
      expect(stage.book.facts(stage.clientId)?.instalmentPlanEnds[0]).toMatchObject({ why: 'agreement' }),
    )
    expect(screen.getAllByText('Terminé d’un commun accord').length).toBeGreaterThan(0)
  })
})

describe('an instalment plan', () => {
  it('in three parts takes three taps from the case page, and adds up to what is due', async () => {
    const stage = await setUp()
    openCase(stage)
    await tap('Ajouter au dossier')
    await tap('Échéancier')
    await tap('Enregistrer l’échéancier')
    await soon(() => expect(plans(stage.book, stage.clientId)).toHaveLength(1))
    expect(plans(stage.book, stage.clientId)[0]).toMatchObject({
      on: '2026-11-21',
      currency: 'EUR',
      invoiceIds: stage.invoiceIds,
      instalments: [
        { on: '2026-11-30', amount: 416_66 },
        { on: '2026-12-30', amount: 416_66 },
        { on: '2027-02-01', amount: 416_68 },
      ],
    })
  })

  it('changes with each choice, and keeps what is changed by hand', async () => {
    const stage = await setUp()
    openCase(stage, '?add=plan')
    await pick('2')
    await pick('Semaine')
    await soon(async () => expect(await lines()).toHaveLength(2))
    fireEvent.click(screen.getByRole('button', { name: /^lun\. 7 déc\./ }))
    const second = within(screen.getByRole('group', { name: 'Versement 2' }))
    fireEvent.input(second.getByLabelText('Somme'), { target: { value: '600' } })
    expect(await screen.findByText(/Il manque 25,00.€ aux versements/)).toBeTruthy()
    await tap('Enregistrer l’échéancier')
    expect(plans(stage.book, stage.clientId)).toHaveLength(0)
    await tap('Mettre l’écart sur le dernier versement')
    await tap('Enregistrer l’échéancier')
    await soon(() =>
      expect(plans(stage.book, stage.clientId)[0]?.instalments).toEqual([
        { on: '2026-11-30', amount: 625_00 },
        { on: '2026-12-07', amount: 625_00 },
      ]),
    )
  })

  it('says the ceiling of cash for a first payment that was handed over', async () => {
    const stage = await setUp(({ clientId }) => [invoice(id(), clientId, { number: '2026-200', amount: 3000_00 })])
    openCase(stage, '?add=plan')
    await pick('Aujourd’hui')
    await pick('Le premier versement vient d’être reçu')
    await pick('Espèces')
    expect(await screen.findByText(/^Plus de 1.000,00.€ en espèces/)).toBeTruthy()
    await pick('6')
    await soon(() => expect(screen.queryByText(/^Plus de 1.000,00.€ en espèces/)).toBeNull())
  })

  it('refuses a date in the past, saying so on its line', async () => {
    const stage = await setUp()
    openCase(stage, '?add=plan')
    fireEvent.click(await screen.findByRole('button', { name: /^lun\. 30 nov\./ }))
    fireEvent.input(screen.getByLabelText('Date'), { target: { value: '2026-11-20' } })
    expect(await screen.findByText('Cette date est passée.')).toBeTruthy()
    await tap('Enregistrer l’échéancier')
    expect(plans(stage.book, stage.clientId)).toHaveLength(0)
  })

  it('refuses more than the invoices owe', async () => {
    const stage = await setUp()
    openCase(stage, '?add=plan')
    fireEvent.input(await screen.findByLabelText('Somme à étaler'), { target: { value: '1300' } })
    expect(await screen.findByText(/50,00.€ de plus que ce qui reste à payer/)).toBeTruthy()
    await tap('Enregistrer l’échéancier')
    expect(plans(stage.book, stage.clientId)).toHaveLength(0)
  })

  it('offers its confirmation, and keeps the text in the journal', async () => {
    const stage = await setUp()
    openCase(stage, '?add=plan')
    await tap('Enregistrer l’échéancier')
    await tap('Par SMS')
    await soon(() => expect(stage.book.facts(stage.clientId)?.interactions).toHaveLength(1))
    const [message] = stage.book.facts(stage.clientId)?.interactions ?? []
    expect(message).toMatchObject({ channel: 'sms', state: 'prepared', direction: 'out' })
    expect(message?.text).toMatch(/416,66.€ le 30 novembre 2026/)
  })

  it('is about the invoices that are ticked, in one currency', async () => {
    const stage = await setUp(({ clientId }) => [
      invoice(id(), clientId, { number: '2026-200', amount: 100_00 }),
      invoice(id(), clientId, { number: 'CH-1', amount: 900_00, currency: 'CHF' }),
    ])
    openCase(stage, '?add=plan')
    await pick(/^2026-200/)
    await tap('Enregistrer l’échéancier')
    await soon(() => expect(plans(stage.book, stage.clientId)[0]?.invoiceIds).toEqual(stage.invoiceIds))
    expect(plans(stage.book, stage.clientId)[0]?.currency).toBe('EUR')
  })
})

describe('a plan on the case page', () => {
  it('shows each instalment with its state', async () => {
    await missed()
    const card = screen.getByRole('article', { name: /^Échéancier du 1er novembre 2026/ })
    expect(card.textContent).toMatch(/1.versement manqué/)
    expect(card.textContent).toMatch(/mar\. 10 nov\.manqué500,00.€.*jeu\. 10 déc\.à venir750,00.€/)
  })

  it('takes the payment of the instalment that is awaited in two taps', async () => {
    const stage = await missed()
    await tap('Noter un versement reçu')
    fireEvent.click(within(await sheet()).getByRole('button', { name: 'Enregistrer' }))
    await soon(() => expect(stage.book.facts(stage.clientId)?.payments[0]).toMatchObject({ amount: 500_00 }))
    await soon(() =>
      expect(screen.getByRole('article', { name: /^Échéancier/ }).textContent).toMatch(/payé le 21 nov\./),
    )
    expect(screen.queryByRole('button', { name: 'Mettre fin à l’échéancier' })).toBe(null)
  })

  it('says the ceiling of cash where the invoice is above it, then where the instalment itself is, with the article and the day it was read', async () => {
    await missed()
    await tap('Noter un versement reçu')
    await pick('Espèces')
    expect(await screen.findByText(/^Une facture dépasse 1.000,00.€.: /)).toBeTruthy()
    fireEvent.input(screen.getByLabelText('Somme reçue'), { target: { value: '1000,01' } })
    expect(
      await screen.findByText(/^Plus de 1.000,00.€ en espèces.: .*CMF art\. L112-6 et D112-3, lu le 21.nov\./),
    ).toBeTruthy()
  })

  it('says that a new one takes its place', async () => {
    await missed()
    await tap('Convenir d’un autre échéancier')
    expect(await screen.findByText(/Prend la place de l’échéancier du 1er novembre 2026/)).toBeTruthy()
  })
})

describe('another arrangement', () => {
  it('an extension is saved with its day and shown until then', async () => {
    const stage = await setUp()
    openCase(stage, '?add=arrangement')
    await pick(/^15.jours$/)
    await tap('Enregistrer l’accord')
    await soon(() =>
      expect(stage.book.facts(stage.clientId)?.arrangements[0]).toMatchObject({
        kind: 'extension',
        until: '2026-12-07',
      }),
    )
    expect(await screen.findByRole('article', { name: 'Report jusqu’au 7 décembre 2026' })).toBeTruthy()
  })

  it('a gesture as large as the debt is refused; once it is kept its credit note is made by a tap', async () => {
    const stage = await setUp()
    openCase(stage, '?add=arrangement')
    await pick('Geste')
    const amount = await screen.findByLabelText('Somme abandonnée')
    fireEvent.input(amount, { target: { value: '1250' } })
    expect(await screen.findByText('Un geste est plus petit que la somme due.')).toBeTruthy()
    fireEvent.input(amount, { target: { value: '50' } })
    await tap('Enregistrer l’accord')
    await soon(() => expect(stage.book.facts(stage.clientId)?.arrangements).toHaveLength(1))
    await tap('Terminé')
    const [invoiceId = ''] = stage.invoiceIds
    await must(stage.book, [
      {
        op: 'create',
        kind: 'payment',
        record: {
          clientId: stage.clientId,
          on: '2026-11-21',
          amount: 1200_00,
          currency: 'EUR',
          allocations: [{ invoiceId, amount: 1200_00 }],
          source: 'manual',
        },
      },
    ])
    expect(stage.book.facts(stage.clientId)?.creditNotes).toHaveLength(0)
    await tap('Enregistrer l’avoir')
    await soon(() =>
      expect(stage.book.facts(stage.clientId)?.creditNotes[0]).toMatchObject({ amount: 50_00, invoiceId }),
    )
  })

  it('is marked as lapsed by one tap', async () => {
    const stage = await setUp()
    openCase(stage, '?add=arrangement')
    await tap('Enregistrer l’accord')
    await tap('Terminé')
    await tap('Marquer comme caduc')
    await soon(() => expect(stage.book.facts(stage.clientId)?.arrangementEnds[0]).toMatchObject({ how: 'lapsed' }))
  })
})
