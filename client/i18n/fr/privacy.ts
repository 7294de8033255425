/** Taking everything away, erasing a debtor or a workspace, and how long closed cases are kept. */
import { formatsFor } from '../formats.ts'

const { count } = formatsFor('fr')

export const privacy = {
  archive: {
    title: 'Tout exporter',
    text: 'Une archive ZIP : la sauvegarde, un tableau par sorte de fiche pour votre tableur, et le journal avec ses preuves quand le serveur peut le donner. Elle contient des données personnelles.',
    make: 'Tout exporter',
    making: 'Préparation de l’archive…',
    share: 'Partager l’archive',
    made: (name: string, size: string) => `${name} est prête (${size}).`,
    journal: {
      with: 'Le journal y est, avec ses preuves.',
      alone: 'Sans journal : il n’existe qu’avec un compte.',
      unreachable: 'Sans le journal : le serveur est injoignable. Recommencez avec du réseau pour l’avoir.',
      forbidden: 'Sans le journal : seul un propriétaire de l’espace peut l’obtenir.',
      'signed-out': 'Sans le journal : reconnectez-vous pour l’avoir.',
      refused: 'Sans le journal : le serveur ne l’a pas donné.',
    },
    failed: 'L’archive n’a pas pu être préparée. Rien n’a changé sur cet appareil. Recommencez.',
  },
  retention: {
    title: 'Durée de conservation',
    text: 'Les clients qui ne doivent plus rien et dont plus rien ne parle depuis cette durée vous sont proposés ici. Rien n’est effacé tout seul.',
    years: 'Proposer l’effacement après',
    yearsOf: (n: number) => count(n, { one: 'an', other: 'ans' }),
    shorter:
      'Les pièces comptables se gardent dix ans : avant chaque effacement, Encaisse vous remet un fichier à conserver.',
    saved: 'Durée enregistrée',
    proposed: (n: number) =>
      count(n, {
        one: 'client peut être effacé.',
        other: 'clients peuvent être effacés.',
        none: 'Aucun client n’est à effacer.',
      }),
    list: 'Clients à effacer',
    last: (on: string) => `Plus rien depuis le ${on}`,
    more: 'Voir les suivants',
  },
  client: {
    menu: 'Effacer ce client…',
    title: 'Effacer un client',
    stillDue: (sums: string) =>
      `${sums} restent à encaisser. Une fois le client effacé, Encaisse ne pourra plus ni relancer ni prouver cette somme.`,
    leaves: 'Ce qui sera effacé',
    held: {
      card: 'La fiche',
      invoices: { one: 'facture', other: 'factures' },
      payments: { one: 'règlement', other: 'règlements' },
      contacts: { one: 'interlocuteur', other: 'interlocuteurs' },
      exchanges: { one: 'échange', other: 'échanges' },
    },
    andMore: (figures: string) =>
      `${figures}, et tout ce qui en dépend : promesses, litiges, actes, notes, brouillons.`,
    leavesHere: 'Les fiches fusionnées avec celle-ci partent aussi.',
    leavesEverywhere:
      'Les fiches fusionnées avec celle-ci partent aussi. Le serveur garde la date, l’auteur et le motif de l’effacement, et des empreintes qui ne disent rien du client.',
    law: 'Ce que la loi vous fait garder',
    keep: (until: string) =>
      `Les factures, avoirs et règlements sont des pièces comptables : dix ans après la clôture de l’exercice, donc au moins jusqu’au ${until}. Enregistrez-les dans un fichier et rangez-le avec votre comptabilité.`,
    source: 'Code de commerce, art. L123‑22, lu le 22 novembre 2026.',
    nothingToKeep: 'Ce client n’a ni facture ni règlement : aucune pièce comptable n’est à garder.',
    saveCopy: 'Enregistrer les pièces comptables',
    saveAgain: 'Enregistrer à nouveau',
    savedAs: (name: string) => `Fichier remis : ${name}`,
    goOn: 'Continuer sans ce fichier',
    elsewhere: 'Où ce client restera',
    backups:
      'Vos sauvegardes et archives déjà enregistrées le contiennent encore : refaites-en une ensuite, puis supprimez les anciennes. Restaurer une ancienne sauvegarde le ferait revenir.',
    devices: 'Les autres appareils l’effacent à leur prochaine synchronisation.',
    reason: 'Motif de l’effacement',
    reasonHint: 'Il reste dans le journal de l’espace : n’y écrivez rien sur le client.',
    reasonMissing: 'Indiquez un motif, par exemple « Demande du client ».',
    reasons: { request: 'Demande du client', retention: 'Fin de la durée de conservation' },
    erase: 'Effacer ce client…',
    sure: (name: string) => `Effacer ${name} ?`,
    sureText: 'C’est définitif : il n’y a pas de retour possible.',
    eraseNow: 'Effacer définitivement',
    erased: (name: string) => `${name} est effacé`,
    erasedThere: (name: string) =>
      `${name} est effacé du serveur. Cet appareil l’effacera à la prochaine synchronisation.`,
  },
  workspace: {
    title: 'Effacer l’espace pour tous',
    text: 'Tout ce que le serveur garde de cet espace, pour tous ses membres et sur tous leurs appareils. Réservé aux propriétaires.',
    button: 'Effacer l’espace…',
    sure: 'Effacer l’espace pour tous ?',
    leaves:
      'Clients, factures, échanges, réglages, membres et journal seront effacés du serveur et de cet appareil tout de suite, et des autres à leur prochaine synchronisation. Il n’y a pas de retour possible.',
    law: 'Vos pièces comptables se gardent dix ans (Code de commerce, art. L123‑22) : emportez d’abord l’archive.',
    stays:
      'Les comptes des membres restent, sans cet espace. Les sauvegardes et archives déjà enregistrées restent aussi.',
    typeName: (name: string) => `Pour confirmer, tapez « ${name} »`,
    wrongName: 'Ce n’est pas le nom de l’espace.',
    now: 'Effacer pour tous',
    erased: 'L’espace est effacé',
  },
  /** Why nothing was erased, by the code of the book or of the server. */
  refused: {
    forbidden: 'Seul un propriétaire de l’espace peut effacer. Rien n’a été effacé.',
    not_a_member: 'Vous n’avez plus accès à cet espace. Rien n’a été effacé.',
    missing: 'Ce client n’existe plus dans l’espace : il a déjà été effacé, ou n’a jamais été envoyé.',
    malformed: 'Le serveur n’a pas compris la demande : vérifiez le motif. Rien n’a été effacé.',
    name_differs: 'Le nom de l’espace a changé sur un autre appareil : synchronisez, puis recommencez.',
    unreachable:
      'Le serveur n’a pas répondu : l’effacement demande du réseau. Si la demande est tout de même arrivée, vous le verrez à la prochaine synchronisation.',
    'signed-out': 'Votre session a expiré : reconnectez-vous, puis recommencez. Rien n’a été effacé.',
    'signed-in': 'Un compte est ouvert sur cet appareil : l’effacement passe par le serveur. Rien n’a été effacé.',
    'storage-failed': 'L’effacement a échoué : rien n’a été effacé. Recommencez.',
    other: 'Le serveur a refusé. Rien n’a été effacé. Recommencez dans quelques minutes.',
  },
}
