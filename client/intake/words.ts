/** The words files answer with: yes and no, states of an invoice, kinds of document and of client, ways to pay. */
import type { ClientKind } from '../../server/domain/records/cards.ts'
import type { PaymentMethod } from '../../server/domain/records/primitives.ts'
import { fold } from './fold.ts'

const words = (text: string): Set<string> => new Set(text.split(', '))

const yes = words('yes, y, oui, o, true, vrai, 1, x')
const no = words('no, n, non, false, faux, 0')
const paid = words(
  'paid, paye, payee, payes, regle, reglee, reglees, solde, soldee, acquitte, acquittee, settled, closed, cleared, encaisse, encaissee, paid in full',
)
const disputes = words('disputed, dispute, litige, en litige, conteste, contestee, contested, in dispute')
const drafts = words('draft, brouillon, a valider, provisoire, proforma, pro forma')
const cancelled = words('cancelled, canceled, void, voided, annule, annulee, deleted, supprimee, reversed')
const credits = words(
  'avoir, credit note, credit memo, creditnote, facture avoir, credit, note de credit, refund, avoirs',
)
const others = words(
  'devis, quote, estimate, quotation, bon de commande, order, purchase order, bon de livraison, delivery note, proforma, pro forma',
)

export const isYes = (text: string): boolean => yes.has(fold(text))
export const isNo = (text: string): boolean => no.has(fold(text))

/** A column "Payé" of yes and no says the same as a status. */
export const isPaid = (text: string): boolean => paid.has(fold(text)) || (isYes(text) && !/\d/.test(text))
export const isDisputedState = (text: string): boolean => disputes.has(fold(text))
export const isDraft = (text: string): boolean => drafts.has(fold(text))
export const isCancelled = (text: string): boolean => cancelled.has(fold(text))
export const isCreditNote = (text: string): boolean => credits.has(fold(text))
export const isOtherDocument = (text: string): boolean => others.has(fold(text))

const kinds: [ClientKind, Set<string>][] = [
  [
    'business',
    words(
      'professionnel, pro, entreprise, societe, business, company, b2b, association, artisan, commercant, professional',
    ),
  ],
  ['consumer', words('particulier, consumer, individual, private, b2c, consommateur, personne physique, privat')],
  [
    'public',
    words(
      'public, collectivite, collectivite territoriale, administration, mairie, b2g, organisme public, secteur public, public body, government',
    ),
  ],
]

export function clientKindNamed(text: string): ClientKind | null {
  const folded = fold(text)
  return kinds.find(([, names]) => names.has(folded))?.[0] ?? null
}

const methods: [PaymentMethod, RegExp][] = [
  ['direct-debit', /\b(prelevement|direct debit|prlv|sdd)\b/],
  ['transfer', /\b(virement|vir|sepa|transfer|wire|bank|ach)\b/],
  ['card', /\b(cb|carte|card|visa|mastercard|stripe|sumup|tpe|amex)\b/],
  ['cheque', /\b(cheque|chq|check|chque)\b/],
  ['cash', /\b(especes|espece|cash|liquide)\b/],
]

/** The way of paying a text names; `other` for one nobody has heard of, null for none. */
export function paymentMethodNamed(text: string): PaymentMethod | null {
  const folded = fold(text)
  if (folded === '') return null
  return methods.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other'
}
