/** What the service worker says by itself: nothing of a debtor, as a locked phone shows it too. */
export const notices = {
  title: 'Encaisse',
  unreadable: 'Ouvrez l’application pour voir ce qui est à faire.',
  late: 'Un rappel est arrivé en retard. Ouvrez l’application pour voir ce qui reste à faire.',
  signedOut: 'Un rappel est arrivé pour un compte qui n’est plus ouvert ici.',
  laterToday: 'Reporté à plus tard aujourd’hui',
  laterText: 'Le dossier reste dans votre liste du jour.',
  putOff: (day: string) => `Reporté au ${day}`,
  undo: 'Annuler',
  undone: 'Report annulé',
  undoneText: 'Le dossier revient dans votre liste.',
  notKept: 'Le report n’a pas pu être noté',
  notKeptText: 'Touchez ici pour ouvrir le dossier.',
}
