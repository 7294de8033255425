import { describe, expect, it } from 'vitest'
import { first as enFirst } from '../../../client/i18n/en/first.ts'
import { rest as enRest } from '../../../client/i18n/en/rest.ts'
import { first as frFirst } from '../../../client/i18n/fr/first.ts'
import { rest as frRest } from '../../../client/i18n/fr/rest.ts'

/** Words that are the same in both languages. Anything else that is equal was forgotten; acronyms are never asked about. */
const same = new Set(
  [
    'client, clients, message, messages, note, notes, date, total, contact, sms, e-mail, e-mails, pause, source, action',
    'actions, international, options, option, import, encaisse, whatsapp, signal, telegram, english, français, france',
    'signature, version, description, code, instructions, documents, document, photo, photos, max., min., siren, iban, csv, pdf, ics',
    'arrangement, notifications, service, transport, port, guadeloupe, martinique, mayotte, luxembourg, portugal',
  ].flatMap((line) => line.split(', ')),
)

function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}

const fr = new Map([...leaves(frFirst), ...leaves(frRest, 'rest')])
const en = new Map([...leaves(enFirst), ...leaves(enRest, 'rest')])

describe('the two dictionaries', () => {
  it('have the same keys', () => {
    expect([...en.keys()].sort()).toEqual([...fr.keys()].sort())
  })

  it('hold texts and functions only, none empty', () => {
    const odd = [...fr, ...en].filter(
      ([, value]) => typeof value !== 'function' && !(typeof value === 'string' && value),
    )
    expect(odd).toEqual([])
  })

  it('never say the same by accident', () => {
    const forgotten = [...fr].filter(([key, text]) => {
      const letters = typeof text === 'string' && /\p{Ll}{2}/u.test(text)
      return letters && en.get(key) === text && !same.has(text.toLowerCase())
    })
    expect(forgotten).toEqual([])
  })
})
