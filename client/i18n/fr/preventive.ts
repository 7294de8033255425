/** Before the due date: objectives, satisfaction call, papers, bills of exchange, profiles suggested by facts. */

import type { BillMoveRefusal, BillPlace, BillTask } from '../../../server/domain/preventive/bills.ts'
import type { Objective } from '../../../server/domain/preventive/objectives.ts'
import type { Paper } from '../../../server/domain/preventive/papers.ts'
import type { Share } from '../../../server/domain/preventive/profiles.ts'
import type { SatisfactionRefusal } from '../../../server/domain/preventive/satisfaction.ts'
import type { BillState } from '../../../server/domain/records/bills.ts'
import { formatsFor } from '../formats.ts'

const { count, number } = formatsFor('fr')

const objectives: Record<Objective, string> = {
  process: 'Le circuit de paiement est connu',
  papers: 'Le client a toutes les pièces',
  obstacles: 'Les obstacles connus sont levés',
  disputes: 'Aucun désaccord en suspens',
  date: 'Une date ferme est donnée',
  bills: 'Les effets de commerce sont signés',
}

const papers: Record<Paper, string> = {
  'signed-quote': 'Devis signé',
  order: 'Bon de commande',
  acceptance: 'Procès-verbal de réception',
  'delivery-note': 'Bon de livraison',
  'invoice-sent': 'Facture envoyée',
}

const places: Record<BillPlace, string> = {
  'to-send': 'À envoyer',
  sent: 'Chez le client',
  accepted: 'Signé',
  returned: 'Revenu sans signature',
  presented: 'À la banque',
  paid: 'Payé',
  unpaid: 'Impayé',
}

const moves: Record<BillState['state'], string> = {
  sent: 'Envoyé à signer',
  accepted: 'Revenu signé',
  returned: 'Revenu sans signature',
  presented: 'Remis à la banque',
  paid: 'Payé',
  unpaid: 'Impayé',
}

const tasks: Record<BillTask['code'], string> = {
  send: 'À envoyer pour signature',
  return: 'Pas encore revenu signé : à réclamer',
  present: 'Échéance proche : à remettre à la banque',
  result: 'Échu : payé ou impayé ?',
  unpaid: 'Impayé : à reprendre avec le client',
}

const moveRefusals: Record<BillMoveRefusal, string> = {
  'bill-move': 'Cet effet ne peut pas passer à cet état.',
  'bill-move-early': 'Cette date précède l’état actuel de l’effet.',
  'bill-move-future': 'Cette date est dans le futur.',
}

const satisfactionRefusals: Record<SatisfactionRefusal, string> = {
  'question-open': 'Il manque une réponse.',
  'reservation-type': 'Indiquez sur quoi porte la réserve.',
  'reservation-amount': 'Indiquez le montant concerné.',
  'reservation-above-remaining': 'La réserve dépasse ce qui reste dû et n’est pas déjà contesté.',
  'date-past': 'Cette date est passée.',
}

const days = (many: number) => count(many, { one: 'jour', other: 'jours' })

/** "2 sur 3"; from five on with its percentage. */
const share = ({ many, of }: Share) =>
  of < 5 ? `${many} sur ${of}` : `${many} sur ${of} (${number(Math.round((100 * many) / of))}\u202f%)`

export const preventive = {
  title: 'Avant l’échéance',
  due: (number: string, on: string) => `Facture ${number}, échéance le ${on}`,
  reached: (many: number, of: number) => `Six objectifs : ${many} sur ${of} atteints`,
  objectives,
  ticked: (objective: string) => `Coché : ${objective}`,
  unticked: (objective: string) => `Décoché : ${objective}`,
  evidence: {
    said: (on: string) => `Noté le ${on}`,
    saidNot: (on: string) => `Décoché le ${on}`,
    with: (text: string, on: string) => `${text} · ${on}`,
    client: (approver: string, paymentDay: string) => `${approver} · ${paymentDay}`,
    received: (on: string) => `Le client l’a dit le ${on}`,
    incomplete: (on: string) => `Il manquait quelque chose au client le ${on}`,
    notReceived: (on: string) => `Le client a dit le ${on} ne pas l’avoir reçue`,
    noReservation: (on: string) => `Aucune réserve exprimée le ${on}`,
    reason: (heard: string) => `Déjà entendu : ${heard}`,
    dispute: (amount: string, on: string) => `${amount} contestés depuis le ${on}`,
    promise: (amount: string, on: string) => `${amount} promis pour le ${on}`,
    billSigned: (amount: string, on: string) => `Effet de ${amount} au ${on}, signé`,
    billUnsigned: (amount: string, on: string) => `Effet de ${amount} au ${on}, pas encore signé`,
    nothing: 'Rien ne le montre encore',
  },

  satisfaction: {
    title: 'Appel de satisfaction',
    open: 'Appel de satisfaction',
    again: 'Refaire l’appel de satisfaction',
    opening: 'Un appel pour s’assurer que tout va bien, sans parler d’argent en premier.',
    work: '« Tout s’est-il bien passé ? »',
    workAnswers: { yes: 'Oui, tout va bien', reservation: 'Une réserve' },
    invoice: '« Avez-vous bien reçu la facture, avec ce qu’il vous faut ? »',
    invoiceAnswers: { yes: 'Oui, tout est là', no: 'Non, il manque' },
    date: '« Pour quel jour le règlement est-il prévu ? »',
    dateAnswers: { due: (on: string) => `Le ${on}`, other: 'Un autre jour', unknown: 'Pas de date' },
    otherDay: 'Jour annoncé',
    reservationType: 'Sur quoi porte la réserve ?',
    reservationAmount: 'Montant concerné',
    reservationHint: 'Cette part est gelée par un litige, le reste demeure dû.',
    reservationReason: 'Ce que dit le client',
    save: 'Enregistrer l’appel',
    saved: 'Appel enregistré, aucune réserve exprimée',
    savedReserved: (amount: string) => `Appel enregistré, litige ouvert de ${amount}`,
    journal: 'Appel de satisfaction',
    refusals: satisfactionRefusals,
  },

  papers: {
    title: 'Pièces de la facture',
    names: papers,
    complete: 'Rien ne manque.',
    missing: (many: number) => count(many, { one: 'pièce manque', other: 'pièces manquent' }),
    states: { present: 'Au dossier', missing: 'Manque', 'not-needed': 'Sans objet' },
    on: (on: string) => `Au dossier depuis le ${on}`,
    sentOn: (on: string) => `Envoyée le ${on}`,
    notNeeded: (paper: string) => `Sans objet : ${paper}`,
    skip: 'Sans objet',
    found: (paper: string) => `Pièce notée : ${paper}`,
    gone: (paper: string) => `Pièce manquante : ${paper}`,
    either: 'devis signé ou bon de commande',
    lacking: 'Factures auxquelles il manque des pièces',
    lacks: (list: string) => `Manque : ${list}`,
    why: 'Avant une étape plus ferme, réunissez les pièces que l’on vous demandera :',
  },

  bills: {
    title: 'Effets de commerce',
    what: 'Billet à ordre ou lettre de change, avec son échéance.',
    none: 'Aucun effet pour cette facture.',
    add: 'Ajouter un effet',
    addTitle: 'Nouvel effet de commerce',
    type: 'Nature de l’effet',
    amount: 'Montant',
    dueOn: 'Échéance de l’effet',
    reference: 'Référence',
    saved: (amount: string) => `Effet de ${amount} enregistré`,
    dueBefore: 'L’échéance de l’effet est déjà passée. À vérifier.',
    above: (remaining: string) => `Il ne reste dû que ${remaining} sur cette facture.`,
    places,
    moves,
    tasks,
    placed: (place: string, on: string) => `${place} depuis le ${on}`,
    dueLine: (on: string) => `au ${on}`,
    silent: (on: string) => `Effet signé : la facture n’est pas relancée avant le ${on}.`,
    change: 'Que s’est-il passé ?',
    on: 'Le',
    moved: (state: string) => `Effet : ${state}`,
    paidToo: 'Enregistrer aussi le règlement',
    paidTooHint: (amount: string) => `${amount} sur cette facture.`,
    final: 'Payé : plus rien à suivre.',
    choose: 'Choisissez ce qui s’est passé.',
    refusals: moveRefusals,
    all: 'Tous les effets de commerce',
    register: 'Effets de commerce',
    toDo: 'À faire',
    others: 'En cours',
    over: 'Payés',
    empty: 'Aucun effet de commerce',
    emptyText: 'Un billet à ordre ou une lettre de change s’ajoute depuis la facture qu’il règle.',
    onInvoice: (client: string, number: string) => `${client} · facture ${number}`,
  },

  exposure: (open: string, rise: string) =>
    `L’encours monte : ${open} ouverts, soit ${rise} de plus qu’il y a trois mois.`,

  profile: {
    suggested: (profile: string) => `Profil proposé : ${profile}`,
    why: 'D’après l’historique de ce client chez vous. C’est vous qui décidez.',
    choose: 'Choisir',
    later: 'Pas maintenant',
    chosen: (profile: string) => `Profil choisi : ${profile}`,
    because: {
      public: 'C’est un organisme public.',
      shortOfMoney: (on: string) => `Manque d’argent ou paiement en plusieurs fois évoqué le ${on}.`,
      conflicts: (refusals: number, rejected: number) =>
        [
          refusals > 0 && count(refusals, { one: 'refus de payer', other: 'refus de payer' }),
          rejected > 0 && count(rejected, { one: 'litige rejeté', other: 'litiges rejetés' }),
        ]
          .filter(Boolean)
          .join(' et ')
          .concat(' en un an.'),
      late: (of: Share) => `Factures réglées en retard : ${share(of)}.`,
      delay: (delay: number) =>
        delay > 0
          ? `Délai médian : ${days(delay)} après l’échéance.`
          : delay < 0
            ? `Délai médian : ${days(-delay)} avant l’échéance.`
            : 'Délai médian : le jour de l’échéance.',
      kept: (of: Share) => `Promesses tenues : ${share(of)}.`,
      noneSettled: 'Aucune facture réglée pour l’instant.',
    },
  },
}
