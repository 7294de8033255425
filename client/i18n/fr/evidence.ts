/** The evidence pack: what each reader gets, what becomes of it, and what it proves. */

import type { WithoutChain } from '../../../server/domain/evidence/case-journal.ts'
import type { Part } from '../../../server/domain/evidence/pack.ts'
import type { Recipient } from '../../../server/domain/papers/paper.ts'
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('fr')

const parts: Record<Part, string> = {
  summary: 'Synthèse',
  account: 'Compte du client',
  chronology: 'Chronologie',
  calls: 'Appels et visites',
  messages: 'Messages, texte exact',
  letter: 'Courriers refaits à l’identique',
  interest: 'Décompte d’intérêts',
  files: 'Photos et fichiers',
  journal: 'Journal et empreintes',
}

const noChain: Record<WithoutChain, string> = {
  alone: 'Ce téléphone travaille sans compte : le dossier porte ses propres empreintes.',
  unreachable:
    'Fait sans réseau : le dossier porte les empreintes de ce téléphone. Refaites-le en ligne pour y joindre la chaîne du serveur.',
  forbidden:
    'La chaîne du serveur est réservée aux propriétaires de l’espace : le dossier porte les empreintes de ce téléphone.',
  'signed-out':
    'Session terminée : le dossier porte les empreintes de ce téléphone. Reconnectez-vous pour y joindre la chaîne du serveur.',
  refused: 'Le serveur n’a pas donné sa chaîne : le dossier porte les empreintes de ce téléphone.',
  none: 'Le serveur n’avait encore rien reçu de ce dossier : il porte les empreintes de ce téléphone.',
}

export const evidence = {
  title: 'Dossier de preuve',
  menu: 'Dossier de preuve…',
  row: 'Pour prouver : une archive, avec pièces, photos et empreintes',
  toRead: 'Le même récit en un seul PDF, sans pièces ni empreintes',
  reader: 'Pour qui',
  readers: { court: 'Un tribunal', agency: 'Une agence', accountant: 'Le comptable' } satisfies Record<
    Recipient,
    string
  >,
  why: {
    court: 'Tout ce qui concerne ce client, avec le bordereau des pièces.',
    agency: 'De quoi continuer les démarches, téléphones et adresses compris. Pas de journal.',
    accountant: 'Les sommes, les règlements et les actes. Rien de ce qui a été dit ou écrit.',
  } satisfies Record<Recipient, string>,
  alone: 'Rien sur vos autres clients.',
  inside: 'Dans le dossier',
  parts,
  facts: (many: number) => count(many, { one: 'fait', other: 'faits', none: 'aucun fait' }),
  invoices: (many: number) => count(many, { one: 'facture', other: 'factures', none: 'aucune facture' }),
  messages: (many: number) => count(many, { one: 'message', other: 'messages', none: 'aucun message' }),
  calls: (many: number) => count(many, { one: 'échange', other: 'échanges', none: 'aucun échange' }),
  letters: (many: number) => count(many, { one: 'courrier', other: 'courriers', none: 'aucun courrier' }),
  statements: (many: number) => count(many, { one: 'décompte', other: 'décomptes' }),
  noStatement: 'Aucun décompte établi',
  files: (many: number) => count(many, { one: 'fichier', other: 'fichiers', none: 'aucun fichier' }),
  sums: 'Parties, sommes, promesses, litiges, actes',
  notes: {
    label: 'Joindre mes notes internes',
    why: 'Le juge et votre client pourront les lire. Sans elles, les faits qui en portent une ne se comparent pas à la chaîne.',
  },
  links: {
    label: 'Joindre toute la chaîne',
    why: 'Les maillons de vos autres dossiers, sans nom ni texte : utile à un expert, superflu sinon.',
  },
  make: 'Préparer le dossier',
  making: (title: string) => `En cours : ${title}`,
  cancel: 'Arrêter',
  ready: (name: string, size: string) => `${name}, ${size}.`,
  fingerprint: 'Empreinte SHA-256 du dossier',
  sealed: (many: number) => `Chaîne du serveur jointe. Faits qui y correspondent : ${many}.`,
  noChain,
  waiting: (many: number) =>
    `${count(many, { one: 'fait n’est pas encore', other: 'faits ne sont pas encore' })} au serveur : le dossier le dit.`,
  different: (many: number) =>
    `${count(many, { one: 'fait diffère', other: 'faits diffèrent' })} de ce que le serveur a scellé : synchronisez, puis refaites le dossier.`,
  absent: (names: string) =>
    `Pas sur ce téléphone, donc pas dans le dossier : ${names}. Ouvrez-les une fois en ligne, puis refaites-le.`,
  absentForGood: (names: string) =>
    `Pas sur ce téléphone, donc pas dans le dossier : ${names}. Sans compte, rien ne peut les y ramener : ajoutez-les de nouveau aux pièces du dossier, puis refaites-le.`,
  share: 'Partager le dossier',
  save: 'Enregistrer le dossier',
  recorded: 'Dossier enregistré, et noté dans l’historique.',
  failed: 'Le dossier n’a pas pu être fait. Vos données n’ont pas changé ; réessayez.',
  tooLarge: 'Les fichiers dépassent ce qu’un téléphone peut réunir (150 Mo). Retirez-en, puis réessayez.',
  insecure: 'Les empreintes demandent une adresse https. Ouvrez l’application par une adresse sécurisée.',
  nothing: { title: 'Rien à réunir', text: 'Le dossier se fait dès qu’une facture est enregistrée.' },
  personal: 'Il contient des données personnelles : ne le remettez qu’à son destinataire (RGPD, art. 5).',
}
