/** SMS, e-mail and messenger: preparing and opening a text. */
import type { messages as fr } from '../fr/messages.ts'

export const messages: typeof fr = {
  title: 'Message to send',
}
