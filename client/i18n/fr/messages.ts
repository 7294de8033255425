/** SMS, e-mail and messenger: preparing and opening a text, and what it takes to reach someone. */
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
    },
    other: (name: string) => `Le champ « ${name} »`,
    complete: 'Compléter',
  },
}
