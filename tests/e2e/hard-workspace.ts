/** A workspace that is hard to lay out: a mandate, long names, seven digits, 300 invoices, twelve people. As a backup file. */
import { createSketch, type ExampleRecords } from '../../client/screens/start/example-records.ts'
import type { Client } from '../../server/domain/records/cards.ts'

const TODAY = '2026-11-21'

/** Sixty characters; and one word that no line can hold. */
export const LONG_NAME = 'Établissements Vandenbroucke-Lemaistre et Associés Rénovation'
const ONE_WORD = 'Schornsteinfegermeisterbetriebsgesellschaftmbh'
const CREDITOR = 'Compagnie Méridionale de Menuiserie et d’Agencement Intérieur'

export interface HardWorkspace {
  /** The client with everything. */
  clientId: string
  invoiceId: string
  /** The text of the backup file. */
  backup: string
}

export function hardWorkspace(): HardWorkspace {
  const sketch = createSketch(TODAY, '019a0000-0000-7000-8009-000000000001')
  sketch.workspace({
    name: 'Recouvrement Provence-Alpes-Côte d’Azur et Languedoc-Roussillon',
    kind: 'mandate',
    country: 'FR',
    currency: 'EUR',
    language: 'fr',
    timeZone: 'Europe/Paris',
  })
  const creditor = sketch.creditor({ name: CREDITOR, iban: 'FR7630006000011234567890189' })
  const mandates = [{ id: '019a0000-0000-7000-8007-000000000001', creditorId: creditor.id }].map((mandate) => ({
    ...mandate,
    signedOn: '2026-01-05',
    mayReceive: true,
  }))
  const one = sketch.client(creditor.id, { name: LONG_NAME, kind: 'business' })
  everything(sketch, one)
  for (const [name, late] of [
    [ONE_WORD, 15],
    [`${LONG_NAME} (agence de Saint-Rémy)`, 3],
    ['Mairie de Vif', 40],
  ] as const) {
    const client = sketch.client(creditor.id, { name, kind: name.startsWith('Mairie') ? 'public' : 'unknown' })
    sketch.invoice(client, late, 123_456_789, `FA-2026-${late}-000123456789`, 'Remplacement complet des menuiseries')
  }
  const records: ExampleRecords = { ...sketch.records, mandate: mandates }
  const file = { format: 'encaisse-backup', version: 1, madeAt: `${TODAY}T08:00:00.000Z`, records }
  const invoice = sketch.records.invoice?.[0]
  if (!invoice) throw new Error('the hard workspace has no invoice')
  return { clientId: one.id, invoiceId: invoice.id, backup: JSON.stringify(file) }
}

/** Facts of every kind that the case and the cockpit show. */
function everything(sketch: ReturnType<typeof createSketch>, client: Client): void {
  for (let n = 0; n < 12; n++)
    sketch.contact(client, {
      civility: n % 2 ? 'm' : 'mme',
      firstName: 'Marie-Bénédicte',
      lastName: n ? `de La Rochefoucauld-Montbel ${n}` : 'de La Rochefoucauld-Montbel',
      role: n ? 'approves' : 'pays',
      mayHear: true,
      phones: [{ number: `+3363998${String(100 + n).padStart(4, '0')}` }],
      emails: [`marie-benedicte.comptabilite-fournisseurs-${n}@etablissements-vandenbroucke.example`],
    })
  const invoices = Array.from({ length: 300 }, (_, n) =>
    sketch.invoice(client, 80 - (n % 90), n ? 412_345 : 987_654_321, `FA-2026-${n}`, 'Chantier des Trois Fontaines'),
  )
  const [oldest, second] = invoices
  if (!oldest || !second) return
  sketch.said(client, [oldest], {
    channel: 'email',
    ago: 60,
    step: 'd7',
    subject: 'Votre facture FA-2026-0, échue et toujours impayée à ce jour',
    text: 'Bonjour,\n\nSauf erreur de notre part, cette facture reste due.\n\nCordialement',
  })
  const note = 'Promet de régler dès que le maître d’ouvrage aura débloqué les fonds de la deuxième tranche.'
  sketch.promised(
    client,
    [oldest],
    123_456_789,
    { channel: 'call', ago: 20, step: 'd14', outcome: 'PROM', note },
    '2026-11-10',
  )
  sketch.paid(client, oldest, 9, 1_234_567)
  sketch.disputed(client, second, 100_000, 'Pose de la deuxième porte', { channel: 'call', ago: 15, outcome: 'LITIGE' })
}
