/** Disputes: noting one, ending one, and the report of those that are open. */
import type { DisputeType } from '../../../server/domain/records/facts.ts'
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('fr')
const days = (many: number) => count(many, { one: 'jour', other: 'jours' })

const types: Record<DisputeType, string> = {
  quality: 'Qualité',
  quantity: 'Quantité',
  price: 'Prix',
  delay: 'Livraison tardive',
  'not-ordered': 'Non commandé',
  papers: 'Pièces manquantes',
  other: 'Autre motif',
}

export const disputes = {
  types,
  invoice: 'Quelle facture ?',
  type: 'Sur quoi ?',
  amount: 'Quelle part est contestée ?',
  whole: (amount: string) => `Tout · ${amount}`,
  part: 'Une partie',
  answerDue: 'Répondre avant le',
  answerHint: 'Le jour promis au client. Le dossier revient ce jour-là.',
  reason: 'Ce que dit le client',
  evidence: 'Preuves',
  evidenceHint: 'Photos, bon de livraison, message : ce qui existe et où.',
  on: 'Signalé le',
  more: 'Preuves et date de réponse',
  save: 'Enregistrer la contestation',
  faults: {
    amount: 'Indiquez le montant contesté.',
    'above-remaining': (most: string) => `Il ne reste que ${most} sur cette facture.`,
    day: 'Cette date n’existe pas.',
    future: 'Ce jour n’est pas encore venu.',
    'answer-before': 'La réponse ne peut pas précéder la contestation.',
  },
  allContested: 'Tout ce qui reste dû est déjà contesté.',
  creditNote: 'Montant de l’avoir',
  creditNumber: 'Numéro de l’avoir',
  creditHint: 'L’avoir est enregistré avec la fin du litige.',
  creditMost: (most: string) => `L’avoir ne peut pas dépasser ${most}, ce qui reste dû.`,
  closedBefore: 'Un litige ne finit pas avant d’avoir été signalé.',
  after: {
    agreement: 'La part contestée redevient due et les relances reprennent.',
    'credit-note': 'La facture est réduite d’autant, le reste redevient dû.',
    rejected: 'La part contestée redevient due. Expliquez votre réponse par écrit.',
    settled: 'Il n’y a plus rien à geler.',
  },
  report: {
    title: 'Litiges en cours',
    frozen: 'Contesté',
    share: (frozen: string, outstanding: string) => `${frozen} contestés sur ${outstanding} restant dus`,
    count: (many: number) => count(many, { one: 'litige', other: 'litiges' }),
    ages: {
      '0-7': 'Une semaine au plus',
      '8-30': 'De 8 à 30 jours',
      '31-60': 'De 31 à 60 jours',
      '61+': 'Plus de 60 jours',
    },
    open: (age: number) => (age === 0 ? 'depuis aujourd’hui' : `depuis ${days(age)}`),
    answer: (left: number) =>
      left < 0
        ? `réponse en retard de ${days(-left)}`
        : left === 0
          ? 'réponse à donner aujourd’hui'
          : `réponse dans ${days(left)}`,
    empty: 'Aucun litige en cours',
    emptyText:
      'Quand un client conteste une facture, la part contestée est gelée et apparaît ici jusqu’à votre réponse.',
    all: 'Tous les litiges',
  },
  /** On the case page. */
  contested: (amount: string) => `${amount} contestés`,
  close: 'Clore',
}
