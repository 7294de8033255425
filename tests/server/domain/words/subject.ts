/** A case to write about: two invoices, one of them partly contested, and a promise. */
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { invoiceStates } from '../../../../server/domain/ledger/invoices.ts'
import type { Subject } from '../../../../server/domain/words/compose.ts'
import { client, contact, creditor, dispute, facts, invoice, late, mandate } from '../facts.ts'

export const states = (more: Partial<CaseFacts> = {}) =>
  invoiceStates(
    facts({
      invoices: [invoice(), invoice({ id: 'B', number: '2026-014', dueOn: late(20), amount: 45_050 })],
      disputes: [dispute(late(4), 20_000)],
      ...more,
    }),
    late(34),
  )

export const subject = (more: Partial<Subject> = {}): Subject => ({
  workspace: { kind: 'own', name: 'Agence Nord' },
  creditor: { ...creditor, signature: 'Paul Roche, gérant', iban: 'FR7630006000011234567890189' },
  mandate: null,
  client: client(),
  contact: contact({ civility: 'mme' }),
  language: 'fr',
  today: late(34),
  invoices: states(),
  promise: { on: late(24), amount: 50_000, currency: 'EUR', method: 'transfer', madeOn: late(18) },
  received: { currency: 'EUR', amount: 50_000 },
  ...more,
})

export const inMandate = { workspace: { kind: 'mandate' as const, name: 'Agence Nord' }, mandate: mandate() }
