/** What a client pays with, shown on the spot. */
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import ClientPages from '../../../../client/screens/client-pages.tsx'
import { must, NOW, type Stage, setUp, show, soon } from '../outcome/stage.tsx'

beforeAll(() => import('../../../../client/screens/pay.tsx'))
beforeEach(() => vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const IBAN = 'FR7630006000011234567890189'

async function paying(set: Stage, fields: object): Promise<void> {
  await must(set.book, [{ op: 'patch', kind: 'creditor', id: set.book.creditors()[0]?.id ?? '', fields }])
  show(set.book, `/clients/${set.clientId}/pay`, ClientPages, '/clients/:id/*page')
}

describe('the page to be paid on', () => {
  it('shows a code for what is late, which follows the amount', async () => {
    const set = await setUp(({ clientId }) => [
      {
        op: 'create',
        kind: 'invoice',
        record: {
          clientId,
          number: '2026-200',
          issuedOn: '2026-11-20',
          dueOn: '2026-12-31',
          amount: 125_000,
          currency: 'EUR',
          source: 'manual',
        },
      },
    ])
    await paying(set, { iban: IBAN })
    const code = await screen.findByRole('img', { name: /1.250,00.€/ })
    const before = code.querySelector('path')?.getAttribute('d') ?? ''
    expect(before.length).toBeGreaterThan(1000)
    expect(screen.getByText('FR76 3000 6000 0112 3456 7890 189')).toBeTruthy()
    expect(screen.getByText('2026-104')).toBeTruthy()
    fireEvent.click(await screen.findByRole('button', { name: /^Tout/ }))
    await soon(() => expect(screen.getByRole('img', { name: /2.500,00.€/ })).toBeTruthy())
    expect(screen.getByRole('img').querySelector('path')?.getAttribute('d')).not.toBe(before)
    expect(screen.getByText('2026-104, 2026-200')).toBeTruthy()
    fireEvent.input(screen.getByLabelText('Montant à régler'), { target: { value: '' } })
    expect(await screen.findByText('Indiquez un montant pour afficher le code.')).toBeTruthy()
  })

  it('offers the link alone where there is no account', async () => {
    await paying(await setUp(), { paymentLink: 'https://payer.example/martin' })
    expect(await screen.findByText('https://payer.example/martin')).toBeTruthy()
    expect(screen.queryByRole('img')).toBeNull()
  })

  it('leads to the settings where there is neither', async () => {
    await paying(await setUp(), {})
    expect((await screen.findByRole('link', { name: 'Compléter' })).getAttribute('href')).toBe('/settings/business')
  })
})
