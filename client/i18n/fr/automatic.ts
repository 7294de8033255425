/** Automatic e-mails: what leaves tomorrow, what was held back, and the mail account they leave through. */
import type { HeldBack } from '../../../server/domain/dunning/automatic.ts'
import type { GuardCode } from '../../../server/domain/records/facts.ts'
import type { MailState } from '../../../server/domain/records/mails.ts'
import { formatsFor } from '../formats.ts'
import { journal } from './journal.ts'

const { count, list } = formatsFor('fr')
const mails = (n: number) => count(n, { one: 'e-mail', other: 'e-mails' })

/** Why one that was approved did not leave; what the guards say is named by them. */
const heldBack: Record<Exclude<HeldBack, GuardCode>, string> = {
  settled: 'tout est réglé',
  'plan-moved': 'le dossier a changé depuis : il demande autre chose, ou plus rien',
  'amount-changed': 'la somme due n’est plus celle du texte',
  'address-gone': 'cette adresse n’est plus sur la fiche, ou son destinataire ne doit rien savoir',
  'day-over': 'le jour prévu est passé',
  'no-account': 'aucune messagerie réglée pour la personne qui l’a approuvé',
  'case-gone': 'le dossier n’est plus le vôtre',
}

/** What a mail server refuses, and what to do about it. */
const failures: Record<string, string> = {
  'unknown-host': 'Ce serveur est introuvable. Vérifiez son nom auprès de votre fournisseur.',
  'private-host': 'Ce serveur est sur un réseau privé, où Encaisse n’envoie rien.',
  unreachable: 'Le serveur ne répond pas à ce port. Vérifiez le port et la sécurité choisis.',
  tls: 'La connexion sécurisée a échoué. Essayez l’autre choix de sécurité, ou vérifiez le nom du serveur.',
  timeout: 'Le serveur n’a pas répondu à temps. Réessayez plus tard, ou vérifiez le port.',
  'sign-in':
    'Identifiant ou mot de passe refusé. Chez certains fournisseurs, il faut créer un mot de passe d’application.',
  sender: 'Ce compte n’a pas le droit d’écrire depuis cette adresse d’expéditeur.',
  recipient: 'L’adresse du client est refusée. Corrigez-la sur sa fiche.',
  message: 'Le message a été refusé par le serveur.',
  busy: 'Le serveur a demandé d’attendre, à chaque essai.',
}

const states: Record<MailState['state'], string> = {
  sent: 'Envoyé',
  'held-back': 'Retenu',
  failed: 'Non envoyé',
  uncertain: 'Envoi incertain',
}

const reasons: Record<string, string> = { ...journal.guards, ...failures, ...heldBack }

export const automatic = {
  title: 'E-mails automatiques',
  why: (code: string) => reasons[code] ?? code,
  failures,
  states,
  told: {
    approved: (on: string, time: string) => `E-mail automatique approuvé pour le ${on} à ${time}`,
    sent: 'E-mail automatique envoyé',
    'held-back': 'E-mail automatique retenu',
    failed: 'E-mail automatique non envoyé',
    uncertain: 'E-mail automatique : envoi incertain',
  },
  leaves: (on: string, time: string) => `Départ ${on} à ${time}`,
  notice: (n: number) => `${count(n, { one: 'e-mail automatique', other: 'e-mails automatiques' })} à approuver.`,
  leaving: (n: number, on: string, time: string) =>
    `${count(n, { one: 'e-mail approuvé', other: 'e-mails approuvés' })}, départ ${on} à ${time}.`,
  overdue: (n: number) =>
    `${count(n, { one: 'e-mail approuvé', other: 'e-mails approuvés' })} : l’heure est passée, le serveur n’a pas répondu.`,
  passed: 'L’heure est passée : le serveur n’a pas encore répondu.',
  noticeOpen: 'Voir',
  trouble: (n: number) =>
    `${count(n, { one: 'e-mail automatique n’est pas parti', other: 'e-mails automatiques ne sont pas partis' })}.`,
  time: 'Heure du départ',
  timeHint: (zone: string) => `À l’heure de ${zone}, les jours travaillés. Tout est revérifié à ce moment.`,
  toApprove: 'À approuver',
  ready: 'Prêts à envoyer',
  blocked: 'Ne partiront pas d’eux-mêmes',
  blockedText: 'Ouvrez le dossier pour décider vous-même.',
  waiting: 'Approuvés, en attente',
  results: 'Derniers jours',
  approve: (n: number) => `Approuver ${n === 1 ? 'l’e-mail' : `les ${mails(n)}`}`,
  approved: (n: number, on: string, time: string) =>
    `${mails(n)} ${n === 1 ? 'approuvé' : 'approuvés'}, départ ${on} à ${time}`,
  none: 'Rien à approuver',
  noneText: 'Chaque e-mail automatique apparaît ici la veille de son départ. Rien ne part sans votre accord.',
  noneElse: 'Rien d’autre à approuver.',
  noneYet: 'Aucune étape n’est automatique',
  noneYetText:
    'Dans un scénario à vous, ouvrez une étape par e-mail et cochez « E-mail automatique » : la veille, l’e-mail vous attend ici pour accord.',
  strategies: 'Voir mes scénarios',
  to: (address: string) => `À ${address}`,
  concerning: (n: number, sum: string) => `${count(n, { one: 'facture', other: 'factures' })}, ${sum}`,
  attached: (names: readonly string[]) =>
    `${names.length > 1 ? 'pièces jointes' : 'pièce jointe'} : ${list([...names])}`,
  read: 'Lire',
  close: 'Fermer',
  byHand: 'Envoyer à la main',
  openCase: 'Ouvrir le dossier',
  takeBack: 'Retirer',
  takenBack: 'Retiré : il ne partira pas.',
  noAddress: 'Pas d’adresse e-mail.',
  incomplete: 'Le message est incomplet.',
  cameBack: 'Revenu en erreur',
  cameBackText:
    'Un e-mail accepté peut encore revenir. Encaisse ne lit pas votre boîte : si un avis de non-remise y arrive, notez-le ici en deux touches.',
  cameBackDone: 'Noté : l’adresse est à vérifier.',
  server: (answer: string) => `Réponse du serveur : ${answer}`,
  uncertainText:
    'La liaison s’est coupée avant la réponse. Regardez vos messages envoyés ; Encaisse ne le renverra pas de lui-même.',
  byYourself: {
    'no-account':
      'L’envoi automatique demande un compte. Sans compte, les messages prêts s’ouvrent l’un après l’autre dans votre application.',
    'no-mail': 'Sans messagerie réglée, les messages prêts s’ouvrent l’un après l’autre dans votre application.',
    untested:
      'Votre messagerie n’a pas encore réussi son essai. D’ici là, les messages prêts s’ouvrent l’un après l’autre dans votre application.',
  },
  setUp: { 'no-account': 'Créer un compte', 'no-mail': 'Régler ma messagerie', untested: 'Essayer ma messagerie' },
  oneByOne: (n: number) => `Ouvrir ${n === 1 ? 'l’e-mail' : 'un par un'}`,
  batch: {
    title: 'L’un après l’autre',
    place: (at: number, of: number) => `${at} sur ${of}`,
    open: 'Ouvrir l’e-mail',
    skip: 'Passer',
    end: 'C’est tout',
    endText: (opened: number, skipped: number) =>
      [
        opened > 0 && `${count(opened, { one: 'message ouvert', other: 'messages ouverts' })}.`,
        skipped > 0 &&
          `${count(skipped, { one: 'message passé : il attend', other: 'messages passés : ils attendent' })} dans la liste.`,
      ]
        .filter(Boolean)
        .join(' '),
    back: 'Revenir à la liste',
  },
  mail: {
    title: 'Ma messagerie',
    intro:
      'Les e-mails que vous approuvez partent de votre propre adresse, par le serveur de votre fournisseur. Les réponses arrivent dans votre boîte.',
    account: 'Il faut un compte : c’est le serveur qui envoie, à l’heure dite, même téléphone éteint.',
    toAccount: 'Créer un compte ou se connecter',
    host: 'Serveur d’envoi (SMTP)',
    hostHint: 'Donné par votre fournisseur, par exemple smtp.fournisseur.fr.',
    security: 'Sécurité',
    securities: { tls: 'TLS dès la connexion (465)', starttls: 'STARTTLS (587)' },
    port: 'Port',
    username: 'Identifiant',
    usernameHint: 'Souvent votre adresse complète.',
    password: 'Mot de passe',
    passwordHint: 'Scellé sur le serveur, jamais relu ni affiché.',
    passwordKept: 'Laissez vide pour garder celui qui est enregistré.',
    fromName: 'Nom affiché',
    fromAddress: 'Adresse d’expéditeur',
    save: 'Enregistrer et essayer',
    tested: 'Essai envoyé : regardez votre boîte.',
    testFailed: 'Enregistré, mais l’essai n’est pas parti.',
    uncertain: 'Enregistré. L’essai est peut-être parti : regardez votre boîte.',
    working: (on: string) => `Fonctionne : dernier essai réussi le ${on}.`,
    untested: 'Pas encore essayée : rien ne part automatiquement.',
    forget: 'Oublier cette messagerie',
    forgotten: 'Messagerie oubliée.',
    offline: 'Il faut du réseau pour voir et changer ces réglages.',
    notTaken: 'Le serveur n’a pas accepté ces réglages.',
    wrong: {
      host: 'Un nom de serveur, sans espace.',
      port: 'Un nombre entier, de 1 à 65 535.',
      username: 'À remplir.',
      password: 'À remplir pour ce serveur et cet identifiant.',
      fromName: 'À remplir.',
      fromAddress: 'Une adresse e-mail.',
    },
    files:
      'Le fichier d’une facture part avec l’e-mail quand il est rangé sur sa fiche et arrivé sur le serveur, jusqu’à 12 Mo en tout. Le détail des factures est toujours dans le texte.',
  },
}
