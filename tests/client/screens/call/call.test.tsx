/** The cockpit: what it says before, during and after a call. */
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Wanted } from '../../../../client/book/writes.ts'
import { depart, pendingDeparture } from '../../../../client/reach/departure.ts'
import { resumeCall } from '../../../../client/screens/call/resume.ts'
import Call from '../../../../client/screens/call.tsx'
import { id, invoice } from '../../book/records.ts'
import { must, NOW, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const shown = ({ book, clientId }: Stage) => show(book, `/clients/${clientId}/call`, Call, '/clients/:id/call')

const comeBack = () => document.dispatchEvent(new Event('visibilitychange'))

const left = (set: Stage, over: object = {}) =>
  depart(set.book, { clientId: set.clientId, contactId: set.contactId, channel: 'call', ...over })

const promise = (clientId: string, on: string): Wanted => ({
  op: 'create',
  kind: 'promise',
  record: { clientId, invoiceIds: [], on, amount: 50_000, currency: 'EUR' },
})

describe('before the call', () => {
  it('says what is due, since when, to whom and what to say', async () => {
    const set = await setUp()
    shown(set)
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Perrin')
    expect(screen.getByText('35 jours')).toBeTruthy()
    const script = screen.getByRole('region', { name: 'Ce que vous pouvez dire' })
    expect(script.textContent).toMatch(/facture 2026-104, échue le 17 octobre 2026.*1.250,00.€/)
    expect(screen.getByRole('link', { name: 'Appeler' }).getAttribute('href')).toBe('tel:+33612345678')
  })

  it('names neither the debt nor the amount to an answering machine', async () => {
    const set = await setUp()
    shown(set)
    await tap('C’est un répondeur')
    const script = screen.getByRole('region', { name: 'Ce que vous pouvez dire' })
    await soon(() => expect(script.textContent).toContain('au sujet d’un dossier en cours'))
    expect(script.textContent).not.toMatch(/facture|€|2026-104/)
  })

  it('opens on the broken promise, and counts the promises that were kept', async () => {
    vi.setSystemTime('2026-11-10T09:00:00.000Z')
    const set = await setUp(({ clientId }) => [promise(clientId, '2026-11-13')])
    vi.setSystemTime(NOW)
    comeBack()
    shown(set)
    const script = await screen.findByRole('region', { name: 'Ce que vous pouvez dire' })
    await soon(() => expect(script.textContent).toMatch(/500,00.€ pour le 13 novembre/))
    expect(screen.getByText(/^0.promesse tenue sur 1$/)).toBeTruthy()
  })

  it('says the workspace’s own opening in place of the ready-made one', async () => {
    const set = await setUp(() => [
      {
        op: 'create',
        kind: 'script',
        record: { stage: 'friendly', language: 'fr', opening: 'Bonjour {who}, c’est Léa.' },
      },
    ])
    shown(set)
    expect(await screen.findByText(/Bonjour .*Perrin, c’est Léa\./)).toBeTruthy()
  })

  it('names the creditor in a workspace of mandates', async () => {
    const set = await setUp()
    const workspace = set.book.workspace()
    await must(set.book, [{ op: 'patch', kind: 'workspace', id: workspace?.id ?? '', fields: { kind: 'mandate' } }])
    shown(set)
    expect(await screen.findByText(/pour Plomberie Perrin$/)).toBeTruthy()
  })

  it('stays up when nothing is due and nobody is known', async () => {
    const set = await setUp()
    const lonely = id()
    const { creditorId } = set.book.get('client', set.clientId) ?? expect.fail()
    await must(set.book, [
      {
        op: 'create',
        kind: 'client',
        record: { id: lonely, creditorId, name: '<img src=x onerror=alert(1)>', kind: 'unknown' },
      },
    ])
    shown({ ...set, clientId: lonely })
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('<img src=x onerror=alert(1)>')
    expect(screen.getByText(/pas de phrase toute prête/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Ajouter un numéro' })).toBeTruthy()
  })
})

describe('during the call', () => {
  const region = () => screen.getByRole('region', { name: 'Ce que vous pouvez dire' })
  const following = () => tap('Phrase suivante')

  it('goes on sentence by sentence, by its button, an arrow key or a tap, and back', async () => {
    const set = await setUp()
    shown(set)
    await screen.findByText('1 sur 5')
    await following()
    expect(region().textContent).toContain('Y a-t-il quelque chose qui bloque')
    fireEvent.keyDown(document.body, { key: 'ArrowRight' })
    await screen.findByText('3 sur 5')
    fireEvent.keyDown(document.body, { key: 'ArrowLeft' })
    await screen.findByText('2 sur 5')
    const sentence = screen.getByText(/^Y a-t-il quelque chose/)
    for (const type of ['pointerdown', 'pointerup'])
      sentence.dispatchEvent(new PointerEvent(type, { bubbles: true, isPrimary: true, clientX: 5, clientY: 5 }))
    await screen.findByText('3 sur 5')
  })

  it('goes on and back by a sweep of the thumb', async () => {
    const set = await setUp()
    shown(set)
    await screen.findByText('1 sur 5')
    const sweep = (from: number, to: number) => {
      const sentence = region().querySelector('[aria-live]') as HTMLElement
      sentence.dispatchEvent(new PointerEvent('pointerdown', { isPrimary: true, clientX: from, clientY: 5 }))
      sentence.dispatchEvent(new PointerEvent('pointerup', { isPrimary: true, clientX: to, clientY: 9 }))
    }
    sweep(200, 100)
    await screen.findByText('2 sur 5')
    sweep(100, 200)
    await screen.findByText('1 sur 5')
  })

  it('fills the promise with what was ticked, which outlives the page', async () => {
    const set = await setUp()
    shown(set)
    await following()
    await following()
    await tap('Lun. 30 nov.')
    await following()
    fireEvent.click(await screen.findByLabelText(/^Moitié/))
    await following()
    fireEvent.click(await screen.findByLabelText('Virement'))
    await soon(async () =>
      expect(await set.book.drafts.get(`heard:${set.clientId}`)).toMatchObject({
        heard: { on: '2026-11-30', amount: 62_500, method: 'transfer' },
      }),
    )
    cleanup()
    shown(set)
    await tap('Noter le résultat')
    expect(await screen.findByText(/^Date annoncée.: 30 novembre 2026$/)).toBeTruthy()
    await tap('Promet de payer')
    await tap(/^Enregistrer la promesse.: lun\. 30 nov\.$/)
    await soon(() =>
      expect(set.book.facts(set.clientId)?.promises).toMatchObject([
        { on: '2026-11-30', amount: 62_500, currency: 'EUR', method: 'transfer' },
      ]),
    )
    expect(await screen.findByText(/^Au-dessus du minimum/)).toBeTruthy()
    await soon(async () => expect(await set.book.drafts.get(`heard:${set.clientId}`)).toBeUndefined())
  })

  it('says the ceiling of cash as soon as cash is offered, for the sum that was named', async () => {
    const set = await setUp()
    shown(set)
    for (let sentence = 1; sentence < 5; sentence++) await following()
    fireEvent.click(await screen.findByLabelText('Espèces'))
    expect(await screen.findByText(/^Plus de 1.000,00.€ en espèces/)).toBeTruthy()
    await tap('Phrase précédente')
    fireEvent.click(await screen.findByLabelText(/^Moitié/))
    await following()
    await screen.findByLabelText('Espèces')
    expect(screen.queryByText(/^Plus de 1.000,00.€ en espèces/)).toBeNull()
  })

  it('answers an excuse in one tap, asks what it needs, and has it in the note and in the day to look', async () => {
    const set = await setUp()
    shown(set)
    await tap('Chèque parti')
    expect(region().textContent).toContain('Parti quel jour, de quel montant')
    await tap('Demain')
    fireEvent.input(await screen.findByLabelText('Numéro ou référence'), { target: { value: '7654321' } })
    expect(region().textContent).toMatch(/Le compte sera à regarder vendredi 27 novembre/)
    await tap(/^Noter.: Paiement en route/)
    await soon(() => expect(set.book.facts(set.clientId)?.interactions).toHaveLength(1))
    const [said] = set.book.facts(set.clientId)?.interactions ?? []
    expect(said).toMatchObject({ outcome: 'ENROUTE', reasonCode: 'cheque-sent' })
    expect(said?.note).toMatch(/Envoyé le.: 22 novembre 2026\nRéférence.: 7654321/)
    await soon(() => expect(set.book.facts(set.clientId)?.pauses[0]?.until).toBe('2026-11-27'))
  })

  it('keeps what an excuse asks, sums among it, from whoever else is on the line, when the page comes back too', async () => {
    const set = await setUp()
    shown(set)
    await tap('Attend d’être payé')
    expect(region().textContent).toContain('De qui, et pour quand')
    await tap('Quelqu’un d’autre')
    await soon(() => expect(region().textContent).toContain('Je souhaite joindre'))
    cleanup()
    shown(set)
    await soon(() => expect(region().textContent).toContain('Je souhaite joindre'))
    expect(region().textContent).not.toMatch(/De qui, et pour quand|1.250,00/)
  })

  it('takes a dispute with the point that was typed, and gives all of it back when undone', async () => {
    const set = await setUp()
    shown(set)
    await tap('Pas satisfait')
    fireEvent.input(await screen.findByLabelText(/^Le point précis/), { target: { value: 'Le joint fuit.' } })
    await tap(/^Noter.: Conteste/)
    // Under the sentence, and in the form of the dispute.
    await soon(() => expect(screen.getAllByDisplayValue('Le joint fuit.')).toHaveLength(2))
    await tap('Enregistrer la contestation')
    await soon(() => expect(set.book.facts(set.clientId)?.disputes[0]?.reason).toBe('Le joint fuit.'))
    await tap('Annuler')
    await soon(() => expect(set.book.facts(set.clientId)?.disputes).toEqual([]))
    await soon(async () =>
      expect(await set.book.drafts.get(`heard:${set.clientId}`)).toMatchObject({ heard: { point: 'Le joint fuit.' } }),
    )
  })

  it('keeps who approves on the card, and a direct line as another contact', async () => {
    const set = await setUp()
    shown(set)
    await tap('Quelqu’un d’autre')
    await following()
    fireEvent.input(await screen.findByLabelText(/^Qui valide/), { target: { value: 'Mme Petit' } })
    fireEvent.input(await screen.findByLabelText('Sa ligne directe'), { target: { value: '03 21 00 00 00' } })
    await tap('Noter le résultat')
    await tap('Une autre personne')
    await soon(() => expect(set.book.get('client', set.clientId)?.approver).toBe('Mme Petit'))
    const known = set.book.facts(set.clientId)?.contacts ?? []
    expect(known.find(({ lastName }) => lastName === 'Mme Petit')?.phones).toEqual([{ number: '+33321000000' }])
  })

  it('ends in anger by one tap: the outcome, the exact words, and calm for a week', async () => {
    const set = await setUp()
    shown(set)
    await tap('Le ton monte')
    expect(await screen.findByText('Laissez finir. Ne répondez pas.')).toBeTruthy()
    await tap('Consigne suivante')
    expect(screen.getByText('Parlez plus bas, et plus lentement.')).toBeTruthy()
    fireEvent.input(screen.getByLabelText('Ses mots exacts'), { target: { value: 'Laissez-moi tranquille' } })
    await tap('Mettre fin et noter')
    await soon(() => expect(set.book.facts(set.clientId)?.interactions).toMatchObject([{ outcome: 'COLERE' }]))
    expect(set.book.facts(set.clientId)?.interactions[0]?.note).toMatch(/^Ses mots.: «.Laissez-moi tranquille.»$/)
    expect(await screen.findByText(/^Prochaine étape/)).toBeTruthy()
    await tap('Annuler')
    await soon(() => expect(set.book.facts(set.clientId)?.interactions).toEqual([]))
  })

  it('to a switchboard asks for somebody, and names no debt', async () => {
    const set = await setUp()
    await must(set.book, [{ op: 'patch', kind: 'contact', id: set.contactId, fields: { role: 'desk' } }])
    shown(set)
    expect(await screen.findByText(/Je souhaite joindre le service comptable/)).toBeTruthy()
    expect(region().textContent).not.toMatch(/facture|€|2026-104/i)
  })

  it('where somebody else may answer asks who is there, and hides the figures until the answer', async () => {
    const set = await setUp()
    const phones = [{ number: '+33321000000', label: 'Standard' }]
    await must(set.book, [{ op: 'patch', kind: 'contact', id: set.contactId, fields: { phones } }])
    await left(set)
    shown(set)
    await screen.findByText(/^Chiffres masqués/)
    const main = screen.getByRole('main')
    expect(main.textContent).toMatch(/Suis-je bien avec .*Perrin/)
    expect(main.textContent).not.toMatch(/1.250,00|35 jours|2026-104/)
    fireEvent.keyDown(document.body, { key: 'ArrowRight' })
    expect(main.textContent).not.toMatch(/1.250,00/)
    await tap('Oui, c’est bien la personne')
    await soon(() => expect(main.textContent).toMatch(/facture 2026-104.*1.250,00/))
  })

  it('has a goal and a least proposed, which a tap changes', async () => {
    const set = await setUp()
    shown(set)
    const least = await screen.findByRole('group', { name: 'Au moins' })
    expect((least.querySelector('input:checked') as HTMLInputElement).value).toBe('0')
    fireEvent.click(least.querySelector('input') as HTMLInputElement)
    await soon(async () =>
      expect(await set.book.drafts.get(`heard:${set.clientId}`)).toMatchObject({ conduct: { aim: { least: 62_500 } } }),
    )
    await left(set)
    comeBack()
    expect(await screen.findByText(/^Objectif 1.250,00.€ · au moins 625,00.€$/)).toBeTruthy()
  })
})

describe('coming back', () => {
  it('opens the outcomes at the foot, and says how long ago the number was dialled', async () => {
    const set = await setUp()
    shown(set)
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('button', { name: 'Pas de réponse' })).toBeNull()
    await left(set)
    vi.setSystemTime(Date.parse(NOW) + 125_000)
    comeBack()
    expect(await screen.findByRole('button', { name: 'Pas de réponse' })).toBeTruthy()
    expect(screen.getAllByText(/^Appel lancé il y a 2.min$/)).not.toHaveLength(0)
    // Half open: the grip still offers the rest of the height, and the script is not in it.
    const grip = screen.getByRole('button', { name: /Comment ça s’est passé/ })
    expect(grip.getAttribute('aria-expanded')).toBe('false')
    expect(grip.parentElement?.textContent).not.toContain('Bonjour')
  })

  it('is not confused by a call to somebody else, nor opened by the dialling itself', async () => {
    const set = await setUp()
    await left(set)
    shown(set)
    await screen.findByText('Appel lancé à l’instant')
    expect(screen.queryByRole('button', { name: 'Pas de réponse' })).toBeNull()
    await left(set, { clientId: id() })
    comeBack()
    await soon(() => expect(screen.queryByText(/Appel lancé/)).toBeNull())
    expect(screen.queryByRole('button', { name: 'Pas de réponse' })).toBeNull()
  })

  it('answers the step that was due when the number was dialled, and forgets the departure', async () => {
    const set = await setUp()
    await left(set, { stepKey: 'd14', stepInvoiceId: set.invoiceIds[0] })
    vi.setSystemTime(Date.parse(NOW) + 60_000)
    shown(set)
    await tap('Pas de réponse')
    await soon(() => expect(set.book.facts(set.clientId)?.interactions[0]?.stepKey).toBe('d14'))
    expect(set.book.facts(set.clientId)?.interactions[0]?.contactId).toBe(set.contactId)
    await soon(async () => expect(await pendingDeparture(set.book)).toBeNull())
  })

  it('leads on to the next debtor of today, or back to today', async () => {
    const set = await setUp()
    const other = id()
    const { creditorId } = set.book.get('client', set.clientId) ?? expect.fail()
    await must(set.book, [
      { op: 'create', kind: 'client', record: { id: other, creditorId, name: 'Garage du Port', kind: 'business' } },
      invoice(id(), other, { number: '2026-101' }),
    ])
    shown(set)
    fireEvent.click(await screen.findByRole('button', { name: 'Noter le résultat' }))
    await tap('Pas de réponse')
    const next = await screen.findByRole('link', { name: /Suivant.: Garage du Port/ })
    expect(next.getAttribute('href')).toContain(`/clients/${other}`)
    expect(screen.getByRole('link', { name: 'Aujourd’hui' }).getAttribute('href')).toBe('/')
  })

  it('finds the cockpit again when the phone ended the page during the call', async () => {
    const set = await setUp()
    expect(await resumeCall(set.book)).toBeNull()
    await left(set)
    expect(await resumeCall(set.book)).toBe(`/clients/${set.clientId}/call?contact=${set.contactId}`)
    await left(set, { channel: 'sms' })
    expect(await resumeCall(set.book)).toBeNull()
  })
})
