/** Changes that wait for the network. */
export const outbox = {
  title: 'À envoyer',
}
