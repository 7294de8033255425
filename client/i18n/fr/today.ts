/** What the Today screen says. */
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('fr')

const invoices = (n: number) => count(n, { one: 'facture', other: 'factures' })

export const today = {
  title: 'Aujourd’hui',
  /** Under the sum at the top. */
  toChase: (clients: number) => `à relancer aujourd’hui, chez ${count(clients, { one: 'client', other: 'clients' })}`,
  invoices,
  invoice: (no: string, project?: string) => (project ? `Facture ${no}, ${project}` : `Facture ${no}`),
  forCreditor: (name: string) => `pour ${name}`,
  showMore: 'Afficher la suite',
  cards: 'Dossiers à relancer',

  show: 'Afficher',
  kinds: {
    all: 'Tous',
    calls: 'Appels',
    messages: 'Messages',
    letters: 'Courriers',
    visits: 'Visites',
    checks: 'À vérifier',
  },
  search: 'Client, facture ou note',
  clearSearch: 'Effacer la recherche',
  example: 'Ceci est un exemple : rien n’est réel.',
  exampleDo: 'Commencer pour de bon',

  menu: (client: string) => `Reporter ou ouvrir : ${client}`,
}
