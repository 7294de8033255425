/** The call cockpit. */
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('fr')

export const call = {
  title: 'Appel',
  unknown: 'Ce client n’est plus là',
  openCase: 'Ouvrir le dossier',
  onBehalfOf: (creditor: string) => `pour ${creditor}`,
  copyNumber: 'Copier le numéro',
  otherNumbers: 'Autres numéros',
  since: (minutes: number) =>
    minutes < 1 ? 'Appel lancé à l’instant' : `Appel lancé il y a ${count(minutes, { one: 'min', other: 'min' })}`,
  visitSince: (minutes: number) =>
    minutes < 1
      ? 'Visite commencée à l’instant'
      : `Visite commencée il y a ${count(minutes, { one: 'min', other: 'min' })}`,
  writtenOnly: 'Pas d’appel pour ce client. Écrivez plutôt, ou voyez son dossier.',
  mayNotHear: (name: string) => `${name} ne doit rien savoir de la dette : n’en dites ni le montant ni le motif.`,
  due: 'Reste dû',
  ofWhichLate: (amount: string) => `dont échu ${amount}`,
  late: 'Retard',
  days: { one: 'jour', other: 'jours' },
  notLate: 'Aucun',
  nothing: 'Rien',
  promised: {
    open: (day: string) => `Promis pour le ${day}`,
    kept: (day: string) => `Promesse tenue, ${day}`,
    part: (day: string) => `Tenue en partie, ${day}`,
    broken: (day: string) => `Promesse rompue, ${day}`,
  },
  lastContact: 'Dernier échange',
  noResult: 'Sans retour',
  exchanges: 'Échanges',
  none: 'Aucun',
  counts: {
    call: { one: 'appel', other: 'appels' },
    voicemail: { one: 'message vocal', other: 'messages vocaux' },
    sms: { one: 'SMS', other: 'SMS' },
    email: { one: 'e-mail', other: 'e-mails' },
    messenger: { one: 'message', other: 'messages' },
    letter: { one: 'courrier', other: 'courriers' },
    'registered-letter': { one: 'recommandé', other: 'recommandés' },
    visit: { one: 'visite', other: 'visites' },
    note: { one: 'note', other: 'notes' },
  },
  reliability: (kept: number, all: number) =>
    `${count(kept, { one: 'promesse tenue', other: 'promesses tenues' })} sur ${all}`,
  share: (percent: number) => `${percent} %`,
  receivedOf: (received: string, promised: string) => `${received} reçus sur ${promised}`,
  script: 'Ce que vous pouvez dire',
  quoted: (sentence: string) => `« ${sentence} »`,
  noScript: 'Aucune somme à demander pour l’instant : pas de phrase toute prête.',
  stage: 'Ton de l’appel',
  stages: {
    friendly: 'Amical',
    firm: 'Ferme',
    'promise-broken': 'Promesse rompue',
    voicemail: 'Répondeur',
  },
  goal: 'Votre objectif',
  lastNote: (day: string) => `Dernière note, ${day}`,
  invoices: { one: 'facture à régler', other: 'factures à régler' },
  dueOn: (day: string, past: boolean) => `${past ? 'échue' : 'à échéance'} le ${day}`,
  allInvoices: (total: number) => `Voir les ${total} factures`,
  noteResult: 'Noter le résultat',
  nothingToNote: 'Rien à noter',
  next: (name: string) => `Suivant : ${name}`,
}
