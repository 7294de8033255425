/** What is asked before a contact that should wait, and what becomes of the answer. */

import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadRest, setLanguage } from '../../../../client/i18n/index.ts'
import { pendingDeparture } from '../../../../client/reach/departure.ts'
import { warmGuards } from '../../../../client/screens/acts/guarded.ts'
import { OneTap, warmSender } from '../../../../client/screens/acts/one-tap.tsx'
import { wayBy } from '../../../../client/screens/acts/ways.ts'
import { ToastHost } from '../../../../client/ui/toast-host.tsx'
import type { Channel } from '../../../../server/domain/records/primitives.ts'
import { must, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

/** Monday 23 November 2026, ten in Paris; the invoice of the stage was entered on the 21st. */
const MONDAY = '2026-11-23T09:00:00.000Z'

let opened: string[] = []

// What the phone fetches when idle; a loaded machine takes its time.
beforeAll(async () => {
  await Promise.all([
    setLanguage('fr').then(loadRest),
    import('../../../../client/ui/sheet.tsx'),
    import('../../../../client/ui/toast-region.tsx'),
    import('../../../../client/screens/guards/watch.tsx'),
    import('../../../../client/screens/acts/send.ts'),
    import('../../../../client/screens/words/note-findings.tsx'),
  ])
}, 60_000)

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(MONDAY), toFake: ['Date'] })
  opened = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    opened.push(this.href)
  })
})
afterEach(() => {
  cleanup()
  document.body.replaceChildren()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function shown({ book, clientId }: Stage, channel: Channel): void {
  show(book, '/', () => (
    <>
      <OneTap
        clientId={clientId}
        way={wayBy(channel, book.facts(clientId) ?? expect.fail('no such client'))}
        step={book.plan(clientId)?.action ?? null}
      />
      <ToastHost label="Messages" />
    </>
  ))
}

/** A tap on the link as the browser makes it; true when the dialler would open by itself. */
async function dial(): Promise<boolean> {
  const link = await screen.findByRole('link', { name: 'Appeler Perrin' })
  return link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
}

/** Somebody was called and reached on that day. */
async function reached({ book, clientId }: Stage, at: string): Promise<void> {
  vi.setSystemTime(new Date(at))
  await must(book, [
    {
      op: 'create',
      kind: 'interaction',
      record: { clientId, invoiceIds: [], channel: 'call', direction: 'out', state: 'sent', outcome: 'DIFF' },
    },
  ])
  vi.setSystemTime(new Date(MONDAY))
}

const fields = async ({ book, clientId }: Stage, fields: object): Promise<void> =>
  must(book, [{ op: 'patch', kind: 'client', id: clientId, fields }])

const journal = ({ book, clientId }: Stage) => book.facts(clientId)?.interactions ?? []

describe('with nothing that speaks against it', () => {
  it('the tap stays the link itself', async () => {
    const set = await setUp()
    shown(set, 'call')
    await warmGuards()
    expect(await dial()).toBe(true)
    await soon(async () => expect(await pendingDeparture(set.book)).toMatchObject({ channel: 'call' }))
    expect((await pendingDeparture(set.book))?.overrides).toBeUndefined()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('what is only worth knowing is said without stopping the tap', async () => {
    const set = await setUp()
    shown(set, 'call')
    await warmGuards()
    expect(await dial()).toBe(true)
    expect(await screen.findAllByText(/37.jours de retard et encore aucun échange/)).not.toHaveLength(0)
  })
})

describe('a second talk within the week', () => {
  it('is stopped, asks for a reason, and dials with it', async () => {
    const set = await setUp()
    await reached(set, '2026-11-20T09:00:00.000Z')
    shown(set, 'call')
    await warmGuards()
    expect(await dial()).toBe(false)
    expect(await screen.findByText(/^Dernier échange le 20.nov\. \(appel\)/)).toBeTruthy()
    expect(opened).toEqual([])
    expect(await pendingDeparture(set.book)).toBeNull()

    await tap('Appeler quand même')
    expect(await screen.findByText('Choisissez une raison, ou écrivez la vôtre.')).toBeTruthy()
    expect(opened).toEqual([])

    fireEvent.click(await screen.findByLabelText('Élément nouveau'))
    fireEvent.input(screen.getByLabelText(/Avec vos mots/), { target: { value: 'le chantier est reçu' } })
    await tap('Appeler quand même')
    expect(opened).toEqual(['tel:+33612345678'])
    await soon(async () =>
      expect(await pendingDeparture(set.book)).toMatchObject({
        channel: 'call',
        overrides: [{ guard: 'too-soon-after-talk', why: 'Élément nouveau\u202f: le chantier est reçu' }],
      }),
    )
  })

  it('reads the reason like a note: the client may ask for it', async () => {
    const set = await setUp()
    await reached(set, '2026-11-20T09:00:00.000Z')
    shown(set, 'call')
    await warmGuards()
    await dial()
    fireEvent.input(await screen.findByLabelText(/Avec vos mots/), { target: { value: 'son cancer l’occupe trop' } })
    expect(await screen.findByText('cancer')).toBeTruthy()
    await tap('Remplacer')
    await soon(() => expect((screen.getByLabelText(/Avec vos mots/) as HTMLInputElement).value).not.toContain('cancer'))
  })

  it('is explained by a law sheet, after which the question is there again as it was left', async () => {
    const set = await setUp()
    await reached(set, '2026-11-20T09:00:00.000Z')
    shown(set, 'call')
    await warmGuards()
    await dial()
    expect((await screen.findByText(/^Dernier échange/)).textContent).not.toContain('..')
    fireEvent.input(await screen.findByLabelText(/Avec vos mots/), { target: { value: 'chantier reçu' } })
    await tap(/^Fiche/)
    expect(await screen.findByText(/C\. pénal art\. 222-16/)).toBeTruthy()
    await tap('Fermer')
    expect(((await screen.findByLabelText(/Avec vos mots/)) as HTMLInputElement).value).toBe('chantier reçu')
    await tap('Appeler quand même')
    expect(opened).toEqual(['tel:+33612345678'])
  })

  it('by message keeps the reason with the text in the journal', async () => {
    const set = await setUp()
    await reached(set, '2026-11-20T09:00:00.000Z')
    shown(set, 'sms')
    await Promise.all([warmGuards(), warmSender()])
    await tap(/^Écrire/)
    fireEvent.click(await screen.findByLabelText('Convenu avec le client'))
    await tap('Écrire quand même')
    expect(opened[0]).toMatch(/^sms:/)
    await soon(() => expect(journal(set)).toHaveLength(2))
    expect(journal(set).find(({ channel }) => channel === 'sms')?.overrides).toEqual([
      { guard: 'too-soon-after-talk', why: 'Convenu avec le client' },
    ])
  })
})

describe('the look at the bank', () => {
  const LATER = '2026-11-26T09:00:00.000Z'

  it('that was made just now is kept and lets the call go, in one tap', async () => {
    vi.setSystemTime(new Date(LATER))
    const set = await setUp()
    shown(set, 'call')
    await warmGuards()
    expect(await dial()).toBe(false)
    await tap(/^J’ai regardé, rien reçu.: appeler/)
    expect(opened).toEqual(['tel:+33612345678'])
    await soon(() => expect(set.book.facts(set.clientId)?.bankCheckedOn).toBe('2026-11-26'))
    expect((await pendingDeparture(set.book))?.overrides).toBeUndefined()
  })

  it('can be left out with a reason', async () => {
    vi.setSystemTime(new Date(LATER))
    const set = await setUp()
    shown(set, 'call')
    await warmGuards()
    await dial()
    fireEvent.click(await screen.findByLabelText('Date limite proche'))
    await tap('Appeler quand même')
    await soon(async () =>
      expect((await pendingDeparture(set.book))?.overrides).toEqual([
        { guard: 'bank-not-checked', why: 'Date limite proche' },
      ]),
    )
    expect(set.book.facts(set.clientId)?.bankCheckedOn).toBeNull()
  })
})

describe('what cannot be passed over', () => {
  it('offers no way to call a debt past its limitation', async () => {
    const set = await setUp()
    await fields(set, { kind: 'consumer' })
    await must(set.book, [
      {
        op: 'patch',
        kind: 'invoice',
        id: set.invoiceIds[0] ?? '',
        fields: { issuedOn: '2023-01-02', dueOn: '2023-02-01' },
      },
    ])
    shown(set, 'call')
    await warmGuards()
    expect(await dial()).toBe(false)
    expect(await screen.findByText(/Le délai pour agir en justice est passé/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /quand même/ })).toBeNull()
    expect(screen.getByRole('link', { name: 'Enregistrer un règlement' }).getAttribute('href')).toBe(
      `/clients/${set.clientId}?add=payment`,
    )
    expect(opened).toEqual([])
    expect(await pendingDeparture(set.book)).toBeNull()
  })

  it('sends to the mandate where there is none', async () => {
    const set = await setUp()
    const id = set.book.workspace()?.id ?? ''
    await must(set.book, [{ op: 'patch', kind: 'workspace', id, fields: { kind: 'mandate' } }])
    shown(set, 'call')
    await warmGuards()
    expect(await dial()).toBe(false)
    expect((await screen.findByRole('link', { name: 'Voir le mandat' })).getAttribute('href')).toBe(
      '/settings/creditors',
    )
  })
})
