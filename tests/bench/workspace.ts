/** A large workspace, always the same, as a backup file: the way such data gets onto a device without a server. */
import type { Invoice } from '../../server/domain/records/cards.ts'

/** Same numbers in every run. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const id = (kind: number, n: number): string =>
  `019a0000-0000-7000-8${String(kind).padStart(3, '0')}-${n.toString(16).padStart(12, '0')}`

const day = (daysBefore: number): string =>
  new Date(Date.UTC(2026, 10, 21) - daysBefore * 86_400_000).toISOString().slice(0, 10)

export interface LargeWorkspace {
  clients: number
  invoices: Invoice[]
  /** All of them, by kind. */
  records: Record<string, { id: string }[]>
  /** The text of the backup file. */
  backup: string
}

const SAID = [
  'Le comptable est en congé, rappeler lundi avec le numéro de la commande.',
  'Virement annoncé pour la fin du mois, le dirigeant confirme par courriel.',
  'Facture non reçue : renvoyée à l’adresse de la comptabilité.',
  'Répondeur, message laissé sans nommer la dette.',
]

/** `entries`: exchanges of the journal, spread over all clients. */
export function largeWorkspace(clients: number, invoices: number, entries = 0): LargeWorkspace {
  const roll = dice(7)
  const creditorId = id(1, 1)
  const fact = (n: number) => ({ act: id(8, n), at: '2026-10-01T08:00:00.000Z', device: id(9, 1) })
  const list: Invoice[] = Array.from({ length: invoices }, (_, n) => ({
    id: id(3, n),
    clientId: id(2, n % clients),
    number: `F-${n}`,
    issuedOn: day(20 + Math.floor(roll() * 120)),
    dueOn: day(Math.floor(roll() * 90) - 20),
    amount: 5000 + Math.floor(roll() * 900_000),
    currency: 'EUR',
    source: 'import' as const,
  }))
  const paid = list.filter((_, n) => n % 4 === 0)
  const records = {
    workspace: [
      {
        id: id(0, 1),
        name: 'Mesure',
        kind: 'own',
        country: 'FR',
        language: 'fr',
        currency: 'EUR',
        timeZone: 'Europe/Paris',
      },
    ],
    creditor: [{ id: creditorId, name: 'Mesure' }],
    client: Array.from({ length: clients }, (_, n) => ({
      id: id(2, n),
      creditorId,
      name: `Client ${String(n).padStart(5, '0')} Rénovation`,
      kind: 'business',
      number: `C${n}`,
    })),
    contact: Array.from({ length: clients }, (_, n) => ({
      id: id(4, n),
      clientId: id(2, n),
      lastName: `Nom ${n}`,
      phones: [{ number: `+336${String(10_000_000 + n)}` }],
      emails: [`compta${n}@exemple.fr`],
    })),
    invoice: list,
    payment: paid.map((invoice, n) => ({
      id: id(5, n),
      ...fact(n),
      clientId: invoice.clientId,
      on: day(5),
      amount: invoice.amount,
      currency: 'EUR',
      allocations: [{ invoiceId: invoice.id, amount: invoice.amount }],
      source: 'import',
    })),
    interaction: Array.from({ length: entries }, (_, n) => ({
      id: id(6, n),
      ...fact(n),
      clientId: id(2, n % clients),
      invoiceIds: [id(3, n % invoices)],
      channel: 'note',
      direction: 'out',
      note: `${SAID[n % SAID.length]} Échange ${n}.`,
    })),
  }
  const file = { format: 'encaisse-backup', version: 1, madeAt: '2026-11-21T08:00:00.000Z', records }
  return { clients, invoices: list, records, backup: JSON.stringify(file) }
}
