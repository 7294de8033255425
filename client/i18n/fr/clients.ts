/** The list of clients and its search. */
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('fr')
const clientsCounted = (many: number) => count(many, { one: 'client', other: 'clients', none: 'Aucun client' })

export const clients = {
  title: 'Vos clients',
  search: 'Client, facture ou note',
  add: 'Ajouter un client',
  registers: 'Suivis',
  addMenu: 'Ajouter ou importer',
  addInvoice: 'Saisir une facture',
  import: 'Importer un fichier',
  filter: 'Afficher',
  show: {
    all: 'Tous',
    late: 'En retard',
    promised: 'Promesses',
    disputed: 'Litiges',
    settled: 'Soldés',
    limited: 'Prescrits',
  },
  sort: 'Trier',
  sorts: { late: 'Par retard', remaining: 'Par reste dû', name: 'Par nom' },
  /** Above the list: how many, in what order. */
  counted: (many: number, order: 'late' | 'remaining' | 'name' | 'found') =>
    `${clientsCounted(many)}${
      {
        late: ', du plus en retard au moins',
        remaining: ', du plus gros reste dû au plus petit',
        name: ', par nom',
        found: '',
      }[order]
    }`,
  forCreditor: (creditor: string) => `pour ${creditor}`,
  state: {
    none: 'Aucune facture',
    settled: 'Tout est réglé',
    promised: (on: string) => `Promesse pour le ${on}`,
    paused: (until: string) => `En pause jusqu’au ${until}`,
    disputed: 'En litige',
    limited: 'Délai pour agir passé',
    notDue: (on: string) => `Échéance le ${on}`,
    closed: 'Plus relancé',
  },
  empty: 'Vos clients apparaîtront ici',
  emptyText: 'Importez vos factures, ou saisissez-en une : la fiche du client se crée en même temps.',
  nothing: 'Personne ne correspond',
  nothingText: 'Essayez un autre mot, ou affichez tous les clients.',
}
