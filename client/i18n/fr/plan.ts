/** Sentences of the plan: why a case is shown now, and what was done last. */
import type { Reason } from '../../../server/domain/dunning/case.ts'
import type { OutcomeCode } from '../../../server/domain/records/facts.ts'
import type { Channel, Day } from '../../../server/domain/records/primitives.ts'
import { type At, formatsFor } from '../formats.ts'

/** One sentence per code, with the facts of that code. */
type Sentences = { [C in Reason['code']]: (facts: Reason & { code: C }, at: At) => string }

const { count, moment, money, when } = formatsFor('fr')
const on = (date: Day, at: At) => when(date, at, 'le ')
const of = (date: Day, at: At) => when(date, at, 'du ', 'd’')
const nth = (number: number) => `${number}${number === 1 ? 're' : 'e'}`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const daysLate = (days: number) => `${count(days, { one: 'jour', other: 'jours' })} de retard`

/** Short results of an exchange, as they follow "appel du 13 nov. :". */
const results: Record<OutcomeCode, string> = {
  PAY: 'payé',
  PAYDIT: 'dit avoir payé',
  ENROUTE: 'paiement annoncé',
  PROM: 'promesse',
  PROMPART: 'acompte promis',
  ECH: 'échéancier demandé',
  ROMPU: 'promesse rompue',
  LITIGE: 'contestation',
  NRECU: 'facture non reçue',
  APPROB: 'en attente de validation',
  ABSENT: 'interlocuteur absent',
  RAPPEL: 'à rappeler',
  MSG: 'message laissé',
  NR: 'pas de réponse',
  FAUX: 'mauvais numéro',
  TIERS: 'une autre personne a répondu',
  REFUS: 'refus de payer',
  DIFF: 'difficulté de trésorerie',
  INSOLV: 'procédure collective annoncée',
  AVOCAT: 'mandataire désigné',
  COLERE: 'échange tendu',
  STOP: 'demande à être contacté par écrit',
  DECES: 'décès ou longue absence',
  NPAI: 'message revenu',
  AGENCE: 'dossier remis à un tiers',
  PERTE: 'créance abandonnée',
}

const channels: Record<Channel, string> = {
  call: 'appel',
  voicemail: 'message vocal',
  sms: 'SMS',
  email: 'e-mail',
  messenger: 'message',
  letter: 'courrier',
  'registered-letter': 'courrier recommandé',
  visit: 'visite',
  note: 'note',
}

const written = (callsFull?: number) =>
  callsFull === undefined
    ? ''
    : ` · par écrit : ${count(callsFull, { one: 'appel', other: 'appels' })} déjà prévus ce jour`

/** Why now. */
const reasons: Sentences = {
  step: ({ level, daysLate: days, caughtUp, callsFull }) =>
    `${nth(level)} relance${caughtUp ? ', en rattrapage' : ''} · ${daysLate(days)}${written(callsFull)}`,
  preventive: ({ dueOn, callsFull }, at) =>
    `Avant l’échéance ${of(dueOn, at)} : s’assurer que tout va bien${written(callsFull)}`,
  'hand-over': ({ daysLate: days }) => `Relances épuisées : confier le dossier ? · ${daysLate(days)}`,
  'formal-notice': ({ because, daysLate: days }) =>
    ({
      late: `Mise en demeure à envisager · ${daysLate(days)}`,
      'promises-broken': `Promesses rompues : mise en demeure à envisager`,
      refused: `Refus de payer : mise en demeure à envisager`,
    })[because],
  'promise-broken': ({ on: date, amount, received, times }, at) => {
    const promised = money(amount.amount, amount.currency)
    if (received > 0)
      return `Promesse tenue en partie : ${money(received, amount.currency)} reçus sur ${promised} attendus ${on(date, at)}`
    return `${times > 1 ? `${nth(times)} promesse` : 'Promesse'} rompue : ${promised} attendus ${on(date, at)}`
  },
  'promise-tomorrow': ({ on: date, amount }, at) =>
    `Promesse de ${money(amount.amount, amount.currency)} ${when(date, at, 'pour le ', 'pour ')} : le rappeler d’un mot`,
  'instalment-missed': ({ on: date, amount, received, times, mayEnd }, at) => {
    const which = times > 1 ? `${nth(times)} échéance manquée` : 'Échéance manquée'
    const part = received > 0 ? `, ${money(received, amount.currency)} reçus` : ''
    const text = `${which} : ${money(amount.amount, amount.currency)} attendus ${on(date, at)}${part}`
    return mayEnd ? `${text} · l’échéancier peut prendre fin` : text
  },
  'formal-notice-expired': ({ deadline }, at) => `Mise en demeure sans effet ${on(deadline, at)} : décider de la suite`,
  callback: ({ at: instant, reached, note }, at) =>
    `${reached ? 'Rappel convenu' : 'À rappeler'} · ${moment(instant, at)}${note ? ` · ${note}` : ''}`,
  'check-payment': ({ outcome, on: date }, at) =>
    ({
      PAY: `Règlement constaté ${on(date, at)} : à enregistrer`,
      PAYDIT: `A dit ${on(date, at)} avoir payé : aucun règlement enregistré`,
      ENROUTE: `Paiement annoncé ${on(date, at)} : aucun règlement enregistré`,
    })[outcome],
  'not-received': () => 'N’a pas reçu la facture : à renvoyer',
  resent: ({ on: date }, at) => `Facture renvoyée ${on(date, at)} : est-elle bien arrivée ?`,
  retry: ({ outcome, attempts, on: date }, at) => {
    const tries = attempts > 1 ? `, ${count(attempts, { one: 'essai', other: 'essais' })}` : ''
    return `${capital(results[outcome])} ${on(date, at)}${tries} : à retenter`
  },
  'dispute-answer': ({ on: date }, at) => `Contestation ${of(date, at)} : une réponse est attendue`,
  refused: ({ on: date }, at) => `A refusé de payer ${on(date, at)}`,
  returned: ({ on: date }, at) => `Message revenu ${on(date, at)} : trouver la bonne adresse`,
  'follow-up': ({ outcome, on: date }, at) => `${capital(results[outcome])} ${on(date, at)} : faire le point`,
}

export const plan = {
  daysLate,
  reasons,
  results,
  channels,
  /** "appel du 13 nov." */
  contactOf: (channel: Channel, date: Day, at: At) => `${channels[channel]} ${of(date, at)}`,
  withResult: (what: string, result: string) => `${what} : ${result}`,
  received: (channel: Channel, date: Day, at: At) => `${channels[channel]} reçu ${on(date, at)}`,
  act: {
    call: (who?: string) => (who ? `Appeler ${who}` : 'Appeler'),
    write: (who?: string) => (who ? `Écrire à ${who}` : 'Écrire'),
    letter: 'Préparer la lettre',
    visit: (who?: string) => (who ? `Aller voir ${who}` : 'Aller sur place'),
    look: 'Voir le dossier',
    pay: 'Enregistrer le règlement',
    addPhone: 'Ajouter un numéro',
    addEmail: 'Ajouter une adresse e-mail',
  },
  civility: { mme: 'Mme', m: 'M.' },
}
