/** SMS, e-mail and messenger: preparing and opening a text. */
export const messages = {
  title: 'Message à envoyer',
}
