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

const answers: Record<ReasonCode, string> = {
  'not-received': 'Je vous la renvoie pendant que nous parlons. Est-ce la seule chose qui bloque ?',
  'signatory-absent': 'Qui peut signer à sa place ? Sinon, quel jour et à quelle heure revient-il ?',
  'cheque-sent': 'Parti quel jour, de quel montant, sous quel numéro ? Pouvez-vous m’en envoyer une photo ?',
  'already-paid': 'Merci. À quelle date, pour quel montant, avec quelle référence ?',
  'waiting-for-money': 'De qui, et pour quand ? Que pouvez-vous verser aujourd’hui ?',
  technical: 'Depuis quand ? Par quel autre moyen pouvez-vous payer, et quel jour ?',
  'wrong-invoice': 'Quelle ligne ne va pas ? Et le reste, êtes-vous d’accord ?',
  unsatisfied: 'Qu’est-ce qui ne va pas, précisément ? À part ce point, le reste est-il dû ?',
  'no-money': 'Combien pouvez-vous verser, et quel jour ? Le reste en plusieurs fois ?',
  insolvency: 'Ouverte à quelle date, par quel tribunal, avec quel mandataire ?',
  harassed: 'Je comprends. Préférez-vous que tout passe par écrit ?',
  soon: 'Quel jour exactement ?',
  'gesture-wanted': 'Si vous réglez aujourd’hui, je regarde ce que je peux faire.',
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
  answers,
  consequences,
  heard: 'Raisons entendues',
  /** "Signataire absent, 3 fois" */
  times: (label: string, times: number) => `${label}, ${count(times, { one: 'fois', other: 'fois' })}`,
  toManager: 'Le signataire est absent pour la troisième fois au moins : écrivez au dirigeant.',
}
