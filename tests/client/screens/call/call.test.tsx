/** The cockpit: what it says before, during and after a call. */
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Wanted } from '../../../../client/book/writes.ts'
import { depart, pendingDeparture } from '../../../../client/reach/departure.ts'
import { resumeCall } from '../../../../client/screens/call/resume.ts'
import Call from '../../../../client/screens/call.tsx'
import { id, invoice } from '../../book/records.ts'
import { must, NOW, pick, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

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
    await pick('Répondeur')
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
