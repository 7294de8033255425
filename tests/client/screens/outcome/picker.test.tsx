/** What came of a call is recorded in the taps the product allows: one here is dialling from Today, counted by the caller. */
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { OutcomePicker } from '../../../../client/screens/outcome/picker.tsx'
import { invoice } from '../../book/records.ts'
import { NOW, pick, type Stage, setUp, show, soon, tap } from './stage.tsx'

beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const shown = (set: Stage) =>
  show(set.book, '/', () => (
    <OutcomePicker clientId={set.clientId} channel="call" contactId={set.contactId} number="+33612345678" />
  ))

const facts = ({ book, clientId }: Stage) => book.facts(clientId) ?? expect.fail('no such client')

describe('an outcome that needs nothing more', () => {
  it('is saved by its one tap, with the step it answers, and shows what comes next', async () => {
    const set = await setUp()
    const action = set.book.plan(set.clientId)?.action
    shown(set)
    await tap('Pas de réponse')
    await soon(() => expect(facts(set).interactions).toHaveLength(1))
    expect(facts(set).interactions[0]).toMatchObject({
      outcome: 'NR',
      channel: 'call',
      direction: 'out',
      contactId: set.contactId,
      invoiceIds: set.invoiceIds,
      stepKey: action?.key,
      stepInvoiceId: set.invoiceIds[0],
    })
    expect((await screen.findByRole('status')).textContent).toMatch(/^Prochaine étape.: appeler le 23 nov\.$/)
  })

  it('takes with it the note that was typed, and gives it back when it is undone', async () => {
    const set = await setUp()
    shown(set)
    fireEvent.input(await screen.findByLabelText(/^Note/), { target: { value: 'Rappeler le matin' } })
    await tap('Répondeur')
    await soon(() => expect(facts(set).interactions[0]?.note).toBe('Rappeler le matin'))
    await tap('Annuler')
    await soon(() => expect(facts(set).interactions).toHaveLength(0))
    const note = screen.getByLabelText(/^Note/) as HTMLTextAreaElement
    await soon(() => expect(note.value).toBe('Rappeler le matin'))
    await soon(async () => expect(await set.book.drafts.get(`note:${set.clientId}`)).toBe('Rappeler le matin'))
  })

  it('takes a wrong number off the contact, and puts it back when it is undone', async () => {
    const set = await setUp()
    shown(set)
    await tap('Autre résultat…')
    await tap('Mauvais numéro')
    await soon(() => expect(set.book.get('contact', set.contactId)?.phones?.[0]?.wrongSince).toBe('2026-11-21'))
    await tap('Annuler')
    await soon(() => expect(set.book.get('contact', set.contactId)?.phones?.[0]?.wrongSince).toBeUndefined())
  })

  it('is recorded once, however fast it is tapped twice', async () => {
    const set = await setUp()
    shown(set)
    const [button] = await screen.findAllByRole('button', { name: 'Pas de réponse' })
    fireEvent.click(button as HTMLElement)
    fireEvent.click(button as HTMLElement)
    await screen.findByRole('status')
    expect(facts(set).interactions).toHaveLength(1)
  })
})

describe('a promise', () => {
  it('takes a sum and a day in three taps, and is one act with its interaction', async () => {
    const set = await setUp()
    shown(set)
    await tap('Promet de payer')
    await pick(/Moitié/)
    await tap(/^Ven\. 27/)
    await soon(() => expect(facts(set).promises).toHaveLength(1))
    const [promise] = facts(set).promises
    const [interaction] = facts(set).interactions
    expect(promise).toMatchObject({ on: '2026-11-27', amount: 62_500, currency: 'EUR', interactionId: interaction?.id })
    expect(promise?.act).toBe(interaction?.act)
    expect((await screen.findByRole('status')).textContent).toMatch(/Promesse de 625,00.€ pour le 27 nov\./)
  })

  it('is for everything that is late when no other sum is chosen', async () => {
    const set = await setUp(({ clientId }) => [
      invoice('0190a6f0-0000-7000-8000-000000000001', clientId, {
        number: '2026-130',
        dueOn: '2026-12-31',
        amount: 40_000,
      }),
    ])
    shown(set)
    await tap('Promet de payer')
    await tap(/^Lun\. 23/)
    await soon(() => expect(facts(set).promises[0]?.amount).toBe(125_000))
    expect(facts(set).promises[0]?.invoiceIds).toEqual(set.invoiceIds)
  })

  it('with a day that does not exist says so and records nothing', async () => {
    const set = await setUp()
    shown(set)
    await tap('Promet de payer')
    await tap('Autre date')
    await tap('Enregistrer la promesse')
    expect(await screen.findByText('Cette date n’existe pas.')).toBeTruthy()
    expect(facts(set).interactions).toHaveLength(0)
  })

  it('of a deposit and a balance is two promises of one act', async () => {
    const set = await setUp()
    shown(set)
    await tap('Autre résultat…')
    await tap('Acompte, puis solde')
    await pick('500,00 €')
    await tap(/^Ven\. 4 déc/)
    await soon(() => expect(facts(set).promises).toHaveLength(2))
    const [first, second] = [...facts(set).promises].sort((a, b) => a.on.localeCompare(b.on))
    expect(first).toMatchObject({ on: '2026-11-23', amount: 50_000 })
    expect(second).toMatchObject({ on: '2026-12-04', amount: 75_000, act: first?.act })
  })
})

describe('a payment', () => {
  it('in full takes two taps and settles the case', async () => {
    const set = await setUp()
    shown(set)
    await tap('A payé')
    await tap(/^Enregistrer 1.250,00.€/)
    await soon(() => expect(facts(set).payments).toHaveLength(1))
    expect(facts(set).payments[0]).toMatchObject({
      on: '2026-11-21',
      amount: 125_000,
      allocations: [{ invoiceId: set.invoiceIds[0], amount: 125_000 }],
    })
    expect(set.book.plan(set.clientId)?.silence).toEqual({ code: 'settled' })
    expect((await screen.findByRole('status')).textContent).toContain('Tout est réglé')
  })

  it('is put on the oldest due invoice first', async () => {
    const newer = '0190a6f0-0000-7000-8000-000000000002'
    const set = await setUp(({ clientId }) => [
      invoice(newer, clientId, { number: '2026-099', dueOn: '2026-10-20', amount: 100_000 }),
    ])
    shown(set)
    await tap('A payé')
    await pick('Autre montant')
    fireEvent.input(await screen.findByRole('textbox', { name: /Combien/ }), { target: { value: '1500' } })
    await tap(/^Enregistrer 1.500,00.€/)
    await soon(() => expect(facts(set).payments).toHaveLength(1))
    expect(facts(set).payments[0]?.allocations).toEqual([
      { invoiceId: set.invoiceIds[0], amount: 125_000 },
      { invoiceId: newer, amount: 25_000 },
    ])
  })

  it('above what remains is said before it is saved', async () => {
    const set = await setUp()
    shown(set)
    await tap('A payé')
    await pick('Autre montant')
    fireEvent.input(await screen.findByRole('textbox', { name: /Combien/ }), { target: { value: '1300' } })
    expect(await screen.findByText(/^50,00.€ de plus que le reste dû/)).toBeTruthy()
  })
})

it('a callback is kept at the wall time of the workspace, wherever the phone is', async () => {
  const set = await setUp()
  shown(set)
  await tap('À rappeler')
  await tap(/^Lun\. 23 nov\., 9.h/)
  await soon(() => expect(facts(set).callbacks[0]?.callAt).toBe('2026-11-23T08:00:00.000Z'))
  expect(facts(set).interactions[0]?.outcome).toBe('RAPPEL')
})

it('a dispute above what remains of the invoice is refused where it is typed', async () => {
  const set = await setUp()
  shown(set)
  await tap('Conteste')
  await pick('Une partie')
  const field = await screen.findByRole('textbox', { name: /Quelle part/ })
  fireEvent.input(field, { target: { value: '2000' } })
  await tap('Enregistrer la contestation')
  expect(await screen.findByText(/Il ne reste que 1.250,00.€ sur cette facture/)).toBeTruthy()
  expect(facts(set).disputes).toHaveLength(0)
  fireEvent.input(field, { target: { value: '200' } })
  await tap('Enregistrer la contestation')
  await soon(() => expect(facts(set).disputes[0]?.amount).toBe(20_000))
})

it('a broken promise is never offered: it follows from the payments', async () => {
  const set = await setUp()
  shown(set)
  await tap('Autre résultat…')
  await screen.findByRole('button', { name: 'Refuse de payer' })
  expect(screen.queryByRole('button', { name: 'Promesse rompue' })).toBeNull()
})

it('a note alone is put in the journal without an outcome', async () => {
  const set = await setUp()
  shown(set)
  fireEvent.input(await screen.findByLabelText(/^Note/), { target: { value: 'Portail fermé le lundi' } })
  await tap('Enregistrer la note')
  await soon(() =>
    expect(facts(set).interactions[0]).toMatchObject({ channel: 'note', note: 'Portail fermé le lundi' }),
  )
  expect(facts(set).interactions[0]?.outcome).toBeUndefined()
})
