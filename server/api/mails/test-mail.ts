/** The mail by which a person sees that the account works: to the own address, in the own language. */
import { newId } from '../../domain/records/new-id.ts'
import type { Language } from '../../domain/records/primitives.ts'
import type { MailAccount, OutgoingMail } from './submit.ts'

const words: Record<Language, { subject: string; text: string }> = {
  fr: {
    subject: 'Encaisse\u202f: votre messagerie fonctionne',
    text:
      'Ce message a été envoyé par Encaisse avec les réglages que vous venez d’enregistrer.\n\n' +
      'Les relances que vous approuverez partiront de cette adresse, et les réponses de vos clients y arriveront.\n',
  },
  en: {
    subject: 'Encaisse: your mail works',
    text:
      'Encaisse sent this message with the settings you have just saved.\n\n' +
      'The reminders you approve will leave from this address, and your clients’ replies will arrive there.\n',
  },
}

export const testMail = ({ fromAddress }: MailAccount, language: Language, now: number): OutgoingMail => ({
  ...words[language],
  messageId: `<${newId(now)}@${fromAddress.split('@').at(-1)}>`,
  to: fromAddress,
  files: [],
})
