/** The frame around every screen. */
export const shell = {
  today: 'Aujourd’hui',
  clients: 'Clients',
  settings: 'Réglages',
  places: 'Rubriques',
  messages: 'Messages',
  unreached: 'Le serveur ne répond pas. Réessayer',
}
