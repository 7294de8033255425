/** An invoice: enter, read, correct. */
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('fr')

export const invoice = {
  title: 'Nouvelle facture',
  one: 'Facture',
  titled: (number: string) => `Facture ${number}`,
  gone: 'Cette facture n’existe plus',
  goneText: 'Elle a peut-être été supprimée ici ou sur un autre appareil.',
  resumed: 'Votre saisie a été retrouvée là où vous l’aviez laissée.',
  startOver: 'Repartir de zéro',
  saved: (number: string) => `Facture ${number} enregistrée`,

  client: 'Client',
  newClient: 'Nouveau client',
  clientHint: 'Tapez un nom : un client connu, ou un nouveau.',
  changeClient: 'Changer',
  chooseClient: 'Choisissez un client, ou créez-le.',
  found: 'Clients trouvés',
  foundCount: (many: number) =>
    count(many, { one: 'client trouvé', other: 'clients trouvés', none: 'Aucun client trouvé' }),
  makeClient: (name: string) => `Créer « ${name} »`,

  number: 'Numéro',
  issuedOn: 'Date d’émission',
  dueOn: 'Échéance',
  dueProposed: 'Trente jours après l’émission : à corriger si vous avez convenu autre chose.',
  amount: 'Montant TTC',
  complete: 'Compléter',
  project: 'Objet, chantier ou projet',
  projectHint: 'Cité dans les messages : « embrayage », « chantier rue Hoche ».',
  orderReference: 'Bon de commande',
  serviceOn: 'Date de la prestation',
  sentOn: 'Envoyée le',
  link: 'Lien vers la facture',
  currency: 'Devise',
  doubts: {
    'due-before-issue': 'L’échéance tombe avant l’émission. À vérifier.',
    'issued-in-future': 'La date d’émission est dans le futur. À vérifier.',
    'same-number': 'Une autre facture porte déjà ce numéro. À vérifier.',
  },

  remaining: 'Reste dû',
  settled: 'Soldée',
  credited: 'Avoirs',
  paid: 'Règlements',
  disputed: 'Dont contesté',
  overpaid: 'Trop-perçu',
  limitationUntil: 'Délai pour agir jusqu’au',
  pastLimitation: (on: string) => `Le délai pour agir en justice a pris fin le ${on}`,
  seeAlso: 'À voir aussi',
  openCase: 'Ouvrir le dossier',
  openLink: 'Ouvrir la facture d’origine',
  happened: 'Ce qui s’est passé',
  nothingHappened: 'Rien n’a encore été réglé, envoyé ni noté pour cette facture.',

  edit: 'Modifier la facture',
  corrected: 'Facture corrigée',
  amountLocked: {
    paid: 'Un règlement ou un avoir existe déjà : le montant ne se modifie plus. Un avoir le réduit.',
    sent: 'La facture ou une relance est déjà partie : le montant ne se modifie plus. Un avoir le réduit.',
  },
  makeCreditNote: 'Saisir un avoir',
  delete: 'Supprimer la facture',
  deleted: (number: string) => `Facture ${number} supprimée`,
}
