/** SMS, e-mail and messenger: preparing and opening a text, and what it takes to reach someone. */
import type { Tone } from '../../../server/domain/records/strategy.ts'
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('fr')
const tones: Record<Tone, string> = { friendly: 'amical', firm: 'ferme', formal: 'formel' }

export const messages = {
  title: 'Message à envoyer',
  tooLong: 'Le texte est trop long pour s’ouvrir tout seul : il est copié, collez-le dans l’e-mail.',
  copied: 'Le texte est copié : collez-le où vous voulez.',
  notCopied: 'Le texte n’a pas pu être copié. Il est gardé dans l’historique du dossier.',

  add: {
    phoneTitle: 'Quel numéro ?',
    emailTitle: 'Quelle adresse e-mail ?',
    who: 'À qui ?',
    someoneElse: 'Quelqu’un d’autre',
    name: 'Nom',
    phone: 'Téléphone',
    email: 'Adresse e-mail',
    saveAndCall: 'Enregistrer et appeler',
    saveAndWrite: 'Enregistrer et écrire',
    noNumber: 'Ce numéro ne peut pas être composé. Vérifiez les chiffres, ou commencez par + et l’indicatif du pays.',
    noEmail: 'Cette adresse n’est pas complète, comme nom@exemple.fr.',
  },

  refused: {
    title: 'Il manque quelque chose',
    text: 'Le message n’a pas été préparé : il ne part jamais incomplet.',
    fields: {
      client: 'Le nom du client',
      sender: 'Votre nom, pour signer',
      invoices: 'Une facture à relancer',
      promise: 'La promesse dont parle le message',
      received: 'Le règlement reçu',
      mandate: 'Un mandat signé par le créancier',
      kind: 'La nature du client : entreprise, particulier ou organisme public',
      'client-address': 'L’adresse du client',
      'sender-address': 'Votre adresse',
      'way-to-pay': 'Un moyen de paiement : IBAN ou lien',
    },
    other: (name: string) => `Le champ « ${name} »`,
    complete: 'Compléter',
  },

  review: {
    openInstead: 'Écrire plutôt',
    open: 'Relire',
    title: 'Avant d’envoyer',
    subject: 'Objet',
    text: 'Message',
    unfilled: (what: string) => `Reste à remplir : ${what}`,
    empty: 'Le message est vide.',
    judge:
      'Un message écrit à votre façon peut être lu par un juge, même des années plus tard : des faits, rien d’autre.',
    segments: (many: number) => count(many, { one: 'SMS', other: 'SMS' }),
    left: (many: number) => `encore ${count(many, { one: 'signe', other: 'signes' })} dans le dernier`,
    foreign: (signs: string) => `Ces signes raccourcissent chaque SMS à 70 caractères : ${signs}`,
    shorten: 'Raccourcir',
    kept: 'Numéro, date, montant et signature restent.',
    source: (text: string, date: string) => `${text}, lu le ${date}`,
    instead: (text: string) => `Plutôt : « ${text} »`,
    replace: 'Remplacer',
    remove: 'Enlever la phrase',
    tone: (tone: Tone) => `Ton proposé : ${tones[tone]}`,
    because: {
      'not-late': 'Rien n’est en retard.',
      'days-late': (days: number) =>
        `La plus ancienne échéance est passée de ${count(days, { one: 'jour', other: 'jours' })}.`,
      reminders: (times: number, last: string) =>
        `${count(times, { one: 'message déjà envoyé', other: 'messages déjà envoyés' })}, le dernier le ${last}.`,
      'no-reminder': 'Aucun message envoyé depuis l’échéance.',
      'promises-broken': (times: number) =>
        `${count(times, { one: 'promesse non tenue', other: 'promesses non tenues' })}.`,
      refused: (on: string) => `A refusé de payer le ${on}.`,
      'short-of-money': (on: string) => `A dit manquer d’argent le ${on}.`,
      'pays-usually': (late: number, of: number) =>
        `D’habitude à l’heure : ${late} en retard sur ${of} factures réglées.`,
      step: 'C’est le ton de l’étape du scénario.',
    },
    noteFound: (many: number) =>
      `${count(many, { one: 'formulation', other: 'formulations' })} à revoir dans votre texte.`,
    template: 'Modèle',
    edit: 'Modifier ce modèle',
    editText: 'Pour ce message et tous les suivants.',
    free: 'Texte libre',
    former: 'Reprendre mon texte',
    by: 'Par quel moyen',
    /** What a channel costs and what it proves; general, as offers and cases differ. */
    means: {
      email: 'Gratuit. Montre ce que vous avez écrit et quand, pas que c’est lu.',
      sms: 'Au prix de votre forfait. L’opérateur peut attester l’envoi, pas la lecture.',
      messenger: 'Gratuit avec une connexion. Les coches de lecture aident, sans valeur certaine.',
    },
    papers: 'Courrier ou recommandé',
    papersText: 'Un timbre ; le recommandé avec avis de réception prouve l’envoi et la remise.',
    replies: 'Ses dernières réponses',
    send: 'Ouvrir le message',
    sendAsIs: 'Ouvrir tel quel',
  },
}
