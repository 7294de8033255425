/** Interest on the phone: what the case says, what is claimed or given up, what comes next, and what a later day would cost. */
import { fireEvent, screen, within } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import type { Wanted } from '../../../../client/book/writes.ts'
import InterestPage from '../../../../client/screens/interest.tsx'
import { ToastHost } from '../../../../client/ui/toast-host.tsx'
import { heldRates } from '../../../../server/domain/interest/rates/held.ts'
import { id, invoice } from '../../book/records.ts'
import { onTheDay, openCase } from '../case/page.tsx'
import { must, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

onTheDay()

const NN = '\u202f'
const openInterest = ({ book, clientId }: Stage) =>
  show(
    book,
    `/clients/${clientId}/interest`,
    () => (
      <>
        <InterestPage />
        <ToastHost label="Messages" />
      </>
    ),
    '/clients/:id/interest',
  )

/** 1 250,00 euros due on 17 October 2026: 35 days at 12.40 % are 14,86 on 21 November. */
async function business(more: (set: Omit<Stage, 'book'>) => Wanted[] = () => []): Promise<Stage> {
  const stage = await setUp(more)
  await must(stage.book, [{ op: 'patch', kind: 'client', id: stage.clientId, fields: { kind: 'business' } }])
  return stage
}

const text = () => document.body.textContent ?? ''
const statements = ({ book, clientId }: Stage) => book.facts(clientId)?.interestStatements ?? []
const main = (name: RegExp) => screen.findByRole('button', { name })

describe('the row on the case', () => {
  it('shows both sums apart and leads to the screen', async () => {
    const stage = await business()
    openCase(stage)
    const row = await screen.findByRole('link', { name: /Intérêts et indemnité.*14,86.*40,00/ })
    expect(row.getAttribute('href')).toBe(`/clients/${stage.clientId}/interest`)
  })

  it('says nothing while it is not known what the client is', async () => {
    const stage = await setUp()
    await must(stage.book, [{ op: 'patch', kind: 'client', id: stage.clientId, fields: { kind: 'unknown' } }])
    openCase(stage)
    await screen.findByText(/F-1|Garage/)
    expect(screen.queryByRole('link', { name: /Intérêts et indemnité/ })).toBe(null)
  })
})

describe('the screen', () => {
  it('tells each run of days in plain words, with its rate, where it was read and the text it rests on', async () => {
    openInterest(await business())
    await screen.findByText(/du 18 octobre au 21 novembre 2026, 35 jours à 12,40 % sur 1 250,00 € : 14,86 €/)
    expect(text()).toMatch(/D’après le taux de refinancement de la BCE.*2,40.*depuis le 17 juin 2026, plus 10 points/)
    expect(text()).toMatch(/lu le 21\/11\/2026/)
    expect(text()).toMatch(/C\. com\. art\. L441-10 II, lu le 21\/11\/2026/)
  })

  it('claims every line in one tap, says so, and takes it back', async () => {
    const stage = await business()
    openInterest(stage)
    fireEvent.click(await main(/^Réclamer 54,86/))
    await screen.findByText(/Enregistré.*54,86.*réclamés/)
    expect(statements(stage)).toMatchObject([
      {
        asOf: '2026-11-21',
        currency: 'EUR',
        lines: [
          { what: 'interest', from: '2026-10-18', to: '2026-11-21', amount: 1486, decision: 'claimed' },
          { what: 'indemnity', amount: 4000, decision: 'claimed' },
        ],
      },
    ])
    expect(stage.book.plan(stage.clientId)?.state.due).toEqual([{ currency: 'EUR', amount: 125_000 }])
    await soon(() => expect(screen.queryByRole('button', { name: /^Réclamer / })).toBe(null))
    await tap('Annuler')
    await soon(() => expect(statements(stage)).toEqual([]))
    await main(/^Réclamer 54,86/)
  })

  it('asks why a line is given up, and records what was said', async () => {
    const stage = await business()
    openInterest(stage)
    const group = await screen.findByRole('group', { name: /Indemnité, facture/ })
    fireEvent.click(within(group).getByLabelText('Renoncer'))
    fireEvent.click(await main(/^Réclamer 14,86/))
    await screen.findByText(/Dites pourquoi/)
    expect(statements(stage)).toEqual([])
    fireEvent.input(screen.getByLabelText('Pourquoi y renoncer'), { target: { value: 'Premier retard' } })
    fireEvent.click(await main(/^Réclamer 14,86/))
    await soon(() =>
      expect(statements(stage)[0]?.lines).toMatchObject([
        { what: 'interest', decision: 'claimed' },
        { what: 'indemnity', decision: 'waived', reason: 'Premier retard' },
      ]),
    )
  })

  it('leaves a line for later where it is asked to', async () => {
    const stage = await business()
    openInterest(stage)
    const group = await screen.findByRole('group', { name: /Intérêts, facture/ })
    fireEvent.click(within(group).getByLabelText('Plus tard'))
    fireEvent.click(await main(/^Réclamer 40,00/))
    await soon(() => expect(statements(stage)[0]?.lines).toMatchObject([{ what: 'indemnity' }]))
    expect((await main(/^Tout est laissé pour plus tard/)).hasAttribute('disabled')).toBe(true)
    fireEvent.click(within(await screen.findByRole('group', { name: /Intérêts, facture/ })).getByLabelText('Réclamer'))
    await main(/^Réclamer 14,86/)
  })

  it('begins the next statement the day after the last one, and the indemnity never again', async () => {
    const stage = await business(({ clientId, invoiceIds }) => [
      {
        op: 'create',
        kind: 'interestStatement',
        record: {
          clientId,
          asOf: '2026-11-10',
          currency: 'EUR',
          lines: [
            {
              invoiceId: invoiceIds[0] as string,
              what: 'interest',
              from: '2026-10-18',
              to: '2026-11-10',
              amount: 1019,
              decision: 'claimed',
            },
            { invoiceId: invoiceIds[0] as string, what: 'indemnity', amount: 4000, decision: 'claimed' },
          ],
        },
      },
    ])
    openInterest(stage)
    await screen.findByText(/du 11 novembre au 21 novembre 2026, 11.jours/)
    expect(text()).toMatch(/Décompte au 10 novembre 2026/)
    fireEvent.click(await main(/^Réclamer 4,67/))
    await soon(() => expect(statements(stage)).toHaveLength(2))
    expect(statements(stage)[1]?.lines).toMatchObject([{ from: '2026-11-11', to: '2026-11-21', amount: 467 }])
  })

  it('counts for a day to come, and says which half-year is not published beyond it', async () => {
    openInterest(await business())
    const date = await screen.findByLabelText('Date du paiement')
    fireEvent.input(date, { target: { value: '2026-12-31' } })
    // 75 days.
    await soon(() =>
      expect(text()).toMatch(/Reste dû1.250,00.€Intérêts31,85.€Indemnités de recouvrement40,00.€En tout1.321,85/),
    )
    fireEvent.input(date, { target: { value: '2027-02-01' } })
    await screen.findByText(/taux du 1er semestre 2027 n’est pas encore publié.*31 décembre 2026/)
    fireEvent.input(date, { target: { value: '2026-11-01' } })
    await screen.findByText('Choisissez un jour à venir.')
  })

  it('says of a consumer that nothing runs before a formal notice, and never shows 40 euros to claim', async () => {
    const stage = await setUp()
    await must(stage.book, [{ op: 'patch', kind: 'client', id: stage.clientId, fields: { kind: 'consumer' } }])
    openInterest(stage)
    await screen.findByText(/Aucune mise en demeure n’est notée/)
    expect(text()).toMatch(/pas d’indemnité de 40.€/)
    expect(text()).not.toMatch(/Indemnités de recouvrement/)
    expect(screen.queryByRole('button', { name: /^Réclamer/ })).toBe(null)
    await must(stage.book, [
      {
        op: 'create',
        kind: 'legalAct',
        record: { clientId: stage.clientId, invoiceIds: [], kind: 'formal-notice', on: '2026-11-01' },
      },
    ])
    // 20 days at 2.75 %.
    await main(/^Réclamer 1,88/)
    await screen.findByText(/Mise en demeure comptée au 1er novembre 2026, jour noté au dossier/)
  })

  it('warns of a contract rate under the minimum, and applies it as it stands', async () => {
    const stage = await business()
    await must(stage.book, [{ op: 'patch', kind: 'client', id: stage.clientId, fields: { contractRatePercent: '5' } }])
    openInterest(stage)
    await screen.findByText(/Au 2d semestre 2026, le taux du contrat est inférieur à trois fois/)
    expect(text()).toMatch(/35.jours à 5.%/)
    expect(text()).toMatch(/Taux du contrat/)
  })

  it('asks who the client is before anything legal is said', async () => {
    const stage = await setUp()
    await must(stage.book, [{ op: 'patch', kind: 'client', id: stage.clientId, fields: { kind: 'unknown' } }])
    openInterest(stage)
    await screen.findByText('Qui est ce client ?')
    await tap('Professionnel')
    await main(/^Réclamer 54,86/)
  })

  it('asks nothing while there is no invoice: no answer would change anything', async () => {
    const stage = await setUp()
    const clientId = id()
    const { creditorId } = stage.book.get('client', stage.clientId) ?? expect.fail()
    await must(stage.book, [
      {
        op: 'create',
        kind: 'client',
        record: { id: clientId, creditorId, name: 'Garage du Lac', kind: 'unknown' },
      },
    ])
    openInterest({ ...stage, clientId })
    await screen.findByText('Rien n’est en retard')
    expect(screen.queryByText('Qui est ce client ?')).toBe(null)
  })

  it('says that a country is not covered, and nothing else', async () => {
    const stage = await business()
    const workspaceId = stage.book.workspace()?.id as string
    await must(stage.book, [{ op: 'patch', kind: 'workspace', id: workspaceId, fields: { country: 'US' } }])
    openInterest(stage)
    await screen.findByText('Pas de calcul pour ce pays')
    expect(screen.queryByRole('button', { name: /^Réclamer/ })).toBe(null)
  })

  it('names an invoice of another currency instead of converting it', async () => {
    openInterest(
      await business(({ clientId }) => [
        invoice(id(), clientId, { number: 'US-9', currency: 'USD', dueOn: '2026-10-01' }),
      ]),
    )
    await screen.findByText(/Facture US-9.*pas de calcul dans sa monnaie/)
  })

  it('counts again at once when newer rates come, and says when', async () => {
    const stage = await business()
    openInterest(stage)
    const date = await screen.findByLabelText('Date du paiement')
    fireEvent.input(date, { target: { value: '2027-01-31' } })
    await screen.findByText(/1er semestre 2027/)
    const ecb = heldRates.tables['ecb-main-refinancing']
    const rows = [...ecb.rows, { from: '2026-12-16', percent: '2.90', source: 'BCE', status: 'published' as const }]
    const newer = { ...ecb, rows, heldUntil: '2027-01-05', readOn: '2027-01-05' }
    expect(await (await stage.book.rates()).take('FR', [newer])).toBe(true)
    await soon(() => expect(screen.queryByText(/1er semestre 2027/)).toBe(null))
    expect(text()).toMatch(/Taux mis à jour le 21 novembre 2026/)
  })
})

it('sends what was recorded as an e-mail that can be counted again', async () => {
  const stage = await business(({ contactId }) => [
    { op: 'patch', kind: 'contact', id: contactId, fields: { emails: ['compta@exemple.fr'] } },
  ])
  openInterest(stage)
  fireEvent.click(await main(/^Réclamer 54,86/))
  await tap('E-mail')
  await soon(() => expect(stage.book.facts(stage.clientId)?.interactions).toHaveLength(1))
  const [sent] = stage.book.facts(stage.clientId)?.interactions ?? []
  expect(sent).toMatchObject({ channel: 'email', state: 'prepared', direction: 'out' })
  expect(sent?.text).toContain(`35 jours à 12,40${NN}% sur 1${NN}250,00${NN}€${NN}: 14,86${NN}€`)
  expect(sent?.text).toContain(`indemnité forfaitaire pour frais de recouvrement${NN}: 40,00${NN}€`)
  expect(sent?.text).toContain('C. com. art. L441-10 II')
})
