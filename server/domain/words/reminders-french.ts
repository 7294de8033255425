/** Reminders in French: short enough for a lock screen, and silent about who and how much unless told otherwise. */
import type { ReminderWords } from './reminders.ts'

const clients = (count: number) => `${count}\u00a0${count > 1 ? 'clients' : 'client'}`
const days = (count: number) => `${count}\u00a0${count > 1 ? 'jours' : 'jour'}`

export const words: ReminderWords = {
  digest: {
    title: (count) => `${clients(count)} à contacter`,
    open: 'Ouvrez Encaisse pour voir qui et comment.',
    named: (names, more, sum) =>
      `${names}${more > 0 ? ` et ${more}\u00a0${more > 1 ? 'autres' : 'autre'}` : ''}${sum && `\u202f: ${sum}`}`,
  },
  callback: {
    title: (time) => `Un rappel convenu à ${time}`,
    named: (name, time) => `Appeler ${name} à ${time}`,
    body: 'Le dossier et le numéro sont prêts.',
  },
  putOff: {
    title: 'Un dossier remis à plus tard',
    named: (name) => `À reprendre\u202f: ${name}`,
    body: 'Vous l’aviez remis tout à l’heure.',
  },
  promise: {
    title: (day) => (day ? `Un règlement promis pour le ${day}` : 'Un règlement promis pour aujourd’hui'),
    named: (name, sum, day) => `${name}\u202f: ${sum} promis pour ${day ? `le ${day}` : 'aujourd’hui'}`,
    body: 'Est-il arrivé sur votre compte\u202f?',
  },
  clock: {
    what: {
      limitation: 'Délai pour agir en justice',
      'formal-notice': 'Le délai d’une mise en demeure est passé',
      'order-service': 'Ordonnance à faire signifier',
      objection: 'Le délai d’opposition est passé',
      execution: 'Une ordonnance peut être exécutée',
      'claim-declaration': 'Créance à déclarer',
      relief: 'Relevé de forclusion à demander',
      'post-office': 'Un recommandé n’est plus gardé à la poste',
      'hand-over': 'Remise à une agence possible',
    },
    left: (what, count) => `${what}\u202f: ${count > 0 ? `encore ${days(count)}` : 'dernier jour'}`,
    until: (name, day) => (name ? `${name}\u202f: jusqu’au ${day} inclus.` : `Jusqu’au ${day} inclus.`),
    next: (name) => (name ? `${name}\u202f: à vous de décider de la suite.` : 'À vous de décider de la suite.'),
  },
  actions: { call: 'Appeler', later: 'Plus tard', tomorrow: 'Demain', done: 'C’est fait' },
  test: { title: 'Les rappels arrivent ici', body: 'Cet essai vient d’être envoyé par le serveur.' },
  calendar: {
    name: 'Encaisse',
    call: (name) => (name ? `Appeler ${name}` : 'Un appel convenu'),
    promise: (name, sum) => (name ? `${name}\u202f: ${sum} promis` : 'Un règlement promis'),
    clock: (what, name) => (name ? `${name}\u202f: ${what}` : what),
    open: (url) => `Voir dans Encaisse\u202f: ${url}`,
  },
}
