/** One tap: what it opens, what it keeps, and what is asked when one comes back. */
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pendingDeparture } from '../../../../client/reach/departure.ts'
import { MAILTO_LIMIT } from '../../../../client/reach/links.ts'
import { warmGuards } from '../../../../client/screens/acts/guarded.ts'
import { OneTap, warmSender } from '../../../../client/screens/acts/one-tap.tsx'
import { ReturnLine } from '../../../../client/screens/acts/return-line.tsx'
import { wayBy } from '../../../../client/screens/acts/ways.ts'
import type { Channel } from '../../../../server/domain/records/primitives.ts'
import { id, invoice } from '../../book/records.ts'
import { must, NOW, type Stage, setUp as setUpStage, show, soon, tap } from '../outcome/stage.tsx'

let opened: string[] = []

/** In a workspace that works on Saturdays, as the day of the stage is one: nothing speaks against a contact. */
const setUp: typeof setUpStage = async (more) => {
  const set = await setUpStage(more)
  const fields = { workingDays: [1, 2, 3, 4, 5, 6] as (1 | 2 | 3 | 4 | 5 | 6)[] }
  await must(set.book, [{ op: 'patch', kind: 'workspace', id: set.book.workspace()?.id ?? '', fields }])
  return set
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] })
  opened = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    opened.push(this.href)
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** The button of a channel above the line that asks on return. */
function shown({ book, clientId }: Stage, channel: Channel): void {
  show(book, '/', () => {
    const facts = () => book.facts(clientId) ?? expect.fail('no such client')
    return (
      <>
        <ReturnLine />
        <OneTap clientId={clientId} way={wayBy(channel, facts())} step={book.plan(clientId)?.action ?? null} />
      </>
    )
  })
}

/** As on a phone that had nothing better to do. */
const warm = () => Promise.all([warmSender(), warmGuards()])

const journal = ({ book, clientId }: Stage) => book.facts(clientId)?.interactions ?? []
const bodyOf = (href: string) => decodeURIComponent(href.split('body=')[1] ?? '').replaceAll('\r\n', '\n')

describe('a message', () => {
  it('opens in the tap itself, and its exact text is kept with the step it answers', async () => {
    const set = await setUp()
    const action = set.book.plan(set.clientId)?.action
    shown(set, 'sms')
    await warm()
    fireEvent.click(await screen.findByRole('button', { name: /^Écrire/ }))
    expect(opened).toHaveLength(1)
    expect(opened[0]).toMatch(/^sms:\+33612345678/)
    await soon(() => expect(journal(set)).toHaveLength(1))
    expect(journal(set)[0]).toMatchObject({
      channel: 'sms',
      direction: 'out',
      state: 'prepared',
      text: bodyOf(opened[0] ?? ''),
      contactId: set.contactId,
      invoiceIds: set.invoiceIds,
      stepKey: action?.key,
      stepInvoiceId: action?.invoiceId,
    })
    expect(journal(set)[0]?.text).toMatch(/2026-104.*1.250,00.€/)
  })

  it('that was not sent leaves the journal, and the reminder is due again', async () => {
    const set = await setUp()
    const before = set.book.plan(set.clientId)?.action
    shown(set, 'sms')
    await warm()
    await tap(/^Écrire/)
    await screen.findByText(/SMS pour Perrin, préparé à 10.h.07.: est-il parti/)
    expect(set.book.plan(set.clientId)?.action).toBeNull()
    await tap('Non')
    await soon(() => expect(journal(set)).toHaveLength(0))
    expect(set.book.plan(set.clientId)?.action).toEqual(before)
    await soon(async () => expect(await pendingDeparture(set.book)).toBeNull())
  })

  it('that was sent stands once in the journal, as sent, with its text', async () => {
    const set = await setUp()
    shown(set, 'sms')
    await warm()
    await tap(/^Écrire/)
    await tap('Oui, envoyé')
    await soon(() => expect(journal(set).map(({ state }) => state)).toEqual(['sent']))
    expect(journal(set)[0]?.text).toBe(bodyOf(opened[0] ?? ''))
    await soon(() => expect(screen.queryByText(/est-il parti/)).toBeNull())
  })

  it('too long for a link is copied whole, and the mail opens with its subject', async () => {
    const copied: string[] = []
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text))
    const set = await setUp(({ clientId, contactId }) => [
      { op: 'patch', kind: 'contact', id: contactId, fields: { emails: ['claire@example.com'] } },
      ...Array.from({ length: 30 }, (_, n) => invoice(id(), clientId, { number: `L-${n}` })),
    ])
    shown(set, 'email')
    await warm()
    await tap(/^Écrire/)
    expect(opened[0]).toMatch(/^mailto:claire@example\.com\?subject=/)
    expect(opened[0]?.length).toBeLessThan(MAILTO_LIMIT)
    await soon(() => expect(copied).toEqual([journal(set)[0]?.text]))
    expect(copied[0]).toContain('L-29')
  })

  it('that lacks something is not prepared: what to complete is named', async () => {
    const set = await setUp(({ clientId, invoiceIds }) => [
      {
        op: 'create',
        kind: 'payment',
        record: {
          clientId,
          on: '2026-11-20',
          amount: 125_000,
          currency: 'EUR',
          allocations: [{ invoiceId: invoiceIds[0] ?? '', amount: 125_000 }],
          source: 'manual',
        },
      },
    ])
    shown(set, 'sms')
    await warm()
    await tap(/^Écrire/)
    const link = await screen.findByRole('link', { name: /Une facture à relancer/ })
    expect(link.getAttribute('href')).toBe(`/clients/${set.clientId}`)
    expect(opened).toEqual([])
    expect(journal(set)).toHaveLength(0)
  })
})

describe('a call', () => {
  it('is a real link to the dialler, and leaving is remembered with its step', async () => {
    const set = await setUp()
    shown(set, 'call')
    const link = await screen.findByRole('link', { name: 'Appeler Perrin' })
    expect(link.getAttribute('href')).toBe('tel:+33612345678')
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    await soon(async () =>
      expect(await pendingDeparture(set.book)).toMatchObject({
        clientId: set.clientId,
        contactId: set.contactId,
        channel: 'call',
        stepKey: set.book.plan(set.clientId)?.action?.key,
        stepInvoiceId: set.invoiceIds[0],
      }),
    )
  })

  it('without a number asks for it in place, keeps it as the dialler takes it, and dials', async () => {
    const set = await setUp(({ contactId }) => [
      { op: 'patch', kind: 'contact', id: contactId, fields: { phones: [] } },
    ])
    shown(set, 'call')
    await warm()
    await tap('Ajouter un numéro')
    const field = await screen.findByLabelText('Téléphone')
    fireEvent.input(field, { target: { value: '12' } })
    await tap('Enregistrer et appeler')
    expect(await screen.findByText(/ne peut pas être composé/)).toBeTruthy()
    fireEvent.input(field, { target: { value: '06 11 22 33 44' } })
    await tap('Enregistrer et appeler')
    await soon(() => expect(opened).toEqual(['tel:+33611223344']))
    expect(set.book.get('contact', set.contactId)?.phones).toEqual([{ number: '+33611223344' }])
    expect(set.book.facts(set.clientId)?.contacts).toHaveLength(1)
  })
})
