/** Papers: which there are, what they lack, how they leave the phone. */
import type { Mention, PaperKind, Recipient } from '../../../server/domain/papers/paper.ts'
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('fr')

const kinds: Record<PaperKind, { title: string; detail: string }> = {
  account: { title: 'Relevé de compte', detail: 'Ce qui reste dû, facture par facture' },
  reminder: { title: 'Lettre de relance', detail: 'La relance de l’étape en cours, en courrier' },
  promise: { title: 'Confirmation d’engagement', detail: 'La promesse du client, par écrit' },
  instalments: { title: 'Échéancier à signer', detail: 'Avec reconnaissance de dette' },
  interest: { title: 'Décompte d’intérêts', detail: 'Le dernier décompte, période par période' },
  'formal-notice': { title: 'Mise en demeure', detail: 'Toutes les mentions vérifiées' },
  declaration: { title: 'Déclaration de créance', detail: 'Au mandataire ou au liquidateur' },
  'hand-over': { title: 'Dossier à lire', detail: 'Un seul PDF : sommes, faits et messages' },
  chronology: { title: 'Chronologie', detail: 'Tous les faits, dans l’ordre' },
}

const missing: Record<Mention, string> = {
  'sender-name': 'Votre nom ou celui du créancier',
  'sender-address': 'L’adresse du créancier (rue et ville)',
  'sender-signature': 'Le nom et la qualité de celui qui signe',
  'addressee-name': 'Le nom du client',
  'addressee-address': 'L’adresse du client (rue et ville)',
  'client-kind': 'La nature du client : professionnel, particulier ou organisme public',
  invoices: 'Une facture échue qui peut être demandée',
  deadline: 'Un délai d’au moins huit jours',
  'ways-to-pay': 'Un IBAN ou un lien de paiement',
  mandate: 'Le mandat écrit du créancier',
  'collector-address': 'Votre adresse de recouvreur (rue et ville)',
  message: 'Le texte de la lettre',
  statement: 'Un décompte qui demande quelque chose',
  plan: 'Un échéancier en cours',
  judgment: 'Le jugement d’ouverture de la procédure',
  trustee: 'Le mandataire ou le liquidateur à qui déclarer',
}

const recipients: Record<Recipient, string> = { agency: 'Une agence', court: 'Un tribunal', accountant: 'Le comptable' }

export const papers = {
  title: 'Courriers et dossiers',
  row: 'En PDF, à envoyer ou à imprimer',
  kinds,
  none: { title: 'Aucun courrier à faire', text: 'Les courriers apparaissent dès qu’une facture est enregistrée.' },
  lacking: {
    title: 'Il manque de quoi le faire',
    text: 'Complétez ces points : le courrier se fait ensuite tout seul.',
    complete: 'À compléter',
  },
  missing,
  deadline: 'Délai pour payer',
  days: (days: number) => count(days, { one: 'jour', other: 'jours' }),
  until: (day: string) => `À payer au plus tard le ${day}.`,
  sending: { label: 'Envoi', plain: 'Courrier simple', registered: 'Recommandé avec AR' },
  registeredWhy: 'Le recommandé prouve la réception ; c’est l’usage pour une mise en demeure.',
  recipient: 'Pour qui',
  recipients,
  copies: {
    going: (copies: number) =>
      copies === 1 ? 'Duplicata de la facture joint' : `Duplicatas de ${copies}\u00a0factures joints`,
    together: 'Les factures partent avec le PDF. Par la poste, imprimez-les aussi.',
    apart: 'Ce navigateur enregistre le PDF, puis chaque facture : envoyez ou imprimez-les ensemble.',
    without: (invoices: number) =>
      count(invoices, { one: 'facture sans son fichier ici', other: 'factures sans leur fichier ici' }),
    add: 'Ajouter le fichier de la facture',
    fetch: 'À télécharger sur ce téléphone',
    again: 'N’est plus sur ce téléphone : à ajouter de nouveau',
    missing: 'Le courrier annonce des duplicatas qui ne sont plus tous sur ce téléphone.',
  },
  preview: 'Aperçu',
  making: 'Mise en page…',
  failed: 'Le PDF n’a pas pu être fait. Rouvrez cette page pour réessayer.',
  undrawn: (signs: string) =>
    `Signes que la police ne sait pas écrire, remplacés par un point d’interrogation : ${signs}`,
  share: (copies: number) => (copies === 0 ? 'Partager le PDF' : `Partager les ${copies + 1}\u00a0fichiers`),
  save: (copies: number) => (copies === 0 ? 'Enregistrer le PDF' : `Enregistrer les ${copies + 1}\u00a0fichiers`),
  saved: (files: number) =>
    files === 1 ? 'PDF enregistré sur le téléphone.' : `${files}\u00a0fichiers enregistrés sur le téléphone.`,
  general: 'Modèles généraux, à relire avant l’envoi ; ils ne remplacent pas un conseil juridique.',
}
