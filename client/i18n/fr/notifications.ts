/** How the phone calls by itself: on this device, when and how much is said, and the calendar that does without it. */
const notTaken: Record<string, string> = {
  later: 'le service de notification demande d’attendre, le serveur réessaie',
  refused: 'le service de notification l’a refusée',
  forbidden: 'le serveur n’envoie pas à l’adresse que donne ce navigateur',
}

export const notifications = {
  title: 'Notifications',
  device: 'Sur cet appareil',
  lead: 'Rappel convenu, promesse arrivée à sa date, liste du matin : l’appareil vous prévient, même application fermée.',
  asking: 'Vérification…',
  states: {
    on: 'Activées',
    off: 'Pas encore activées',
    blocked: 'Bloquées',
    unsupported: 'Impossibles dans ce navigateur',
    'not-installed': 'Il manque l’icône sur l’écran d’accueil',
    'no-server-key': 'Pas encore possibles sur ce serveur',
    'no-account': 'Il faut un compte',
  },
  explained: {
    unsupported: 'Ce navigateur ne sait pas prévenir. L’agenda, plus bas, le fait à sa place.',
    insecure: 'Cette adresse n’est pas sécurisée : ouvrez l’application à son adresse en https://.',
    'not-installed':
      'Sur iPhone et iPad, seule une application de l’écran d’accueil peut prévenir. Dans Safari, touchez Partager, puis « Sur l’écran d’accueil », et ouvrez Encaisse par son icône.',
    'no-server-key':
      'Ce serveur n’a pas de clé pour envoyer des notifications. L’agenda, plus bas, prévient à leur place.',
    'no-account':
      'C’est un serveur qui prévient quand l’application est fermée : il lui faut un compte. Sans compte, le fichier d’agenda, plus bas, prévient à sa place.',
  },
  unblock: {
    android:
      'Touchez l’icône à gauche de l’adresse, puis Autorisations ; ou, dans les réglages du téléphone, Applications, Encaisse, Notifications. Revenez ensuite ici.',
    ios: 'Dans les réglages de l’appareil : Notifications, Encaisse, Autoriser les notifications. Revenez ensuite ici.',
    desktop: 'Cliquez sur l’icône à gauche de l’adresse, autorisez les notifications, puis revenez ici.',
  },
  openAccount: 'Créer un compte ou se connecter',
  switchOn: 'Activer les notifications',
  switchOff: 'Désactiver sur cet appareil',
  switchedOn: 'Notifications activées sur cet appareil.',
  switchedOff: 'Cet appareil ne vous préviendra plus.',
  failed: {
    unanswered: 'La question du navigateur est restée sans réponse. Touchez de nouveau et choisissez Autoriser.',
    'no-push-service':
      'Le service de notification de ce navigateur ne répond pas. Réessayez plus tard ; l’agenda, plus bas, n’en dépend pas.',
    unreachable: 'Le serveur n’a pas été joint : rien n’a changé. Réessayez avec du réseau.',
    refused: 'Le serveur n’a pas accepté cet appareil : rien n’a changé.',
  },
  received: 'Dernière reçue ici',
  handed: 'Dernière remise par le serveur',
  none: 'Aucune pour l’instant',
  unknown: 'Le serveur n’a pas été joint',
  /** `why`: what the push service made of it, and its status. */
  notTaken: (why: string) =>
    `La dernière n’est pas partie : ${notTaken[why.split(' ')[0] ?? ''] ?? why}. Envoyez un essai pour vérifier.`,
  forgotten: 'Le serveur ne connaît plus cet appareil : désactivez, puis activez de nouveau.',
  test: 'Envoyer un essai',
  tested: {
    sent: 'L’essai est parti : il apparaît dans quelques secondes.',
    gone: 'Cet appareil n’est plus joignable : désactivez, puis activez de nouveau.',
    later: 'Le service de notification demande d’attendre. Réessayez dans quelques minutes.',
    refused: 'Le service de notification a refusé l’essai : prévenez la personne qui gère le serveur.',
    forbidden: 'Le serveur n’envoie pas à l’adresse que donne ce navigateur.',
    unreachable: 'Le serveur n’a pas été joint : aucun essai n’est parti.',
  },

  preferences: 'Quand et comment',
  digestAt: 'Heure de la liste du matin',
  digestHint: 'Rien à faire ce jour-là : aucun message.',
  onDaysOff: 'Aussi les jours non travaillés',
  showsNames: 'Dire le nom des clients',
  showsNamesText:
    'Un écran verrouillé se lit par tous ceux qui passent. Sans cette case, un message dit combien de clients, jamais lesquels ni combien ils doivent.',
  mailDigest: 'Recevoir aussi la liste du matin par e-mail',
  saved: 'Réglage enregistré.',
  notSaved: 'Le serveur n’a pas été joint : le réglage n’a pas changé.',
  needsNetwork: 'Ces réglages se modifient avec du réseau. Voici les derniers connus.',
  needsNetworkFirst: 'Ces réglages sont sur le serveur : ils s’affichent avec du réseau.',
  tryAgain: 'Réessayer',

  calendar: 'Dans votre agenda',
  calendarText: 'Rappels convenus, promesses et dates légales, avec une alarme, dans l’agenda de votre choix.',
  file: 'Enregistrer le fichier d’agenda',
  share: 'Partager le fichier',
  fileText: 'Le fichier dit ce qui est prévu à cet instant : il ne se met pas à jour.',
  fileName: 'encaisse-rappels.ics',
  nothingPlanned: 'Rien n’est prévu pour le moment : le fichier serait vide.',
  address: 'Adresse secrète de l’agenda',
  addressLabel: 'À donner à votre agenda',
  addressText:
    'Un agenda abonné à cette adresse se met à jour tout seul. Qui la connaît lit vos rappels : ne la donnez qu’à votre agenda.',
  make: 'Créer l’adresse',
  copy: 'Copier l’adresse',
  copied: 'Adresse copiée.',
  notCopied: 'L’adresse n’a pas pu être copiée : sélectionnez-la et copiez-la.',
  since: (when: string) => `Une adresse existe depuis le ${when}. Elle n’est montrée que là où elle a été créée.`,
  replace: 'Créer une nouvelle adresse',
  replaced: 'L’ancienne adresse ne mène plus à rien.',
  revoke: 'Supprimer l’adresse',
  revoked: 'L’adresse ne mène plus à rien.',
  notMade: 'Le serveur n’a pas été joint : l’adresse n’a pas changé.',

  offer: 'Voulez-vous être prévenu quand un rappel ou une promesse arrive à sa date ?',
  offerYes: 'Me prévenir',
  offerNo: 'Non merci',
}
