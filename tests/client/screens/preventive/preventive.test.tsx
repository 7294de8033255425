/** Before the due date, on a phone: papers, bills of exchange, objectives, the satisfaction call, a suggested profile. */
import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import type { Wanted } from '../../../../client/book/writes.ts'
import InvoicePage from '../../../../client/screens/invoice.tsx'
import Bills from '../../../../client/screens/preventive/bills.tsx'
import { MissingPapers } from '../../../../client/screens/preventive/missing-papers.tsx'
import type { BillState } from '../../../../server/domain/records/bills.ts'
import { id } from '../../book/records.ts'
import { onTheDay, openCase } from '../case/page.tsx'
import { must, pick, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

onTheDay()

const factsOf = ({ book, clientId }: Stage) => {
  const facts = book.facts(clientId)
  if (!facts) throw new Error('no case')
  return facts
}
const showInvoice = ({ book, invoiceIds }: Stage, at = 0) =>
  show(book, `/invoices/${invoiceIds[at]}`, () => <InvoicePage />, '/invoices/:id')

/** An invoice of 800.00 EUR that falls due in three weeks. */
function coming(clientId: string, invoiceId: string): Wanted {
  const record = {
    id: invoiceId,
    clientId,
    number: '2026-150',
    issuedOn: '2026-11-12',
    dueOn: '2026-12-12',
    amount: 80_000,
    currency: 'EUR',
    source: 'manual' as const,
  }
  return { op: 'create', kind: 'invoice', record }
}

async function withComing(): Promise<Stage> {
  const invoiceId = id()
  const stage = await setUp(({ clientId }) => [coming(clientId, invoiceId)])
  return { ...stage, invoiceIds: [...stage.invoiceIds, invoiceId] }
}

/** What the undo of the message does: the act goes as a whole. */
const takeBack = ({ book }: Stage, act = '') =>
  must(book, [{ op: 'create', kind: 'void', record: { undoes: 'act', target: act } }])

describe('the papers of an invoice', () => {
  it('are ticked by one tap, and missing again by another', async () => {
    const stage = await setUp()
    showInvoice(stage)
    await pick(/^Devis signé/)
    await soon(() =>
      expect(factsOf(stage).checks).toMatchObject([{ topic: 'paper', item: 'signed-quote', result: 'yes' }]),
    )
    await pick(/^Devis signé/)
    await soon(() => expect(factsOf(stage).checks.at(-1)?.result).toBe('no'))
  })

  it('put the day of sending into the invoice itself', async () => {
    const stage = await setUp()
    showInvoice(stage)
    await pick(/^Facture envoyée/)
    await soon(() => expect(factsOf(stage).invoices[0]?.sentOn).toBe('2026-11-21'))
    expect(factsOf(stage).checks).toHaveLength(0)
  })

  it('can be said not to be needed', async () => {
    const stage = await setUp()
    showInvoice(stage)
    await tap(/Sans objet \(Bon de commande\)/)
    await soon(() =>
      expect(factsOf(stage).checks).toMatchObject([{ item: 'order', result: 'no', answers: { needed: 'no' } }]),
    )
  })

  it('are named before a firmer step, quote and order as one, with the way to complete them', async () => {
    const stage = await setUp()
    const facts = factsOf(stage)
    show(stage.book, '/', () => <MissingPapers facts={facts} invoices={facts.invoices} />)
    const way = await screen.findByRole('link', { name: /Manque.: devis signé ou bon de commande et facture envoyée/ })
    expect(way.getAttribute('href')).toContain('/invoices/')
  })
})

describe('the bills of exchange of an invoice', () => {
  it('are added with what remains and its due date, and a signed one says what it silences', async () => {
    const stage = await withComing()
    showInvoice(stage, 1)
    await tap('Ajouter un effet')
    await pick('Lettre de change acceptée')
    await tap('Enregistrer')
    await soon(() =>
      expect(factsOf(stage).bills).toMatchObject([{ type: 'accepted-draft', amount: 80_000, dueOn: '2026-12-12' }]),
    )
    expect(await screen.findByText(/la facture n’est pas relancée avant le 15 décembre 2026/)).toBeTruthy()
  })

  /** A draft of the invoice to come, and the states it went through. */
  async function withDraft(...states: BillState['state'][]): Promise<Stage> {
    const stage = await withComing()
    const { book, clientId, invoiceIds } = stage
    const record = { id: id(), clientId, invoiceId: invoiceIds[1] ?? '', type: 'draft' as const, amount: 80_000 }
    await must(book, [{ op: 'create', kind: 'bill', record: { ...record, dueOn: '2026-12-12' } }])
    for (const state of states)
      await must(book, [
        { op: 'create', kind: 'billState', record: { clientId, billId: record.id, state, on: '2026-11-01' } },
      ])
    return stage
  }

  async function openBill(): Promise<HTMLElement> {
    const register = await screen.findByRole('list', { name: 'Effets de commerce' })
    fireEvent.click(within(register).getByRole('button'))
    return screen.findByRole('dialog')
  }

  it('are offered only the moves that can follow, and none without a choice', async () => {
    const stage = await withDraft('sent')
    showInvoice(stage, 1)
    const sheet = await openBill()
    expect(within(sheet).queryByRole('button', { name: 'Payé' })).toBeNull()
    await tap('Enregistrer')
    expect(await screen.findByText('Choisissez ce qui s’est passé.')).toBeTruthy()
    await tap('Revenu signé')
    fireEvent.input(screen.getByLabelText('Le'), { target: { value: '2026-10-31' } })
    await tap('Enregistrer')
    expect(await screen.findByText('Cette date précède l’état actuel de l’effet.')).toBeTruthy()
    expect(factsOf(stage).billStates).toHaveLength(1)
  })

  it('record their payment in the same act when they are paid', async () => {
    const stage = await withDraft('sent', 'accepted', 'presented')
    showInvoice(stage, 1)
    await openBill()
    await tap('Payé')
    await tap('Enregistrer')
    await soon(() => expect(factsOf(stage).billStates.at(-1)?.state).toBe('paid'))
    expect(factsOf(stage).payments).toMatchObject([{ amount: 80_000, allocations: [{ amount: 80_000 }] }])
    await takeBack(stage, factsOf(stage).payments[0]?.act)
    expect(factsOf(stage).payments).toHaveLength(0)
    expect(factsOf(stage).billStates).toHaveLength(3)
  })

  it('refuse an amount above what remains, in words', async () => {
    const stage = await withComing()
    showInvoice(stage, 1)
    await tap('Ajouter un effet')
    fireEvent.input(await screen.findByLabelText('Montant'), { target: { value: '900' } })
    expect(await screen.findByText(/Il ne reste dû que 800,00/)).toBeTruthy()
    await tap('Enregistrer')
    expect(factsOf(stage).bills).toHaveLength(0)
  })

  it('stand in one register over all clients, what is to do first', async () => {
    const { book, invoiceIds } = await withDraft('sent')
    show(book, '/bills', () => <Bills />)
    const toDo = await screen.findByRole('list', { name: 'À faire' })
    expect(toDo.textContent).toContain('Pas encore revenu signé')
    expect(within(toDo).getByRole('link').getAttribute('href')).toBe(`/invoices/${invoiceIds[1]}`)
  })

  it('say so when there is none at all', async () => {
    const { book } = await setUp()
    show(book, '/bills', () => <Bills />)
    expect(await screen.findByText('Aucun effet de commerce')).toBeTruthy()
  })
})

describe('a case with an invoice to come', () => {
  it('shows the six objectives with what shows each, ticked by one tap', async () => {
    const stage = await withComing()
    openCase(stage)
    expect(await screen.findByText(/Six objectifs.: 0 sur 6 atteints/)).toBeTruthy()
    await pick(/^Le circuit de paiement est connu/)
    await soon(() =>
      expect(factsOf(stage).checks).toMatchObject([
        { topic: 'objective', item: 'process', invoiceId: stage.invoiceIds[1] },
      ]),
    )
    expect(await screen.findByText(/Six objectifs.: 1 sur 6 atteints/)).toBeTruthy()
    expect(screen.getByText('Noté le 21 nov.')).toBeTruthy()
  })

  it('keeps the three answers of the satisfaction call, a date as a promise', async () => {
    const stage = await withComing()
    openCase(stage)
    await tap('Appel de satisfaction')
    await tap('Oui, tout va bien')
    await tap('Oui, tout est là')
    await tap('Le 12 déc.')
    await tap('Enregistrer l’appel')
    await soon(() => expect(factsOf(stage).promises).toMatchObject([{ on: '2026-12-12', amount: 80_000 }]))
    const { checks, interactions } = factsOf(stage)
    expect(checks).toMatchObject([{ topic: 'satisfaction', result: 'yes', answers: { work: 'yes', invoice: 'yes' } }])
    expect(interactions).toMatchObject([{ channel: 'call', outcome: 'PROM', invoiceIds: [stage.invoiceIds[1]] }])
    expect(await screen.findByText('Aucune réserve exprimée le 21 nov.')).toBeTruthy()
  })

  it('opens the dispute of a reservation in the same act, and takes both back together', async () => {
    const stage = await withComing()
    openCase(stage)
    await tap('Appel de satisfaction')
    await tap('Une réserve')
    await pick('Qualité')
    fireEvent.input(await screen.findByLabelText('Montant concerné'), { target: { value: '200' } })
    await tap('Oui, tout est là')
    await tap('Pas de date')
    await tap('Enregistrer l’appel')
    await soon(() => expect(factsOf(stage).disputes).toMatchObject([{ amount: 20_000, type: 'quality' }]))
    const { disputes, checks, interactions } = factsOf(stage)
    expect(new Set([...disputes, ...checks, ...interactions].map((one) => one.act)).size).toBe(1)
    await takeBack(stage, disputes[0]?.act)
    expect(factsOf(stage).disputes).toHaveLength(0)
    expect(factsOf(stage).checks).toHaveLength(0)
  })

  it('asks for the answer that is missing, and records nothing', async () => {
    const stage = await withComing()
    openCase(stage)
    await tap('Appel de satisfaction')
    await tap('Oui, tout va bien')
    await tap('Enregistrer l’appel')
    expect(await screen.findByText('Il manque une réponse.')).toBeTruthy()
    expect(factsOf(stage).checks).toHaveLength(0)
  })

  it('says nothing of it once every invoice is late', async () => {
    openCase(await setUp())
    expect(await screen.findByText('Prochaine étape')).toBeTruthy()
    expect(screen.queryByText('Avant l’échéance')).toBeNull()
  })
})

describe('a profile suggested by the history', () => {
  async function withHistory(): Promise<Stage> {
    return setUp(({ clientId, invoiceIds }) =>
      ['2026-02-28', '2026-03-28', '2026-04-28'].flatMap((dueOn, at): Wanted[] => {
        const invoiceId = id()
        const amount = 10_000
        return [
          {
            op: 'create',
            kind: 'invoice',
            record: {
              id: invoiceId,
              clientId,
              number: `H-${at}`,
              issuedOn: '2026-01-28',
              dueOn,
              amount,
              currency: 'EUR',
              source: 'manual',
            },
          },
          {
            op: 'create',
            kind: 'payment',
            record: {
              clientId,
              on: dueOn,
              amount,
              currency: 'EUR',
              allocations: [{ invoiceId, amount }],
              source: 'manual',
            },
          },
          // What is late now would be more than thirty days late.
          { op: 'patch', kind: 'invoice', id: invoiceIds[0] ?? '', fields: { dueOn: '2026-11-10' } },
        ]
      }),
    )
  }

  it('shows the facts it follows from, and is taken by one tap', async () => {
    const stage = await withHistory()
    openCase(stage)
    expect(await screen.findByText(/Factures réglées en retard.: 0 sur 3/)).toBeTruthy()
    await tap('Choisir')
    await soon(() => expect(factsOf(stage).client.profile).toBe('reliable'))
    await soon(() => expect(screen.queryByText(/Profil proposé/)).toBeNull())
  })

  it('is put aside and stays away', async () => {
    const stage = await withHistory()
    openCase(stage)
    await tap('Pas maintenant')
    await soon(() => expect(screen.queryByText(/Profil proposé/)).toBeNull())
    expect(factsOf(stage).client.profile).toBeUndefined()
    cleanup()
    openCase(stage)
    expect(await screen.findByText('Prochaine étape')).toBeTruthy()
    expect(screen.queryByText(/Profil proposé/)).toBeNull()
  })
})
