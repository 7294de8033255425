/** Around every screen, when something is out of the ordinary: a screen that failed, a new version. */
export const frame = {
  backToToday: 'Revenir à aujourd’hui',
  broken: 'Cet écran n’a pas pu s’afficher',
  brokenText: 'Ce que vous avez enregistré est en sécurité sur ce téléphone. Rechargez pour reprendre.',
  reload: 'Recharger',
  unreadable: 'Une partie des données ne peut pas être lue',
  unreadableText:
    'Le reste est là. Enregistrez une sauvegarde avant de continuer, ou reprenez tout depuis votre compte.',
  toData: 'Voir mes données',
  newer: 'Une version plus récente a ouvert ces données',
  newerText:
    'Rien n’est perdu. Fermez les autres onglets d’Encaisse, puis rechargez avec du réseau pour mettre à jour.',
  unopened: 'Les données n’ont pas pu être ouvertes',
  unopenedText:
    'Rien n’a été effacé. Rechargez ; si cela se répète, redémarrez l’appareil et vérifiez l’espace qui reste.',
  insecure: 'Adresse non sécurisée',
  insecureText:
    'Ici, l’application ne s’ouvrira pas sans réseau et ne pourra pas vous prévenir. Ouvrez-la à son adresse en https://.',
  updateReady: 'Nouvelle version prête',
  update: 'Mettre à jour',
}
