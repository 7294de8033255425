/** The list of clients: what the address asks for, what a search finds, and what stands there when there is nobody. */
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import Clients from '../../../../client/screens/clients.tsx'
import { client, id, invoice } from '../../book/records.ts'
import { must, NOW, setUp, show, soon } from '../outcome/stage.tsx'

beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const counted = () => screen.getByText(/^(\d+.clients?|Aucun client)/).textContent

describe('the list of clients', () => {
  it('shows what its address asks for, and finds by an invoice number', async () => {
    const { book } = await setUp()
    const old = id()
    await must(book, [
      client(old, book.creditors()[0]?.id ?? '', 'Vieux Dossier'),
      invoice(id(), old, { number: 'V-1', issuedOn: '2019-01-01', dueOn: '2019-02-01' }),
    ])
    show(book, '/clients?show=limited', () => <Clients />)
    expect(counted()).toMatch(/^1.client,/)
    fireEvent.click(screen.getByRole('radio', { name: /Tous/ }))
    await soon(() => expect(counted()).toMatch(/^2.clients,/))
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '2026-104' } })
    await soon(() => expect(counted()).toMatch(/^1.client$/))
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'introuvable' } })
    expect(await screen.findByText('Personne ne correspond')).toBeTruthy()
  })

  it('offers ways in when there is nobody yet', async () => {
    const { book, clientId, invoiceIds, contactId } = await setUp()
    await must(book, [
      { op: 'delete', kind: 'invoice', id: invoiceIds[0] ?? '' },
      { op: 'delete', kind: 'contact', id: contactId },
      { op: 'delete', kind: 'client', id: clientId },
    ])
    show(book, '/clients', () => <Clients />)
    expect(screen.getByRole('link', { name: 'Importer un fichier' }).getAttribute('href')).toBe('/import')
    expect(screen.getByRole('link', { name: 'Saisir une facture' }).getAttribute('href')).toBe('/invoices/new')
  })
})
