/** The journal: what happened with a client beside talks and payments, each thing in a few words. */

import type { Question } from '../../../server/domain/preventive/satisfaction.ts'
import type { Bill, BillState } from '../../../server/domain/records/bills.ts'
import type {
  Arrangement,
  ArrangementEnd,
  Check,
  GuardCode,
  InstalmentPlanEnd,
  InterestLine,
} from '../../../server/domain/records/facts.ts'

/** What the person was warned of and passed over. */
const guards: Record<GuardCode, string> = {
  'too-soon-after-talk': 'échange récent',
  'too-many-attempts': 'trop de tentatives',
  'day-off': 'jour non travaillé',
  'outside-hours': 'hors des horaires',
  'too-early': 'trop tôt',
  'too-late': 'relance tardive',
  disputed: 'litige en cours',
  paused: 'relances en pause',
  'promise-open': 'promesse en cours',
  'bank-not-checked': 'compte bancaire non vérifié',
  'written-only': 'par écrit seulement',
  'agent-appointed': 'mandataire désigné',
  'do-not-contact': 'ne pas contacter',
  'wrong-number': 'mauvais numéro',
  insolvency: 'procédure collective',
  limitation: 'délai pour agir passé',
  'handed-over': 'dossier remis à un tiers',
  'no-mandate': 'pas de mandat en vigueur',
  'no-written-reminder': 'aucune relance écrite',
}

const billTypes: Record<Bill['type'], string> = {
  'promissory-note': 'Billet à ordre',
  draft: 'Lettre de change',
  'accepted-draft': 'Lettre de change acceptée',
}

const billStates: Record<BillState['state'], string> = {
  sent: 'envoi pour signature',
  accepted: 'retour signé',
  returned: 'retour sans signature',
  presented: 'remise à la banque',
  paid: 'paiement à l’échéance',
  unpaid: 'retour impayé',
}

const arrangements: Record<Arrangement['kind'], string> = {
  extension: 'Délai accordé',
  discount: 'Remise sur une prochaine facture',
  gesture: 'Geste contre règlement',
}

const arrangementEnds: Record<ArrangementEnd['how'], string> = { kept: 'tenu', lapsed: 'sans suite' }

const planEnds: Record<InstalmentPlanEnd['why'], string> = {
  breach: 'Échéancier non tenu, tout est de nouveau dû',
  replaced: 'Échéancier remplacé',
  agreement: 'Échéancier arrêté d’un commun accord',
}

const checks: Record<Check['topic'], string> = {
  bank: 'Compte bancaire vérifié',
  objective: 'Avant l’échéance',
  satisfaction: 'Satisfaction du client',
  paper: 'Pièce du dossier',
}

const questions: Record<Question | 'type' | 'reason', string> = {
  work: 'Travail',
  invoice: 'Facture reçue',
  date: 'Date annoncée',
  type: 'Sujet',
  reason: 'Dans ses mots',
}

export const journal = {
  guards,
  billTypes,
  billStates,
  arrangements,
  planEnds,
  checks,
  questions,
  answers: { yes: 'oui', no: 'non', reservation: 'réserve exprimée', unknown: 'non précisée' },
  noReservation: 'aucune réserve exprimée',

  plan: (sum: string, parts: number) => `Échéancier de ${sum} en ${parts} fois`,
  firstPart: (on: string) => `premier versement le ${on}`,
  part: (place: number, on: string) => `Versement ${place}, ${on}`,
  arrangement: (kind: Arrangement['kind'], until: string, sum: string | undefined) =>
    ({
      extension: `Délai accordé jusqu’au ${until}`,
      discount: `Remise${sum ? ` de ${sum}` : ''} promise sur une prochaine facture`,
      gesture: `Geste${sum ? ` de ${sum}` : ''} contre règlement d’ici au ${until}`,
    })[kind],
  arrangementEnd: (kind: Arrangement['kind'] | undefined, how: ArrangementEnd['how']) =>
    `${kind ? arrangements[kind] : 'Accord'} : ${arrangementEnds[how]}`,
  interest: (until: string, claimed: string | undefined, waived: string | undefined) => {
    const parts = [claimed && `${claimed} réclamés`, waived && `${waived} abandonnés`].filter(Boolean)
    return `Intérêts et indemnité au ${until} : ${parts.join(', ')}`
  },
  interestLine: {
    label: (what: InterestLine['what'], number: string, until: string | undefined) =>
      what === 'interest' ? `Intérêts ${number}, jusqu’au ${until}` : `Indemnité ${number}`,
    value: (sum: string, decision: InterestLine['decision'], reason: string | undefined) =>
      decision === 'claimed' ? `${sum}, réclamés` : `${sum}, abandonnés : ${reason}`,
  },
  bill: (type: Bill['type'], sum: string, on: string) => `${billTypes[type]} de ${sum} au ${on}`,
  billState: (type: Bill['type'] | undefined, state: BillState['state']) =>
    `${type ? billTypes[type] : 'Effet de commerce'} : ${billStates[state]}`,
  check: (topic: Check['topic'], what: string) => `${checks[topic]} : ${what}`,
  mention: (what: string) => `Mention de la facture : ${what}`,
  result: (what: string, result: string) => `${what}, ${result}`,
  pausedInvoice: (number: string, until: string) => `Facture ${number} en pause jusqu’au ${until}`,
  passedOver: (what: string) => `malgré : ${what}`,

  andMore: (list: string, many: number) => `${list} et ${many} de plus`,

  details: {
    reason: 'Raison donnée',
    passedOver: (guard: string) => `Malgré : ${guard}`,
    acknowledges: 'Reconnaissance de la dette',
    mayAcknowledge: 'possible, à vérifier',
    type: 'Sujet',
    answerDue: 'Réponse attendue le',
    evidence: 'Preuve',
    method: 'Moyen',
    written: 'Accord écrit',
    terms: 'Conditions',
    movesDueDate: 'Échéance de la facture',
    moved: 'reportée',
    kept: 'inchangée',
    deadline: 'À payer avant le',
    publishedOn: 'Publié au BODACC le',
    court: 'Juridiction',
    trustee: 'Mandataire',
    reference: 'Référence',
    invoices: 'Factures',
  },
}
