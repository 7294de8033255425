/** The people of a workspace: who is in it, how one comes in, whose case it is. */
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('fr')

export const team = {
  title: 'Équipe',
  you: 'Vous',
  nameless: 'Sans nom',
  /** Somebody whose name this device was never told. */
  someone: 'un autre membre',
  roles: { owner: 'Propriétaire', collector: 'Collecteur', viewer: 'Lecteur' },
  roleText: {
    owner: 'Voit et modifie tout, invite et retire des membres, confie les dossiers.',
    collector: 'Voit les dossiers que vous lui confiez, et travaille sur eux seuls.',
    viewer: 'Voit tous les dossiers, sans rien modifier.',
  },
  members: 'Membres',
  seen: (when: string) => `Vu pour la dernière fois : ${when}`,
  neverSeen: 'Aucun appareil pour l’instant',
  alone: 'Vous êtes seul dans cet espace. Invitez un collègue : vous choisissez ce qu’il voit et ce qu’il peut faire.',
  needsAccount: 'Une équipe demande un compte',
  needsAccountText:
    'Vos dossiers sont sur cet appareil seulement. Avec un compte, vous pouvez les partager, en choisissant qui voit quoi.',
  openAccount: 'Créer un compte',
  unreachable: 'L’équipe se consulte avec du réseau',
  unreachableText:
    'Qui fait partie de l’espace peut changer à tout moment : rien d’ancien n’est affiché ici. Vos dossiers, eux, restent disponibles.',
  tryAgain: 'Réessayer',
  loading: 'Chargement de l’équipe…',
  invitations: 'Invitations en attente',
  invitation: {
    open: (until: string) => `Valable jusqu’au ${until}`,
    text: 'Le lien n’a pas encore servi. Il n’est montré qu’à sa création : pour l’envoyer de nouveau, créez une autre invitation.',
    revoke: 'Annuler l’invitation',
    revoked: 'Invitation annulée : le lien n’ouvre plus rien.',
  },
  invite: {
    button: 'Inviter quelqu’un',
    title: 'Inviter quelqu’un',
    name: 'Son nom',
    nameHint: 'Tel que l’équipe le verra.',
    nameMissing: 'Indiquez un nom.',
    role: 'Rôle',
    make: 'Créer le lien',
    ready: (name: string) => `Le lien pour ${name} est prêt`,
    once: (until: string) =>
      `Il sert une seule fois, jusqu’au ${until}. Donnez-le à cette personne seulement : qui l’ouvre entre dans l’équipe.`,
    link: 'Lien d’invitation',
    share: 'Partager le lien',
    copy: 'Copier le lien',
    copied: 'Lien copié.',
    notCopied: 'Le lien n’a pas pu être copié : sélectionnez-le et copiez-le.',
    message: (workspace: string) => `Rejoignez « ${workspace} » sur Encaisse :`,
  },
  member: {
    role: 'Rôle',
    roleChanged: (name: string, role: string) => `${name} : ${role}`,
    assigned: (n: number) =>
      count(n, { one: 'dossier confié', other: 'dossiers confiés', none: 'Aucun dossier confié' }),
    devices: 'Appareils',
    noDevice: 'Aucun appareil n’a encore été synchronisé.',
    thisDevice: 'Cet appareil',
    unknownDevice: 'Appareil inconnu',
    signedOut: 'Déconnecté',
    signOut: (device: string) => `Déconnecter ${device}`,
    signOutShort: 'Déconnecter',
    signOutTitle: 'Déconnecter cet appareil ?',
    signOutText:
      'Dès maintenant, le serveur ne lui donne plus rien. Les dossiers s’y effacent dès qu’il se connecte ; s’il ne se connecte plus jamais, ils y restent, protégés par le verrou du téléphone.',
    signOutBack:
      'La personne garde son compte : elle peut revenir avec son mot de passe. Changez-le si vous en doutez.',
    deviceOut: 'Appareil déconnecté.',
    remove: 'Retirer de l’équipe…',
    removeTitle: (name: string) => `Retirer ${name} ?`,
    removeText:
      'Dès maintenant, le serveur lui refuse l’espace. Ses appareils effacent les dossiers dès qu’ils se connectent ; ce qui n’était pas envoyé y reste, mais ne partira plus.',
    removeKeeps: 'Ce que cette personne a noté reste dans les dossiers, à son nom.',
    removeAssigned: (n: number) =>
      `${count(n, { one: 'dossier lui est confié', other: 'dossiers lui sont confiés' })} : confiez-les ensuite à quelqu’un d’autre.`,
    removeNow: 'Retirer de l’équipe',
    removed: (name: string) => `${name} ne fait plus partie de l’équipe.`,
  },
  device: {
    on: (browser: string, system: string) => `${browser} sur ${system}`,
  },
  refused: {
    forbidden: 'Seul un propriétaire de l’espace peut le faire. Rien n’a changé.',
    not_a_member: 'Vous n’avez plus accès à cet espace. Rien n’a changé.',
    last_owner: 'Il faut toujours un propriétaire : nommez-en d’abord un autre. Rien n’a changé.',
    unknown_member: 'Cette personne ne fait plus partie de l’espace.',
    unknown_device: 'Cet appareil n’est plus connu du serveur.',
    unknown_invitation: 'Cette invitation a déjà servi.',
    unreachable: 'Le serveur n’a pas répondu. Réessayez quand vous aurez du réseau.',
    'signed-out': 'Votre session a expiré : reconnectez-vous, puis recommencez.',
    other: 'Le serveur a refusé. Rien n’a changé. Recommencez dans quelques minutes.',
  },
  assign: {
    row: 'Confié à',
    nobody: 'Personne',
    title: 'Confier ce dossier',
    text: 'Un collecteur ne voit que les dossiers qui lui sont confiés. Celui qui ne l’a plus le perd à sa prochaine synchronisation.',
    who: 'À qui',
    save: 'Confier',
    done: (name: string) => `Dossier confié à ${name}`,
    taken: 'Ce dossier n’est plus confié à personne',
    inList: (name: string) => `confié à ${name}`,
    only: 'Invitez d’abord un collecteur dans Réglages, Équipe.',
  },
  by: (name: string) => `par ${name}`,
  byLabel: 'Noté par',
  looks: {
    line: 'Vous consultez cet espace : vous pouvez tout y lire, sans rien modifier.',
    title: 'Consultation seulement',
    text: 'Votre rôle dans cet espace permet de tout lire, sans rien ajouter ni modifier. Un propriétaire peut le changer.',
  },
  /** Nothing to see for who does not own the workspace. */
  none: {
    collector: {
      title: 'Aucun dossier ne vous est confié',
      text: 'Ils apparaîtront ici dès qu’un propriétaire de l’espace vous en confie un.',
    },
    viewer: {
      title: 'Aucun dossier pour l’instant',
      text: 'Ils apparaîtront ici dès que l’équipe en aura.',
    },
  },
  forOwners: 'Réservé aux propriétaires',
  forOwnersText: 'Ces réglages valent pour toute l’équipe : seul un propriétaire de l’espace les modifie.',
  join: {
    title: 'Rejoindre une équipe',
    intro: 'On vous invite à travailler sur un espace partagé. Connectez-vous, ou créez votre compte, pour y entrer.',
    introSignedIn: (email: string) =>
      `On vous invite à travailler sur un espace partagé. Vous y entrerez avec le compte ${email}.`,
    name: 'Votre nom dans l’équipe',
    nameHint: 'Laissez vide pour garder celui que donne l’invitation.',
    enter: 'Rejoindre l’équipe',
    otherAccount: 'Entrer avec un autre compte',
    exampleGoes: 'L’exemple de cet appareil laissera la place aux dossiers de l’équipe.',
    ownStays: (name: string) =>
      `Cet appareil contient « ${name} ». Rien n’en sera envoyé ni effacé sans votre accord : vous choisirez après être entré.`,
    failed: {
      incomplete: 'Ce lien est incomplet',
      unknown_invitation: 'Ce lien n’ouvre rien',
      invitation_used: 'Cette invitation a déjà servi',
      invitation_revoked: 'Cette invitation a été annulée',
      invitation_expired: 'Cette invitation a expiré',
      already_a_member: 'Vous faites déjà partie de cette équipe',
    },
    failedText: {
      incomplete: 'Il a peut-être été coupé en route. Demandez qu’on vous l’envoie de nouveau, en entier.',
      unknown_invitation: 'Il est inconnu de ce serveur, ou n’est plus valable. Demandez une nouvelle invitation.',
      invitation_used: 'Un lien ne sert qu’une fois. Si ce n’était pas vous, prévenez la personne qui vous invite.',
      invitation_revoked: 'Demandez-en une nouvelle à la personne qui vous invite.',
      invitation_expired: 'Un lien vaut sept jours. Demandez-en un nouveau à la personne qui vous invite.',
      already_a_member: 'Il n’y a rien d’autre à faire : l’espace s’ouvre avec votre compte.',
    },
    nothingChanged: 'Rien n’a changé sur cet appareil.',
    account: 'Ouvrir le compte',
    home: 'Revenir à mes dossiers',
    arriving: 'Vous êtes dans l’équipe. Vos dossiers arrivent sur cet appareil.',
    joined: 'Bienvenue dans l’équipe',
    choose: (name: string) => `Vous êtes dans l’équipe « ${name} »`,
    chooseText: (own: string) =>
      `Un appareil montre un espace à la fois, et celui-ci montre « ${own} ». Ce que vous y avez envoyé reste dans votre compte.`,
    unsent: (changes: string) => `${changes} : envoyez d’abord ce qui attend, pour ne rien perdre.`,
    open: (name: string) => `Ouvrir « ${name} » ici`,
    stay: (own: string) => `Rester dans « ${own} »`,
    later: 'Pour l’ouvrir plus tard : déconnectez-vous dans les réglages, puis reconnectez-vous.',
  },
}
