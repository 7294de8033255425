/** What the outcomes ask for and lead to: reasons, evidence, other days, disputes; all of it one act, all of it undone together. */
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHeard } from '../../../../client/screens/outcome/heard.ts'
import { OutcomePicker } from '../../../../client/screens/outcome/picker.tsx'
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
const nextDay = (set: Stage) => {
  const plan = set.book.plan(set.clientId)
  return (plan?.action ?? plan?.next)?.dueOn
}

describe('a reason', () => {
  it('is one tap, brings its answer, and is stored with the outcome that follows', async () => {
    const set = await setUp()
    shown(set)
    await tap('Signataire absent')
    expect(await screen.findByText(/Qui peut signer à sa place/)).toBeTruthy()
    await tap('Pas de réponse')
    await soon(() =>
      expect(facts(set).interactions[0]).toMatchObject({ outcome: 'NR', reasonCode: 'signatory-absent' }),
    )
  })

  it('offers the outcome that goes with it', async () => {
    const set = await setUp()
    shown(set)
    await tap('Déjà payé')
    await tap(/^Noter.: Dit avoir payé$/)
    await soon(() =>
      expect(facts(set).interactions[0]).toMatchObject({ outcome: 'PAYDIT', reasonCode: 'already-paid' }),
    )
  })

  it('is taken away by a second tap, and costs nothing when it is not used', async () => {
    const set = await setUp()
    shown(set)
    await tap('Pas d’argent')
    await tap('Pas d’argent')
    await tap('Pas de réponse')
    await soon(() => expect(facts(set).interactions).toHaveLength(1))
    expect(facts(set).interactions[0]?.reasonCode).toBeUndefined()
  })
})

describe('the day of the next step', () => {
  it('can be chosen before the outcome is saved, and is part of its act', async () => {
    const set = await setUp()
    shown(set)
    await tap('Lun. 7 déc.')
    await tap('Pas de réponse')
    await soon(() => expect(facts(set).pauses).toHaveLength(1))
    expect(facts(set).pauses[0]).toMatchObject({ kind: 'snooze', until: '2026-12-07' })
    expect(facts(set).pauses[0]?.act).toBe(facts(set).interactions[0]?.act)
    expect(nextDay(set)).toBe('2026-12-07')
  })

  it('can be put off afterwards, and undo takes back both', async () => {
    const set = await setUp()
    shown(set)
    await tap('Pas de réponse')
    await tap('Changer la date')
    await tap('Lun. 7 déc.')
    await soon(() => expect(nextDay(set)).toBe('2026-12-07'))
    await tap('Annuler')
    await soon(() => expect(facts(set).interactions).toHaveLength(0))
    await soon(() => expect(facts(set).pauses).toHaveLength(0))
  })

  it('can be brought forward: a call is kept for that morning', async () => {
    const set = await setUp()
    shown(set)
    await tap('Paiement en route')
    await tap('Changer la date')
    await tap('Lun. 23 nov.')
    await soon(() => expect(facts(set).callbacks[0]?.callAt).toBe('2026-11-23T08:00:00.000Z'))
    expect(nextDay(set)).toBe('2026-11-23')
  })
})

describe('a promise', () => {
  it('in the past is refused with a sentence', async () => {
    const set = await setUp()
    shown(set)
    await tap('Promet de payer')
    await tap('Autre date')
    fireEvent.input(await screen.findByLabelText('Date'), { target: { value: '2026-11-20' } })
    await tap('Enregistrer la promesse')
    expect(await screen.findByText(/Cette date est passée/)).toBeTruthy()
    expect(facts(set).promises).toHaveLength(0)
  })

  it('further away than the settings allow asks for a second tap and says why', async () => {
    const set = await setUp()
    shown(set)
    await tap('Promet de payer')
    await tap('Autre date')
    fireEvent.input(await screen.findByLabelText('Date'), { target: { value: '2027-01-15' } })
    await tap('Enregistrer la promesse')
    expect(await screen.findByText(/C’est dans 55.jours, au-delà des 15/)).toBeTruthy()
    expect(facts(set).promises).toHaveLength(0)
    await tap('Enregistrer quand même')
    await soon(() => expect(facts(set).promises[0]?.on).toBe('2027-01-15'))
  })

  it('of more than what is due asks first, and asks no more once the sum is changed', async () => {
    const set = await setUp()
    shown(set)
    await tap('Promet de payer')
    await pick('Autre montant')
    const field = await screen.findByRole('textbox', { name: /Combien/ })
    fireEvent.input(field, { target: { value: '1300' } })
    await tap(/^Ven\. 27/)
    expect(await screen.findByText(/C’est 50,00.€ de plus/)).toBeTruthy()
    fireEvent.input(field, { target: { value: '1200' } })
    await soon(() => expect(screen.queryByRole('button', { name: 'Enregistrer quand même' })).toBeNull())
    await tap(/^Ven\. 27/)
    await soon(() => expect(facts(set).promises[0]?.amount).toBe(120_000))
  })

  it('keeps its method and where it can be read', async () => {
    const set = await setUp()
    shown(set)
    await tap('Promet de payer')
    await pick('Virement')
    await pick('E-mail')
    await tap(/^Ven\. 27/)
    await soon(() =>
      expect(facts(set).promises[0]).toMatchObject({ method: 'transfer', evidence: 'E-mail du 21 novembre 2026' }),
    )
  })

  it('that was only said has no evidence', async () => {
    const set = await setUp()
    shown(set)
    await tap('Promet de payer')
    await tap(/^Ven\. 27/)
    await soon(() => expect(facts(set).promises).toHaveLength(1))
    expect(facts(set).promises[0]?.evidence).toBeUndefined()
  })
})

describe('a dispute', () => {
  it('is two taps for the whole invoice, with an answer due in a week', async () => {
    const set = await setUp()
    shown(set)
    await tap('Conteste')
    await tap('Enregistrer la contestation')
    await soon(() => expect(facts(set).disputes[0]).toMatchObject({ amount: 125_000, answerDue: '2026-11-30' }))
    expect(facts(set).disputes[0]?.act).toBe(facts(set).interactions[0]?.act)
  })

  it('keeps what it is about, its evidence and the day of the answer', async () => {
    const set = await setUp()
    shown(set)
    await tap('Conteste')
    await pick('Qualité')
    fireEvent.input(await screen.findByLabelText(/^Preuves/), { target: { value: 'Deux photos' } })
    fireEvent.input(await screen.findByLabelText('Répondre avant le'), { target: { value: '2026-11-25' } })
    await tap('Enregistrer la contestation')
    await soon(() =>
      expect(facts(set).disputes[0]).toMatchObject({
        type: 'quality',
        evidence: 'Deux photos',
        answerDue: '2026-11-25',
      }),
    )
  })

  it('answered before it was raised is refused where it is typed', async () => {
    const set = await setUp()
    shown(set)
    await tap('Conteste')
    fireEvent.input(await screen.findByLabelText('Répondre avant le'), { target: { value: '2026-11-01' } })
    await tap('Enregistrer la contestation')
    expect(await screen.findByText(/La réponse ne peut pas précéder/)).toBeTruthy()
    expect(facts(set).disputes).toHaveLength(0)
  })
})

describe('an outcome that ends or changes the way', () => {
  it('in writing only is kept on the card, and undone with it', async () => {
    const set = await setUp()
    shown(set)
    await tap('Par écrit seulement')
    await soon(() => expect(set.book.get('client', set.clientId)?.writtenOnly).toBe(true))
    await tap('Annuler')
    await soon(() => expect(set.book.get('client', set.clientId)?.writtenOnly).toBeUndefined())
  })

  it('a lawyer is named once the outcome is saved, and undone with it', async () => {
    const set = await setUp()
    shown(set)
    await tap('Passe par un avocat')
    fireEvent.input(await screen.findByLabelText(/Qui représente le client/), { target: { value: 'Me Arnaud, Lyon' } })
    await tap('Enregistrer')
    await soon(() => expect(set.book.get('client', set.clientId)?.agent).toBe('Me Arnaud, Lyon'))
    await tap('Annuler')
    await soon(() => expect(set.book.get('client', set.clientId)?.agent).toBeUndefined())
    await soon(() => expect(facts(set).interactions).toHaveLength(0))
  })

  it('instalments are agreed in the panel, as one act with the talk, and undone with it', async () => {
    const set = await setUp()
    shown(set)
    await tap('Veut un échéancier')
    await tap('Enregistrer l’échéancier')
    await soon(() => expect(facts(set).instalmentPlans).toHaveLength(1))
    expect(facts(set).interactions[0]).toMatchObject({ outcome: 'ECH', act: facts(set).instalmentPlans[0]?.act })
    await tap('Annuler')
    await soon(() => expect(facts(set).instalmentPlans).toHaveLength(0))
    await soon(() => expect(facts(set).interactions).toHaveLength(0))
  })

  it('instalments begin with the sum and the day that were heard', async () => {
    const set = await setUp()
    const heard = { amount: 20_000, currency: 'EUR', on: '2026-12-04' }
    show(set.book, '/', () => {
      const draft = createHeard(set.book, set.clientId)
      draft.hear(heard)
      return <OutcomePicker clientId={set.clientId} channel="call" heard={draft} />
    })
    await tap('Veut un échéancier')
    expect(
      ((await screen.findByLabelText(/^Premier versement différent|^Montant du premier/)) as HTMLInputElement).value,
    ).toBe('200')
    await tap('Enregistrer l’échéancier')
    await soon(() => expect(facts(set).instalmentPlans).toHaveLength(1))
    const [first, ...others] = facts(set).instalmentPlans[0]?.instalments ?? []
    expect(first).toEqual({ on: '2026-12-04', amount: 20_000 })
    expect(others.reduce((sum, { amount }) => sum + amount, 0)).toBe(105_000)
  })

  it('a payment in cash above the ceiling is said to be, with the article and the day it was read', async () => {
    const set = await setUp()
    shown(set)
    await tap('A payé')
    await pick('Espèces')
    expect(
      await screen.findByText(/^Plus de 1.000,00.€ en espèces.: .*CMF art\. L112-6 et D112-3, lu le 21.nov\./),
    ).toBeTruthy()
    await pick('Virement')
    await soon(() => expect(screen.queryByText(/en espèces/)).toBeNull())
  })

  it('a reason of a dispute is read like a note: an insult is shown with what to write instead', async () => {
    const set = await setUp()
    shown(set)
    await tap('Conteste')
    fireEvent.input(await screen.findByLabelText(/^Ce que dit le client/), {
      target: { value: 'Un menteur, il trouve à redire.' },
    })
    expect(await screen.findByText('menteur')).toBeTruthy()
    await tap('Remplacer')
    await soon(() => expect(screen.queryByText('menteur')).toBeNull())
  })

  it('instalments that were only asked for are noted without a plan', async () => {
    const set = await setUp()
    shown(set)
    await tap('Veut un échéancier')
    await tap('Noter seulement la demande')
    await soon(() => expect(facts(set).interactions[0]?.outcome).toBe('ECH'))
    expect(facts(set).instalmentPlans).toHaveLength(0)
  })

  it('short of cash and insolvent lead to where instalments and the judgment are written down', async () => {
    const set = await setUp()
    shown(set)
    await tap('N’a pas la trésorerie')
    const plan = await screen.findByRole('link', { name: 'Préparer l’échéancier' })
    expect(plan.getAttribute('href')).toBe(`/clients/${set.clientId}?add=plan`)
    await tap('Annuler')
    await tap('Procédure collective')
    const link = await screen.findByRole('link', { name: 'Noter la procédure' })
    expect(link.getAttribute('href')).toBe(`/clients/${set.clientId}?add=insolvency`)
  })

  it('a payment in full is followed by thanks, already written', async () => {
    const set = await setUp()
    shown(set)
    await tap('A payé')
    await tap(/^Enregistrer 1.250,00.€/)
    expect(await screen.findByRole('button', { name: /[Rr]emerci/ })).toBeTruthy()
  })

  it('writing off says what to settle with the accountant', async () => {
    const set = await setUp()
    shown(set)
    await tap('Abandonner la créance')
    expect(await screen.findByText(/TVA avec votre comptable/)).toBeTruthy()
  })
})

it('a callback in the past is refused with a sentence', async () => {
  const set = await setUp()
  shown(set)
  await tap('À rappeler')
  await tap('Autre moment')
  fireEvent.input(await screen.findByLabelText('Date'), { target: { value: '2026-11-20' } })
  await tap('Enregistrer le rappel')
  expect(await screen.findByText('Ce moment est déjà passé.')).toBeTruthy()
  expect(facts(set).callbacks).toHaveLength(0)
})
