/** An invoice: enter, read, correct. */
import type { Mention } from '../../../server/domain/law/invoice-mentions.ts'
import type { TermRule } from '../../../server/domain/law/payment-terms.ts'
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
  nature: 'Nature de la prestation',
  natureHint: 'Elle dit quelles pièces réunir et quel délai s’applique.',
  natures: {
    unknown: 'Non précisée',
    service: 'Service',
    works: 'Travaux',
    goods: 'Marchandises',
    transport: 'Transport',
    other: 'Autre',
  },
  orderReference: 'Bon de commande',
  serviceOn: 'Date de la prestation',
  sentOn: 'Envoyée le',
  link: 'Lien vers la facture',
  retentionAmount: 'Retenue de garantie',
  retentionHint: 'Part que le client garde jusqu’à une date convenue : elle n’est pas relancée avant.',
  retentionUntil: 'Libérée le',
  retentionFaults: {
    'retention-day': 'Indiquez le jour où la retenue est libérée.',
    'retention-amount': 'Indiquez le montant retenu.',
    'retention-above': 'La retenue doit rester inférieure au montant de la facture.',
  },
  retained: (on: string) => `Dont retenue jusqu’au ${on}`,
  currency: 'Devise',
  doubts: {
    'due-before-issue': 'L’échéance tombe avant l’émission. À vérifier.',
    'issued-in-future': 'La date d’émission est dans le futur. À vérifier.',
    'same-number': 'Une autre facture porte déjà ce numéro. À vérifier.',
  },
  term: {
    rule: 'Voir la règle',
    beyond: (on: string) => `Échéance trop lointaine : entre professionnels, le dernier jour admis est le ${on}.`,
    perhaps: {
      agreed: (on: string) =>
        `Échéance à vérifier : hors secteurs saisonniers, le dernier jour admis entre professionnels est le ${on}.`,
      carriage: (on: string) => `Échéance à vérifier : pour un transport routier, le dernier jour admis est le ${on}.`,
      'perishable-food': (on: string) =>
        `Échéance à vérifier : pour des denrées périssables, le dernier jour admis est le ${on}.`,
      'fresh-meat': (on: string) =>
        `Échéance à vérifier : pour de la viande ou du bétail, le dernier jour admis est le ${on}.`,
      alcohol: (on: string) => `Échéance à vérifier : pour des alcools, le dernier jour admis est le ${on}.`,
      public: (on: string) =>
        `Échéance à vérifier : un organisme public paie en principe sous trente jours, soit le ${on} au plus tard.`,
      hospital: (on: string) =>
        `Échéance à vérifier : un hôpital public paie sous cinquante jours, soit le ${on} au plus tard.`,
    } satisfies Record<TermRule, (on: string) => string>,
  },
  mentions: {
    title: 'Mentions de paiement',
    titled: (toDo: number) =>
      toDo > 0 ? `Mentions de paiement : ${toDo} à vérifier` : 'Mentions de paiement : complètes',
    why: 'Ce que porte une facture à un professionnel. Cochez ce que vous y lisez.',
    complete: 'Rien ne manque.',
    names: {
      'due-date': 'Date de règlement entière',
      discount: 'Conditions d’escompte',
      'penalty-rate': 'Taux des pénalités de retard',
      indemnity: 'Indemnité de 40 €',
    } satisfies Record<Mention, string>,
    look: {
      'due-date': 'Jour, mois et année',
      discount: 'Ou qu’il n’y en a pas',
      'penalty-rate': 'Le taux lui-même, pas seulement « pénalités »',
      indemnity: 'Pour frais de recouvrement',
    } satisfies Record<Mention, string>,
    missing: 'Manque : vos droits restent les mêmes',
    seen: (on: string) => `Vérifiée le ${on}`,
    byTemplate: 'Sur toutes les factures',
    found: (mention: string) => `Mention notée : ${mention}`,
    lacks: (mention: string) => `Mention manquante : ${mention}`,
    onAll: 'Vrai pour toutes mes factures',
    onAllOfCreditor: 'Vrai pour toutes les factures de ce créancier',
    foundOnAll: 'Noté pour toutes les factures',
    notAnyMore: 'Ne plus le supposer des autres factures',
    notOnAll: 'À vérifier sur chaque facture',
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
