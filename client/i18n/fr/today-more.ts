/** What Today says beyond its cards: nobody waits for it, so it comes with the second tier. */
import { formatsFor } from '../formats.ts'

const { count, number } = formatsFor('fr')

const invoices = (n: number) => count(n, { one: 'facture', other: 'factures' })

export const todayMore = {
  toSend: (n: number) => `${number(n)} à envoyer`,
  toReview: (n: number) => `${number(n)} à revoir`,
  offline: 'hors ligne',
  sending: 'envoi en cours',
  upToDate: 'à jour',
  locked: 'reconnexion à faire',

  backup: 'sauvegarde conseillée',
  nearlyFull: 'Il ne reste presque plus de place sur cet appareil : bientôt, plus rien ne pourra y être noté.',
  nearlyFullDo: 'Que faire',

  found: (n: number) => count(n, { one: 'client trouvé', other: 'clients trouvés', none: 'Aucun client trouvé' }),
  notFoundText: 'Essayez un autre mot, une partie du nom ou le numéro de la facture.',

  noneLeft: 'Plus rien dans cette liste',
  showAll: 'Tout afficher',

  emptyTitle: 'Vos factures en retard arrivent ici',
  emptyText: 'Chaque matin, vous voyez qui contacter, pourquoi, et le bouton pour le faire.',
  importFile: 'Importer un fichier',
  addInvoice: 'Saisir une facture',
  tryExample: 'Essayer avec un exemple',

  calmTitle: 'Personne à relancer aujourd’hui',
  calmNext: (day: string, client: string) => `Prochaine échéance de suivi : ${day}, ${client}.`,
  calmNothing: 'Aucune relance n’est prévue pour le moment.',
  seeClients: 'Voir les clients',

  tooOld: (n: number, five: boolean) =>
    `${invoices(n)} ${five ? 'de plus de cinq ans' : n > 1 ? 'trop anciennes' : 'trop ancienne'}, non ${n > 1 ? 'relancées' : 'relancée'}`,

  openCase: 'Ouvrir le dossier',
  snooze: {
    tomorrow: (day: string) => `Reporter à demain (${day})`,
    until: (day: string) => `Reporter au ${day}`,
    monday: (day: string) => `Reporter à lundi (${day})`,
    date: 'Reporter à une date…',
    title: 'Reporter à quelle date ?',
    day: 'Revoir ce dossier à partir du',
    tooSoon: 'Choisissez une date à partir de demain.',
    save: 'Reporter',
    done: (day: string) => `Reporté au ${day}`,
  },

  back: {
    prepared: (what: string, who: string, time: string) => `${what} pour ${who}, préparé à ${time} : est-il parti ?`,
    sent: 'Oui, envoyé',
    notSent: 'Non',
    called: (what: string, who: string, time: string) => `${what} à ${time}, ${who} : comment ça s’est passé ?`,
    note: 'Noter le résultat',
    noCall: 'Rien à noter',
    confirmed: 'C’est noté dans l’historique.',
    next: (what: string) => `C’est noté. Ensuite : ${what}`,
    removed: 'Retiré de l’historique : la relance reste à faire.',
  },
}
