/** The thirteen excuses: how each is called, what one may answer, and what follows from it. */
import type { ReasonCode } from '../../../server/domain/records/facts.ts'
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('fr')

const labels: Record<ReasonCode, string> = {
  'not-received': 'Facture jamais reçue',
  'signatory-absent': 'Signataire absent',
  'cheque-sent': 'Chèque parti',
  'already-paid': 'Déjà payé',
  'waiting-for-money': 'Attend d’être payé',
  technical: 'Problème technique',
  'wrong-invoice': 'Facture erronée',
  unsatisfied: 'Pas satisfait',
  'no-money': 'Pas d’argent',
  insolvency: 'Se dit en procédure',
  harassed: 'Se dit harcelé',
  soon: 'Dit « bientôt »',
  'gesture-wanted': 'Veut un geste',
}

const consequences: Record<ReasonCode, string> = {
  'not-received': 'Renvoyez-la tout de suite, faites confirmer la réception, puis demandez une date.',
  'signatory-absent': 'Rappelez le jour de son retour. Après trois absences, écrivez au dirigeant.',
  'cheque-sent': 'Rien reçu sous cinq jours ? Proposez un virement à la place.',
  'already-paid': 'Regardez le compte, puis rappelez le jour que vous avez annoncé.',
  'waiting-for-money': 'Ne liez pas votre règlement à celui d’un tiers : demandez un acompte.',
  technical: 'Proposez un autre moyen de paiement et notez une date.',
  'wrong-invoice': 'Seule la part contestée est gelée. Si l’erreur est vraie, un avoir et une date convenue.',
  unsatisfied: 'Notez le litige, demandez des photos, promettez une réponse datée.',
  'no-money': 'Un premier versement, même petit, puis un échéancier écrit.',
  insolvency: 'Arrêtez les relances, vérifiez le BODACC et pensez à déclarer la créance.',
  harassed: 'Voyez combien d’échanges ont eu lieu, proposez l’écrit et tenez-vous-y.',
  soon: 'Sans date, ce n’est pas une promesse : proposez-en une.',
  'gesture-wanted': 'Un geste seulement contre un paiement immédiat, et confirmé par écrit.',
}

export const reasons = {
  title: 'La raison donnée',
  answer: 'Vous pouvez répondre',
  /** The outcome that goes with the excuse. */
  note: (outcome: string) => `Noter : ${outcome}`,
  chosen: (label: string) => `Raison notée : ${label}`,
  labels,
  consequences,
  heard: 'Raisons entendues',
  /** "Signataire absent, 3 fois" */
  times: (label: string, times: number) => `${label}, ${count(times, { one: 'fois', other: 'fois' })}`,
  toManager: 'Le signataire est absent pour la troisième fois au moins : écrivez au dirigeant.',
}
