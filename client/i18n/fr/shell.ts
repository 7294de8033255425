/** The frame around every screen. */
export const shell = {
  today: 'Aujourd’hui',
  clients: 'Clients',
  settings: 'Réglages',
  places: 'Rubriques',
  backToToday: 'Revenir à aujourd’hui',
  broken: 'Cet écran n’a pas pu s’afficher',
  brokenText: 'Ce que vous avez enregistré est en sécurité sur ce téléphone. Rechargez pour reprendre.',
  reload: 'Recharger',
  messages: 'Messages',
  updateReady: 'Nouvelle version prête',
  update: 'Mettre à jour',
  updateWaits: 'Une saisie est en cours : terminez-la, puis mettez à jour.',
}
