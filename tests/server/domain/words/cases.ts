/** Cases to write about, made at random: who owes what to whom, by whom it is asked for, and how it can be paid. */
import fc from 'fast-check'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import type { InvoiceState } from '../../../../server/domain/dunning/case.ts'
import { invoiceStates } from '../../../../server/domain/ledger/invoices.ts'
import type { Client, Contact, Creditor } from '../../../../server/domain/records/cards.ts'
import type { Subject } from '../../../../server/domain/words/compose.ts'
import { client, contact, dispute, facts, invoice, late, mandate } from '../facts.ts'

const name = fc.constantFrom('Menuiserie Perrin', 'Ébénisterie D’Août & Fils', 'Garage « Étoile »', 'N. Œuvrard', 'X')
const person = fc.record<Contact>(
  {
    id: fc.constant('contact'),
    clientId: fc.constant('client'),
    civility: fc.constantFrom('mme', 'm'),
    firstName: fc.constantFrom('Julie', 'Jean-Noël'),
    lastName: fc.constantFrom('Perrin', 'Le Goff'),
  },
  { requiredKeys: ['id', 'clientId'] },
)
const address = { street: '12 rue de la Gare', postalCode: '59000', city: 'Lille' }

const debtor = fc.record<Client>(
  {
    id: fc.constant('client'),
    creditorId: fc.constant('creditor'),
    name,
    kind: fc.constantFrom('business', 'consumer', 'public'),
    address: fc.constantFrom('tu', 'vous'),
    country: fc.constantFrom('FR', 'BE'),
    street: fc.constant(address.street),
    postalCode: fc.constant(address.postalCode),
    city: fc.constant(address.city),
  },
  { requiredKeys: ['id', 'creditorId', 'name', 'kind', 'street', 'city'] },
)

/** With a way to pay: a formal notice names one. */
const owner = fc
  .record({
    signature: fc.constantFrom('Paul Roche, gérant', 'Lina Roche\nService comptabilité', ''),
    iban: fc.boolean(),
    link: fc.boolean(),
  })
  .map(
    ({ signature, iban, link }): Creditor => ({
      id: 'creditor',
      name: 'Atelier Roche',
      ...address,
      ...(signature && { signature }),
      ...((iban || !link) && { iban: 'FR7630006000011234567890189' }),
      ...(link && { paymentLink: 'https://pay.example.org/r/4821' }),
    }),
  )

const owed = fc.record({
  amount: fc.integer({ min: 1, max: 90_000_000 }),
  daysLate: fc.integer({ min: 1, max: 400 }),
  contested: fc.boolean(),
  project: fc.constantFrom(undefined, 'chantier rue Hoche'),
  link: fc.constantFrom(undefined, 'https://example.org/f/7.pdf'),
  currency: fc.constantFrom('EUR', 'EUR', 'CHF'),
})

const TODAY = late(34)

const states = fc.array(owed, { minLength: 1, maxLength: 5 }).map((rows): InvoiceState[] => {
  const invoices = rows.map(({ amount, daysLate, project, link, currency }, at) =>
    invoice({
      id: `invoice ${at}`,
      number: `2026-${100 + at}`,
      dueOn: addDays(TODAY, -daysLate),
      issuedOn: addDays(TODAY, -daysLate - 30),
      amount,
      currency,
      ...(project && { project }),
      ...(link && { link }),
    }),
  )
  const disputes = rows.flatMap(({ contested, amount }, at) =>
    contested && amount > 2 ? [dispute(late(4), Math.floor(amount / 2), { invoiceId: `invoice ${at}` })] : [],
  )
  return invoiceStates(facts({ invoices, disputes }), TODAY)
})

/** A case that lacks nothing, in either language. */
export const subjects: fc.Arbitrary<Subject> = fc
  .record({
    inMandate: fc.boolean(),
    creditor: owner,
    client: debtor,
    contact: fc.option(person),
    language: fc.constantFrom('fr' as const, 'en' as const),
    invoices: states,
    received: fc.integer({ min: 0, max: 60_000 }),
    reminders: fc.array(fc.integer({ min: 1, max: 33 }), { maxLength: 6 }),
  })
  .map(({ inMandate, received, reminders, ...of }) => ({
    ...of,
    workspace: { kind: inMandate ? ('mandate' as const) : ('own' as const), name: 'Agence Nord' },
    mandate: inMandate ? mandate() : null,
    today: TODAY,
    promise: { on: late(24), amount: 60_000, currency: 'EUR', method: 'transfer', madeOn: late(18), received },
    received: { currency: 'EUR', amount: 12_345 },
    remindedOn: reminders.map(late),
  }))

/** One such case, always the same. */
export const complete = (more: Partial<Subject> = {}): Subject => ({
  workspace: { kind: 'own', name: 'Agence Nord' },
  creditor: {
    id: 'creditor',
    name: 'Atelier Roche',
    signature: 'Paul Roche, gérant',
    iban: 'FR7630006000011234567890189',
    paymentLink: 'https://pay.example.org/r/4821',
    ...address,
  },
  mandate: null,
  client: client({ ...address }),
  contact: contact({ civility: 'mme' }),
  language: 'fr',
  today: TODAY,
  invoices: invoiceStates(
    facts({ invoices: [invoice(), invoice({ id: 'B', number: '2026-014', dueOn: late(20), amount: 45_050 })] }),
    TODAY,
  ),
  promise: { on: late(24), amount: 50_000, currency: 'EUR', method: 'transfer', madeOn: late(18), received: 10_000 },
  received: { currency: 'EUR', amount: 50_000 },
  remindedOn: [late(7)],
  ...more,
})
