/** How a pack heads each message: what it is and what became of it, in agreement with each other. */
import { describe, expect, test } from 'vitest'
import { documentsOf } from '../../../../server/domain/evidence/documents.ts'
import type { PackInput } from '../../../../server/domain/evidence/pack.ts'
import type { Sending } from '../../../../server/domain/evidence/words/words.ts'
import type { Interaction } from '../../../../server/domain/records/facts.ts'
import { Channel, type Language } from '../../../../server/domain/records/primitives.ts'
import { facts, interaction, late } from '../facts.ts'
import { input } from '../papers/papers.ts'

/** A note is not a message. */
type Messaging = Exclude<Channel, 'note'>
const channels = Channel.options.filter((channel): channel is Messaging => channel !== 'note')

const ways: Record<Exclude<Sending, 'uncertain'>, Partial<Interaction>> = {
  sent: { direction: 'out', state: 'sent' },
  prepared: { direction: 'out', state: 'prepared' },
  received: { direction: 'in' },
}

const french: Record<Messaging, Record<keyof typeof ways, string>> = {
  call: { sent: 'Appel passé', prepared: 'Appel préparé', received: 'Appel reçu' },
  voicemail: { sent: 'Message vocal laissé', prepared: 'Message vocal préparé', received: 'Message vocal reçu' },
  sms: { sent: 'SMS envoyé', prepared: 'SMS préparé', received: 'SMS reçu' },
  email: { sent: 'E-mail envoyé', prepared: 'E-mail préparé', received: 'E-mail reçu' },
  messenger: {
    sent: 'Message instantané envoyé',
    prepared: 'Message instantané préparé',
    received: 'Message instantané reçu',
  },
  letter: { sent: 'Lettre envoyée', prepared: 'Lettre préparée', received: 'Lettre reçue' },
  'registered-letter': {
    sent: 'Lettre recommandée envoyée',
    prepared: 'Lettre recommandée préparée',
    received: 'Lettre recommandée reçue',
  },
  visit: { sent: 'Visite faite', prepared: 'Visite préparée', received: 'Visite reçue' },
}

const english: typeof french = {
  call: { sent: 'Call made', prepared: 'Call prepared', received: 'Call received' },
  voicemail: { sent: 'Voicemail left', prepared: 'Voicemail prepared', received: 'Voicemail received' },
  sms: { sent: 'Text message sent', prepared: 'Text message prepared', received: 'Text message received' },
  email: { sent: 'E-mail sent', prepared: 'E-mail prepared', received: 'E-mail received' },
  messenger: { sent: 'Chat message sent', prepared: 'Chat message prepared', received: 'Chat message received' },
  letter: { sent: 'Letter sent', prepared: 'Letter prepared', received: 'Letter received' },
  'registered-letter': {
    sent: 'Registered letter sent',
    prepared: 'Registered letter prepared',
    received: 'Registered letter received',
  },
  visit: { sent: 'Visit made', prepared: 'Visit prepared', received: 'Visit received' },
}

const packOf = (language: Language, about: Partial<PackInput['facts']>): PackInput => ({
  ...input({ language, facts: about }),
  to: 'court',
  notes: false,
  stated: [],
})

/** The headings of the document, and what stands at the top of the document of a letter. */
function heads(packed: PackInput): { messages: string[]; letters: string[] } {
  const documents = documentsOf(packed)
  const textsOf = (document: string, wanted: (block: { kind: string; voice?: unknown }) => boolean) =>
    documents
      .filter((one) => one.document === document)
      .flatMap(({ paper }) => paper.blocks.flatMap((block) => (wanted(block) && 'text' in block ? [block.text] : [])))
  return {
    messages: textsOf('messages', ({ kind }) => kind === 'heading'),
    letters: textsOf('letter', ({ voice }) => voice === 'strong'),
  }
}

describe.each([
  ['fr', french, /^1\. (.*), le 2 juin 2026 à 12\u00a0h\u00a000$/],
  ['en', english, /^1\. (.*) on 2 June 2026 at 12:00$/],
] as const)('in %s, the head of', (language, expected, form) => {
  test.each(
    channels.flatMap((channel) => (['sent', 'prepared', 'received'] as const).map((way) => [channel, way] as const)),
  )('%s, %s, says both in agreement', (channel, way) => {
    const one = interaction(late(1), { channel, text: 'Bonjour,', ...ways[way] })
    const { messages, letters } = heads(packOf(language, { interactions: [one] }))
    expect(messages.map((head) => form.exec(head)?.[1])).toEqual([expected[channel][way]])
    if (channel === 'registered-letter' && way !== 'received')
      expect(letters).toEqual([expect.stringContaining(expected[channel][way])])
  })

  test('an e-mail of which nobody knows whether it left says so', () => {
    const stamp = { act: 'act', at: `${late(1)}T10:00:00.000Z`, device: 'device', clientId: 'client' }
    const mail = {
      ...{ ...stamp, id: 'mail', to: 'compta@example.org', subject: 'Facture', text: 'Bonjour,', claims: [] },
      ...{ stepKey: 'd7', stepInvoiceId: 'A', on: late(1), time: '10:00' },
    }
    const about = facts({ mails: [mail], mailStates: [{ ...stamp, id: 'state', mailId: 'mail', state: 'uncertain' }] })
    const { messages } = heads(packOf(language, { ...about, interactions: [] }))
    expect(messages.map((head) => form.exec(head)?.[1])).toEqual([
      language === 'fr' ? 'E-mail peut-être envoyé' : 'E-mail perhaps sent',
    ])
  })
})
