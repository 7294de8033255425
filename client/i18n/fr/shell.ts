/** The frame around every screen, and the acts that all of them share. */
export const shell = {
  today: 'Aujourd’hui',
  clients: 'Clients',
  report: 'Bilan',
  settings: 'Réglages',
  places: 'Rubriques',
  notFound: 'Cette page n’existe pas',
  notFoundText: 'Le lien est peut-être ancien. Vos dossiers, eux, sont toujours là.',
  backToToday: 'Revenir à aujourd’hui',
  broken: 'Cet écran n’a pas pu s’afficher',
  brokenText: 'Ce que vous avez enregistré est en sécurité sur ce téléphone. Rechargez pour reprendre.',
  reload: 'Recharger',
  messages: 'Messages',
  updateReady: 'Nouvelle version prête',
  update: 'Mettre à jour',
  updateWaits: 'Une saisie est en cours : terminez-la, puis mettez à jour.',
}

export const acts = {
  back: 'Retour',
  close: 'Fermer',
  cancel: 'Annuler',
  undo: 'Annuler',
  undone: 'Annulé',
  save: 'Enregistrer',
  saved: 'Enregistré',
  add: 'Ajouter',
  edit: 'Modifier',
  remove: 'Supprimer',
  copy: 'Copier',
  copied: 'Copié',
  share: 'Partager',
  search: 'Rechercher',
  clearSearch: 'Effacer la recherche',
  more: 'Autres actions',
  continue: 'Continuer',
  later: 'Plus tard',
  optional: 'facultatif',
  /** What is wrong with a field, by the code of the book. */
  issue: {
    empty: 'À remplir.',
    long: 'Texte trop long.',
    day: 'Cette date n’existe pas.',
    amount: 'Montant à corriger.',
    currency: 'Trois lettres, comme EUR.',
    other: 'À corriger.',
  },
  /** Why nothing was recorded, by the code of the book. */
  failed: {
    invalid: 'La saisie est incomplète : rien n’a été modifié.',
    'storage-full':
      'La mémoire du téléphone est pleine : rien n’a été enregistré. Libérez de la place, puis recommencez.',
    'storage-failed': 'L’enregistrement a échoué : rien n’a été modifié. Réessayez.',
  },
}
