import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageOf, type PushMessage, said, testMessage } from '../../../../server/domain/reminders/message.ts'
import type { Reminder } from '../../../../server/domain/reminders/reminder.ts'
import { shortened } from '../../../../server/domain/reminders/shortened.ts'
import { topicOf } from '../../../../server/domain/reminders/topic.ts'
import { runs, timeout } from '../runs.ts'

const CLIENT = '0199a000-0000-7000-8000-000000000001'
const told = { at: '2026-06-15T06:00:00.000Z', until: '2026-06-15T22:00:00.000Z', count: 3 }
const sum = { currency: 'EUR', amount: 123_456 }

const digest: Reminder = {
  ...told,
  kind: 'digest',
  key: 'digest:2026-06-15',
  clientId: null,
  names: ['Dupont', 'Perrin', 'Roux'],
  sums: [sum],
}
const callback: Reminder = {
  ...told,
  kind: 'callback',
  key: `callback:${CLIENT}:${told.at}`,
  clientId: CLIENT,
  name: 'Dupont',
  time: '14:30',
  putOff: false,
}
const promise: Reminder = {
  ...told,
  kind: 'promise',
  key: `promise:${CLIENT}:2026-06-15`,
  clientId: CLIENT,
  name: 'Dupont',
  on: '2026-06-15',
  isToday: true,
  amount: sum,
}
const clock: Reminder = {
  ...told,
  kind: 'clock',
  key: `clock:limitation:${CLIENT}:2026-06-15`,
  clientId: CLIENT,
  name: 'Dupont',
  code: 'limitation',
  on: '2026-06-22',
  days: 7,
}
const all = [
  digest,
  callback,
  { ...callback, putOff: true },
  promise,
  clock,
  { ...clock, code: 'objection' as const, days: -1 },
]

const discreet = { id: 'r1', appUrl: 'https://app.example', language: 'fr' as const, showsNames: false }
const open = { ...discreet, showsNames: true }
const english = { language: 'en' as const }

const bytes = (message: PushMessage) => new TextEncoder().encode(JSON.stringify(message)).length

describe('what a reminder says', () => {
  it('without names and amounts', () => {
    expect(all.map((one) => said(one, discreet))).toEqual([
      { title: '3\u00a0clients à contacter', body: 'Ouvrez Encaisse pour voir qui et comment.' },
      { title: 'Un rappel convenu à 14\u202fh\u202f30', body: 'Le dossier et le numéro sont prêts.' },
      { title: 'Un dossier remis à plus tard', body: 'Vous l’aviez remis tout à l’heure.' },
      { title: 'Un règlement promis pour aujourd’hui', body: 'Est-il arrivé sur votre compte\u202f?' },
      { title: 'Délai pour agir en justice\u202f: encore 7\u00a0jours', body: 'Jusqu’au 22 juin 2026 inclus.' },
      { title: 'Le délai d’opposition est passé', body: 'À vous de décider de la suite.' },
    ])
    expect(all.map((one) => said(one, { ...discreet, ...english }))).toEqual([
      { title: '3\u00a0clients to contact', body: 'Open Encaisse to see who and how.' },
      { title: 'A call agreed for 14:30', body: 'The case and the number are ready.' },
      { title: 'A case put off to later', body: 'You put it off earlier today.' },
      { title: 'A payment promised for today', body: 'Has it reached your account?' },
      { title: 'Time to claim in court: 7\u00a0days left', body: 'Until 22 June 2026, included.' },
      { title: 'The time to object is over', body: 'What comes next is for you to decide.' },
    ])
  })

  it('with names and amounts where the person allows them', () => {
    expect(all.map((one) => said(one, open))).toEqual([
      { title: '3\u00a0clients à contacter', body: 'Dupont, Perrin et Roux\u202f: 1\u202f234,56\u202f€' },
      { title: 'Appeler Dupont à 14\u202fh\u202f30', body: 'Le dossier et le numéro sont prêts.' },
      { title: 'À reprendre\u202f: Dupont', body: 'Vous l’aviez remis tout à l’heure.' },
      {
        title: 'Dupont\u202f: 1\u202f234,56\u202f€ promis pour aujourd’hui',
        body: 'Est-il arrivé sur votre compte\u202f?',
      },
      {
        title: 'Délai pour agir en justice\u202f: encore 7\u00a0jours',
        body: 'Dupont\u202f: jusqu’au 22 juin 2026 inclus.',
      },
      { title: 'Le délai d’opposition est passé', body: 'Dupont\u202f: à vous de décider de la suite.' },
    ])
    expect(said({ ...digest, count: 7 }, open).body).toBe(
      'Dupont, Perrin, Roux et 4\u00a0autres\u202f: 1\u202f234,56\u202f€',
    )
    expect(said({ ...digest, count: 4 }, { ...open, ...english }).body).toBe(
      'Dupont, Perrin, Roux and 1\u00a0other: €1,234.56',
    )
  })

  it('in the singular where there is one', () => {
    expect(said({ ...digest, count: 1, names: ['Dupont'] }, open)).toEqual({
      title: '1\u00a0client à contacter',
      body: 'Dupont\u202f: 1\u202f234,56\u202f€',
    })
    expect(said({ ...clock, days: 1 }, discreet).title).toBe('Délai pour agir en justice\u202f: encore 1\u00a0jour')
    expect(said({ ...clock, days: 0 }, discreet).title).toBe('Délai pour agir en justice\u202f: dernier jour')
    expect(said({ ...promise, on: '2026-06-13', isToday: false }, discreet).title).toBe(
      'Un règlement promis pour le 13 juin 2026',
    )
  })

  it('never a name or an amount unless it is allowed', () => {
    for (const one of all)
      for (const language of ['fr', 'en'] as const)
        expect(JSON.stringify(messageOf(one, { ...discreet, language }))).not.toMatch(/Dupont|Perrin|Roux|234/)
  })
})

describe('a name', () => {
  it('is whole when it is short and never cut within a character', () => {
    expect(shortened('Menuiserie Perrin')).toBe('Menuiserie Perrin')
    expect(shortened('Établissements Vandenbroucke et Fils, menuiserie')).toBe(
      'Établissements Vandenbroucke et Fils, m…',
    )
    const family = '👩‍👩‍👧‍👦'
    expect(shortened(family.repeat(20))).toBe(`${family.repeat(3)}…`)
  })
})

describe('the payload', () => {
  it('is one JSON for declarative and classic push', () => {
    const of = messageOf(callback, discreet)
    expect(of).toEqual({
      web_push: 8030,
      app_badge: 3,
      notification: {
        title: 'Un rappel convenu à 14\u202fh\u202f30',
        body: 'Le dossier et le numéro sont prêts.',
        navigate: `https://app.example/clients/${CLIENT}/call`,
        lang: 'fr',
        dir: 'ltr',
        tag: topicOf(callback.key),
        icon: 'https://app.example/icon-192.png',
        silent: false,
        app_badge: 3,
        data: {
          id: 'r1',
          key: callback.key,
          kind: 'callback',
          clientId: CLIENT,
          at: told.at,
          until: told.until,
          urls: {
            open: `https://app.example/clients/${CLIENT}/call`,
            call: `https://app.example/clients/${CLIENT}/call`,
            later: `https://app.example/clients/${CLIENT}`,
            tomorrow: `https://app.example/clients/${CLIENT}`,
            done: `https://app.example/clients/${CLIENT}?add=exchange`,
          },
        },
        actions: [
          { action: 'call', title: 'Appeler', navigate: `https://app.example/clients/${CLIENT}/call` },
          { action: 'later', title: 'Plus tard', navigate: `https://app.example/clients/${CLIENT}` },
          { action: 'tomorrow', title: 'Demain', navigate: `https://app.example/clients/${CLIENT}` },
          { action: 'done', title: 'C’est fait', navigate: `https://app.example/clients/${CLIENT}?add=exchange` },
        ],
      },
    })
  })

  it('opens Today for the digest, its settings for a test, and the case for everything else', () => {
    const opens = (message: PushMessage) => new URL(message.notification.navigate).pathname
    expect([digest, promise, clock].map((one) => opens(messageOf(one, open)))).toEqual([
      '/',
      `/clients/${CLIENT}`,
      `/clients/${CLIENT}`,
    ])
    const test = testMessage(open, told)
    expect(opens(test)).toBe('/settings/notifications')
    expect(test.notification.data).toMatchObject({ id: 'r1', key: 'test', kind: 'test', clientId: null })
    expect(messageOf(promise, open).notification.actions.map(({ action }) => action)).toEqual(['later', 'done'])
    expect(messageOf(digest, open).notification.actions).toEqual([])
  })

  it('keeps what WebKit asks for, and its size, whatever the names are', { timeout }, () => {
    const long = fc.string({
      unit: fc.constantFrom('a', 'é', '€', '👩‍👩‍👧‍👦', '"', '\\', '\u0300', '\u0007'),
      minLength: 1,
      maxLength: 200,
    })
    const anyReminder = fc
      .record({ name: long, one: fc.constantFrom(...all), count: fc.nat(1_000_000), amount: fc.nat(1e12) })
      .map(({ name, one, count, amount }): Reminder => {
        const sums = ['EUR', 'CHF', 'GBP', 'USD'].map((currency) => ({ currency, amount }))
        if (one.kind === 'digest') return { ...one, count, names: [name, name, name], sums }
        return one.kind === 'promise'
          ? { ...one, count, name, amount: { currency: 'EUR', amount } }
          : { ...one, count, name }
      })
    const appUrl = fc.constantFrom(
      'https://app.example',
      'https://app.example/',
      `https://${'a'.repeat(60)}.${'b'.repeat(60)}.example:8443`,
    )
    fc.assert(
      fc.property(anyReminder, appUrl, fc.constantFrom('fr' as const, 'en' as const), (one, appUrl, language) => {
        const message = messageOf(one, { ...open, appUrl, language })
        expect(bytes(message)).toBeLessThanOrEqual(3900)
        const { title, body, navigate, icon, tag, app_badge, data, actions } = message.notification
        expect(title).not.toBe('')
        expect([title, body, tag].every((text) => typeof text === 'string')).toBe(true)
        expect(Number.isInteger(app_badge) && Number(app_badge) >= 0 && app_badge === message.app_badge).toBe(true)
        for (const url of [navigate, icon, ...Object.values(data.urls), ...actions.map((action) => action.navigate)]) {
          expect(new URL(url).href).toBe(url)
          expect(new URL(url).origin).toBe(new URL(appUrl).origin)
        }
        expect(JSON.parse(JSON.stringify(message))).toEqual(message)
      }),
      { numRuns: runs },
    )
  })
})

describe('the topic', () => {
  it('is short, safe in a header, and stable', () => {
    // What waits at a push service under it was sent by an earlier release.
    expect(topicOf('digest:2026-06-15')).toBe('Ag5JJTy7Lx2WOh4y_j3FDw')
    for (const one of all) expect(topicOf(one.key)).toMatch(/^[A-Za-z0-9_-]{22}$/)
  })

  it('differs for keys that differ', () => {
    const keys = Array.from(
      { length: 3000 },
      (_, n) => `callback:0199a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}:x`,
    )
    expect(new Set(keys.map(topicOf)).size).toBe(keys.length)
  })
})
