/** The screen of notifications: every state said as it is, the buttons that change it, and what it does without network. */
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Notifications } from '../../../../client/screens/settings/notifications.tsx'
import { forgetPush, keep, recall } from '../../../../client/sync/push-memory.ts'
import { dropSession } from '../../../../client/sync/session-store.ts'
import { ToastHost } from '../../../../client/ui/toast-host.tsx'
import { NOW, setUp, show, soon, tap } from '../outcome/stage.tsx'
import { signInAs } from '../privacy/server.ts'
import {
  type ApiServer,
  apiServer,
  browser,
  keepSession,
  type PushBrowser,
  SERVER_KEY,
  serveApi,
} from './push-browser.ts'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'

beforeAll(() => import('../../../../client/ui/toast-region.tsx'))
beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] })
  localStorage.clear()
  await forgetPush()
})
afterEach(async () => {
  cleanup()
  vi.useRealTimers()
  await dropSession()
})
// Browser and server stay from test to test: what was asked of them last may come when one is over.
afterAll(() => void vi.unstubAllGlobals())

const shown = (book: Awaited<ReturnType<typeof setUp>>['book']) =>
  show(book, '/settings/notifications', () => (
    <>
      <Notifications />
      <ToastHost label="Messages" />
    </>
  ))

async function opened(server: ApiServer = apiServer(), here: PushBrowser = browser()) {
  const { book } = await setUp()
  await signInAs(book, 'a@exemple.fr')
  await keepSession()
  const asked = serveApi(server)
  shown(book)
  return { book, here, server, asked, device: book.meta().device }
}

const activate = () => tap('Activer les notifications')

describe('on a device alone', () => {
  it('says that it takes an account, and asks nobody anything', async () => {
    browser()
    const { book } = await setUp()
    const asked = serveApi(apiServer())
    shown(book)
    expect(await screen.findByText('Il faut un compte')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Créer un compte ou se connecter' }).getAttribute('href')).toBe(
      '/settings/account',
    )
    expect(screen.queryByText('Quand et comment')).toBeNull()
    expect(asked).toEqual([])
  })
})

describe('the file for a calendar', () => {
  it('holds what is planned, also without an account', async () => {
    browser()
    const { book } = await setUp(({ clientId }) => [
      { op: 'create', kind: 'callback', record: { clientId, callAt: '2026-11-24T13:30:00.000Z' } },
    ])
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob)
      return 'blob:file'
    })
    shown(book)
    await tap('Enregistrer le fichier d’agenda')
    await soon(() => expect(files).toHaveLength(1))
    expect(await files[0]?.text()).toMatch(/BEGIN:VCALENDAR[\s\S]*DTSTART:20261124T133000Z/)
  })

  it('is not made while nothing is planned', async () => {
    browser()
    const { book, clientId } = await setUp()
    await book.record([{ op: 'patch', kind: 'client', id: clientId, fields: { doNotContact: 'À sa demande' } }])
    shown(book)
    await tap('Enregistrer le fichier d’agenda')
    expect(await screen.findByText(/le fichier serait vide/)).toBeTruthy()
  })
})

describe('with an account', () => {
  it('is switched on by a tap: the server is told of this device, and the state says so', async () => {
    const { asked, device } = await opened()
    await activate()
    expect(await screen.findByText('Activées')).toBeTruthy()
    expect(asked.find(({ method }) => method === 'PUT')).toEqual({
      method: 'PUT',
      path: '/push/subscriptions',
      body: {
        device,
        endpoint: 'https://push.example/1',
        keys: { p256dh: 'p', auth: 'a' },
        applicationServerKey: SERVER_KEY,
        language: 'fr',
      },
    })
    expect(screen.getAllByText('Aucune pour l’instant')).toHaveLength(2)
  })

  it('asks for nothing before the tap', async () => {
    const { here, asked } = await opened()
    expect(await screen.findByText('Pas encore activées')).toBeTruthy()
    expect([here.permission, here.subscription]).toEqual(['default', null])
    expect(asked.some(({ path }) => path.startsWith('/push'))).toBe(false)
  })

  it('shows when the last message was handed over and received, and why one was not taken', async () => {
    const { book, device } = await opened()
    await activate()
    await screen.findByText('Activées')
    cleanup()
    await keep('received', '2026-11-21T08:30:00.000Z')
    const failing = { device, createdAt: NOW, deliveredAt: '2026-11-21T08:29:00.000Z', failure: 'refused 403' }
    serveApi(apiServer({ subscriptions: [failing] }))
    shown(book)
    expect(await screen.findByText(/l’a refusée/)).toBeTruthy()
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent?.slice(-2))).toEqual(['30', '29'])
  })

  it('says when the server no longer knows the device', async () => {
    const { server, book } = await opened()
    await activate()
    await screen.findByText('Activées')
    cleanup()
    server.subscriptions = []
    shown(book)
    expect(await screen.findByText(/ne connaît plus cet appareil/)).toBeTruthy()
  })

  it('is switched off: the server and the browser forget the device', async () => {
    const { here, asked, device } = await opened()
    await activate()
    await tap('Désactiver sur cet appareil')
    expect(await screen.findByText('Pas encore activées')).toBeTruthy()
    expect(asked).toContainEqual({ method: 'DELETE', path: `/push/subscriptions/${device}` })
    expect([here.subscription, await recall('told')]).toEqual([null, undefined])
  })

  it.each([
    ['sent', 'L’essai est parti'],
    ['gone', 'n’est plus joignable'],
    ['later', 'demande d’attendre'],
    ['refused', 'a refusé l’essai'],
    ['forbidden', 'n’envoie pas à l’adresse'],
  ])('sends a test, and says what the push service answered: %s', async (tested, said) => {
    const { asked, device } = await opened(apiServer({ tested }))
    await activate()
    await tap('Envoyer un essai')
    expect(await screen.findByText(new RegExp(said))).toBeTruthy()
    expect(asked).toContainEqual({ method: 'POST', path: '/push/test', body: { device, language: 'fr' } })
  })
})

describe('where push cannot be', () => {
  it('says how to allow it again once the person said no', async () => {
    await opened(apiServer(), browser({ answers: 'denied' }))
    await activate()
    expect(await screen.findByText('Bloquées')).toBeTruthy()
    expect(screen.getByText(/réglages du téléphone, Applications, Encaisse/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Activer les notifications' })).toBeNull()
  })

  it('asks again when the question was left unanswered', async () => {
    await opened(apiServer(), browser({ answers: 'default' }))
    await activate()
    expect(await screen.findByText(/restée sans réponse/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Activer les notifications' })).toBeTruthy()
  })

  it('says that the push service of the browser does not answer', async () => {
    const { asked } = await opened(apiServer(), browser({ gives: false }))
    await activate()
    expect(await screen.findByText(/service de notification de ce navigateur ne répond pas/)).toBeTruthy()
    expect(asked.some(({ method }) => method === 'PUT')).toBe(false)
  })

  it('does not claim to be on when the server was not reached', async () => {
    const server = apiServer()
    await opened(server)
    await screen.findByText('Pas encore activées')
    server.instead = null
    await activate()
    expect(await screen.findByText(/Le serveur n’a pas été joint : rien n’a changé/)).toBeTruthy()
    expect(await recall('told')).toBeUndefined()
  })

  it('explains the home screen on an iPhone, and the calendar in a browser without push', async () => {
    await opened(apiServer(), browser({}, { push: false, userAgent: IPHONE }))
    expect(await screen.findByText(/Dans Safari, touchez Partager/)).toBeTruthy()
    cleanup()
    await opened(apiServer(), browser({}, { push: false }))
    expect(await screen.findByText('Impossibles dans ce navigateur')).toBeTruthy()
  })

  it('says that the server has no key', async () => {
    await opened(apiServer({ vapidPublicKey: '' }))
    await soon(() => expect(localStorage.getItem('encaisse.config')).not.toBeNull())
    cleanup()
    await opened(apiServer({ vapidPublicKey: '' }))
    expect(await screen.findByText('Pas encore possibles sur ce serveur')).toBeTruthy()
  })
})

describe('what the person chose', () => {
  const hour = () => screen.getByLabelText(/^Heure de la liste du matin/) as HTMLSelectElement
  const choose = (value: string) => fireEvent.change(hour(), { target: { value } })

  it('is kept by each change, whole', async () => {
    const { asked } = await opened()
    await screen.findByText('Quand et comment')
    await soon(() => expect(hour().closest('fieldset')?.disabled).toBe(false))
    choose('07:30')
    const put = () => asked.findLast(({ method }) => method === 'PUT')?.body
    const rest = { onDaysOff: false, showsNames: false, mailDigest: false }
    await soon(() => expect(put()).toEqual({ digestAt: '07:30', ...rest }))
    fireEvent.click(screen.getByLabelText('Dire le nom des clients'))
    await soon(() => expect(put()).toEqual({ digestAt: '07:30', ...rest, showsNames: true }))
  })

  it('is as it was when the server did not take it', async () => {
    const server = apiServer()
    await opened(server)
    await screen.findByText('Quand et comment')
    await soon(() => expect(hour().closest('fieldset')?.disabled).toBe(false))
    server.instead = 503
    choose('06:00')
    expect(await screen.findByText(/le réglage n’a pas changé/)).toBeTruthy()
    expect(hour().value).toBe('08:00')
  })

  it('is shown as last known, and cannot be changed, without the server', async () => {
    const server = apiServer()
    server.settings.onDaysOff = true
    const { book } = await opened(server)
    const daysOff = () => screen.getByLabelText('Aussi les jours non travaillés') as HTMLInputElement
    await soon(() => expect(daysOff().checked).toBe(true))
    cleanup()
    server.instead = null
    shown(book)
    expect(await screen.findByText(/Voici les derniers connus/)).toBeTruthy()
    expect([daysOff().checked, daysOff().closest('fieldset')?.disabled]).toEqual([true, true])
  })

  it('is not shown to another account on the same device', async () => {
    const { book } = await opened()
    await screen.findByText('Quand et comment')
    cleanup()
    const exchange = await book.exchange()
    await exchange.leave(false)
    await exchange.joinWithRecords({ userId: 'somebody-else', email: 'b@exemple.fr' }, book.workspace()?.id ?? '')
    serveApi(apiServer({ instead: null }))
    shown(book)
    expect(await screen.findByText(/s’affichent avec du réseau/)).toBeTruthy()
    expect(screen.queryByLabelText(/^Heure de la liste/)).toBeNull()
  })
})

describe('the secret address of the calendar', () => {
  it('is made, shown where it was made, and revoked', async () => {
    const { asked } = await opened()
    await soon(() =>
      expect((screen.getByRole('button', { name: 'Créer l’adresse' }) as HTMLButtonElement).disabled).toBe(false),
    )
    await tap('Créer l’adresse')
    const field = (await screen.findByLabelText('À donner à votre agenda')) as HTMLInputElement
    expect(field.value).toBe('https://encaisse.example/secret.ics')
    await tap('Supprimer l’adresse')
    expect(await screen.findByRole('button', { name: 'Créer l’adresse' })).toBeTruthy()
    expect(asked.filter(({ path }) => path === '/calendar').map(({ method }) => method)).toEqual(['POST', 'DELETE'])
  })

  it('that was made elsewhere is only said to exist', async () => {
    const server = apiServer()
    server.settings.calendarSince = '2026-11-02T10:00:00.000Z'
    await opened(server)
    expect(await screen.findByText(/Une adresse existe depuis le 2 novembre 2026/)).toBeTruthy()
    expect(screen.queryByLabelText('À donner à votre agenda')).toBeNull()
  })
})
