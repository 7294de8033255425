/** What is made of a push message: nothing that arrives keeps the worker from showing something, and nothing leads off the app. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { badgeOf, pathOf, readMessage } from '../../../client/worker/message.ts'
import { type Given, type NoticeData, noticeOf } from '../../../client/worker/notice.ts'
import { messageOf } from '../../../server/domain/reminders/message.ts'
import type { Moment } from '../../../server/domain/reminders/reminder.ts'

const CLIENT = '019a8a3e-0000-7000-8000-0000000000c1'
const ID = '019a8a3e-0000-7000-8000-0000000000d1'

const callback: Moment = {
  kind: 'callback',
  key: 'callback:1:2026-11-23T13:30:00.000Z',
  at: '2026-11-23T13:30:00.000Z',
  until: '2026-11-23T15:30:00.000Z',
  count: 3,
  clientId: CLIENT,
  name: 'Menuiserie Dupont',
  time: '14:30',
  putOff: false,
}
const saying = { id: ID, appUrl: 'https://encaisse.example', language: 'fr', showsNames: false } as const
const asSent = JSON.stringify(messageOf(callback, saying))

const given = (more: Partial<Given> = {}): Given => ({
  now: '2026-11-23T13:31:00.000Z',
  origin: 'https://encaisse.example',
  language: 'fr',
  isRepeat: false,
  isSignedIn: true,
  ...more,
})
const notice = (text: string, more: Partial<Given> = {}) => noticeOf(readMessage(text), given(more))
const dataOf = (text: string, more: Partial<Given> = {}) => notice(text, more).options.data as NoticeData

describe('A message of the server', () => {
  it('is shown with its words, its tag and its buttons.', () => {
    const sent = messageOf(callback, saying).notification
    const { title, options } = notice(asSent)
    expect(title).toBe(sent.title)
    expect(options).toMatchObject({ body: sent.body, tag: sent.tag, lang: 'fr', silent: false })
    expect(options.actions?.map(({ action }) => action)).toEqual(['call', 'later', 'tomorrow', 'done'])
    expect(badgeOf(readMessage(asSent) ?? expect.fail())).toBe(3)
  })

  it('keeps where a tap and each button lead, as addresses within the app, whatever the server is called here.', () => {
    const inside = `/clients/${CLIENT}`
    expect(dataOf(asSent, { origin: 'http://localhost:8787' })).toEqual({
      path: `${inside}/call`,
      paths: { call: `${inside}/call`, later: inside, tomorrow: inside, done: `${inside}?add=exchange` },
      clientId: CLIENT,
      language: 'fr',
    })
  })

  it('calls nobody when it was shown before.', () => {
    expect(notice(asSent, { isRepeat: true }).options).toMatchObject({ silent: true, tag: notice(asSent).options.tag })
  })

  it('is of use up to its last moment, and then gives way to a quiet line without its words or buttons.', () => {
    expect(notice(asSent, { now: callback.until }).title).not.toBe('Encaisse')
    const late = notice(asSent, { now: '2026-11-23T15:30:00.001Z' })
    expect(late).toMatchObject({ title: 'Encaisse', options: { silent: true, tag: 'late', data: { path: '/' } } })
    expect(late.options.actions).toBeUndefined()
  })

  it('tells nothing to whoever holds a phone that nobody is signed in on.', () => {
    const named = JSON.stringify(messageOf(callback, { ...saying, showsNames: true }))
    expect(named).toContain('Dupont')
    const shown = notice(named, { isSignedIn: false, language: 'en' })
    expect(JSON.stringify(shown)).not.toContain('Dupont')
    expect(shown).toMatchObject({ title: 'Encaisse', options: { silent: true, lang: 'en', data: { clientId: null } } })
  })
})

describe('Anything else that arrives', () => {
  it('still shows a line that opens the app.', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { title, options } = notice(text)
        expect(title).toBe('Encaisse')
        expect(options).toMatchObject({ tag: 'unreadable', silent: true, data: { path: '/' } })
      }),
    )
  })

  it('leads nowhere but into the app, and is read as far as it can be.', () => {
    const part = fc.oneof(fc.jsonValue(), fc.webUrl(), fc.constantFrom('javascript:alert(1)', '//evil.example/x', '…'))
    const near = fc.record({
      app_badge: part,
      notification: fc.record({
        title: fc.constant('Un titre'),
        body: part,
        navigate: part,
        lang: part,
        tag: part,
        app_badge: part,
        actions: part,
        data: fc.oneof(part, fc.record({ id: part, clientId: part, until: part, urls: part })),
      }),
    })
    fc.assert(
      fc.property(near, (message) => {
        const { data } = notice(JSON.stringify(message)).options as { data: NoticeData }
        const inside = new URL(data.path, 'https://encaisse.example')
        expect(inside.origin).toBe('https://encaisse.example')
        expect(data.path.startsWith('/')).toBe(true)
      }),
    )
  })

  it.each([
    ['https://other.example/clients/1?x=2#y', '/clients/1?x=2'],
    ['https://other.example//evil.example/x', '/evil.example/x'],
    ['javascript:alert(1)', '/'],
    ['data:text/html,x', '/'],
    ['http://[', '/'],
    [undefined, '/'],
  ])('of %s only the path is taken: %s', (address, path) => {
    expect(pathOf(address, 'https://encaisse.example')).toBe(path)
  })
})
