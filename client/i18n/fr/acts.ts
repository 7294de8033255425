/** The acts that all screens share, and why one was not done. */
export const acts = {
  back: 'Retour',
  close: 'Fermer',
  cancel: 'Annuler',
  undo: 'Annuler',
  undone: 'Annulé',
  save: 'Enregistrer',
  saved: 'Enregistré',
  edit: 'Modifier',
  copied: 'Copié',
  more: 'Autres actions',
  optional: 'facultatif',
  /** What is wrong with a field, by the code of the book. */
  issue: {
    empty: 'À remplir.',
    long: 'Texte trop long.',
    day: 'Cette date n’existe pas.',
    amount: 'Montant à corriger.',
    currency: 'Trois lettres, comme EUR.',
    characters: 'Des caractères ne peuvent pas être enregistrés.',
    number: 'Nombre à corriger.',
    time: 'Heure à corriger, comme 09:00.',
    'bill-move': 'Cet effet ne peut pas passer à cet état.',
    answers: 'Ces réponses ne vont pas ensemble.',
    order: 'Cette date vient avant celle qui précède.',
    'other-client': 'Une facture d’un autre client est citée.',
    currencies: 'Les factures ne sont pas toutes dans cette devise.',
    retention: 'La retenue dépasse le montant de la facture.',
    percent: 'Un nombre comme 12,15.',
    hours: 'L’heure de fin doit venir après celle du début.',
    other: 'À corriger.',
  },
  /** Why nothing was recorded, by the code of the book. */
  failed: {
    invalid: 'La saisie est incomplète : rien n’a été modifié.',
    'storage-full':
      'La mémoire du téléphone est pleine : rien n’a été enregistré. Libérez de la place, puis recommencez.',
    'storage-failed': 'L’enregistrement a échoué : rien n’a été modifié. Réessayez.',
    'only-looks': 'Vous pouvez consulter cet espace, pas le modifier : rien n’a été enregistré.',
  },
}

export const notFound = {
  title: 'Cette page n’existe pas',
  text: 'Le lien est peut-être ancien. Vos dossiers, eux, sont toujours là.',
}
