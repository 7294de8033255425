/** The look at the bank: open invoices, those that came in, and thanks. */
import type { Day } from '../../../server/domain/records/primitives.ts'
import { type At, formatsFor } from '../formats.ts'

const { count, number, when } = formatsFor('fr')
const days = (n: number) => count(n, { one: 'jour', other: 'jours' })
const on = (date: Day, at: At) => when(date, at, 'le ')

export const bank = {
  title: 'Règlements reçus',
  lastLook: (date: Day | null, at: At) => (date ? `Compte regardé ${on(date, at)}` : 'Compte pas encore regardé'),
  explained: 'Ouvrez votre compte en banque, puis cochez ce qui est arrivé.',
  search: 'Client, numéro ou montant',
  which: 'Factures affichées',
  whiches: { late: 'En retard', open: 'Toutes' },
  sort: 'Ordre',
  sorts: { largest: 'Plus gros montants', oldest: 'Plus anciennes' },
  list: 'Factures à pointer',
  late: (invoice: string, date: string, n: number) => `${invoice} · échéance ${date} · ${days(n)} de retard`,
  due: (invoice: string, date: string) => `${invoice} · échéance ${date}`,
  part: 'Reçu en partie',
  of: (invoice: string) => `pour la facture ${invoice}`,
  partLabel: (invoice: string) => `Montant reçu pour ${invoice}`,
  over: (sum: string) => `Il ne reste que ${sum} sur cette facture. Un trop-perçu s’enregistre depuis le dossier.`,
  on: 'Reçu le',
  future: 'Cette date n’est pas encore arrivée.',
  sum: (sum: string) => `${sum} en tout`,
  save: (n: number) => (n > 1 ? `C’est fait : ${number(n)} règlements` : 'C’est fait : 1 règlement'),
  nothing: 'C’est fait : rien reçu',
  more: (n: number) => `Afficher la suite (${number(n)})`,
  notFound: 'Aucune facture ne correspond',
  empty: 'Aucune facture ouverte',
  recorded: (n: number) => count(n, { one: 'règlement enregistré', other: 'règlements enregistrés' }),
  lookedToday: 'C’est noté : compte regardé aujourd’hui',
  received: (sum: string) => `${sum} reçus`,
  settled: 'Plus rien à régler',
  thank: { email: 'Remercier par e-mail', text: 'Remercier par SMS' },
  open: 'Pointer les règlements',
  notice: (date: Day | null, at: At) =>
    date
      ? `Compte en banque regardé pour la dernière fois ${on(date, at)} : certains ont peut-être payé.`
      : 'Avant de relancer, regardez votre compte en banque : certains ont peut-être payé.',
}
