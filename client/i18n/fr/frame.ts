/** Around every screen, when something is out of the ordinary: a screen that failed, a new version. */
export const frame = {
  backToToday: 'Revenir à aujourd’hui',
  broken: 'Cet écran n’a pas pu s’afficher',
  brokenText: 'Ce que vous avez enregistré est en sécurité sur ce téléphone. Rechargez pour reprendre.',
  reload: 'Recharger',
  insecure: 'Adresse non sécurisée',
  insecureText:
    'Ici, l’application ne s’ouvrira pas sans réseau et ne pourra pas vous prévenir. Ouvrez-la à son adresse en https://.',
  updateReady: 'Nouvelle version prête',
  update: 'Mettre à jour',
}
