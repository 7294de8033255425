/**
 * What the phone does with a push message, in Chromium: what it shows, once; each button with no page of the app open and
 * without network; the way to dialling; and nothing of it when somebody else holds the phone.
 */
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { dayIn } from '../../server/domain/calendar/days.ts'
import { addWorkingDays } from '../../server/domain/calendar/working-days.ts'
import { settingsOf } from '../../server/domain/dunning/settings.ts'
import { type Gate, openGate } from './gate.ts'
import { forget, hasBrowser, newProfile, openPhone, type Phone } from './phone.ts'
import { type PushedPhone, receivePushes } from './pushed.ts'
import { faults, SOUND } from './sound.ts'
import { begin, button, downloaded, enterInvoice, knock } from './walks.ts'

const me = { email: 'prevenu@example.com', password: 'l’heure du rappel' }
const dupont = {
  client: 'Menuiserie Dupont',
  number: 'F-2026-1',
  issuedOn: '2026-09-01',
  dueOn: '2026-10-01',
  amount: '1200',
}

/** A loaded machine is slow to show: what is awaited comes, only later. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 60_000 })

describe.skipIf(!hasBrowser)('A phone that is reminded', () => {
  const profile = newProfile()
  let gate: Gate
  let phone: Phone
  let pushed: PushedPhone
  let client = ''

  beforeAll(async () => {
    gate = await openGate(inject('url'))
    // The worker has the clock of the machine, whatever the pages are made to believe.
    phone = await openPhone({ profile, realClock: true, installs: true })
    await phone.context.grantPermissions(['background-sync', 'notifications'], { origin: gate.url })
    await begin(phone.page, gate.url)
    await enterInvoice(phone.page, gate.url, dupont)
    client = new URL(phone.page.url()).pathname.split('/').at(-1) ?? ''
    await phone.page.goto(`${gate.url}/settings/account`)
    await knock(phone.page, me, 'new')
    await phone.page.getByText('à jour', { exact: true }).waitFor()
    await phone.installed()
    const aside = await phone.context.newPage()
    await aside.goto('about:blank')
    pushed = await receivePushes(phone.context, aside, gate.url)
    await phone.page.close()
  })
  afterAll(async () => {
    await phone?.close()
    forget(profile)
    await gate?.close()
  })

  // A window that is left open would be led where the next notification wants it.
  afterEach(async () => {
    for (const page of phone.context.pages()) if (page.url() !== 'about:blank') await page.close()
  })

  const minutes = (n: number): string => new Date(Date.now() + n * 60_000).toISOString()
  const actions = (urls: Record<string, string>) =>
    Object.entries(urls).map(([action, navigate]) => ({ action, title: action, navigate }))

  /** As the server sends it. */
  function message(id: string, more: { until?: string; badge?: number } = {}) {
    const to = (path: string) => `https://encaisse.example/clients/${client}${path}`
    const urls = { call: to('/call'), later: to(''), tomorrow: to(''), done: to('?add=exchange') }
    const until = more.until ?? minutes(60)
    return {
      web_push: 8030,
      app_badge: more.badge ?? 1,
      notification: {
        title: `Un rappel convenu, ${id}`,
        body: 'Il est l’heure.',
        navigate: urls.call,
        lang: 'fr',
        dir: 'ltr',
        tag: id,
        icon: 'https://encaisse.example/icon-192.png',
        silent: false,
        app_badge: more.badge ?? 1,
        data: { id, key: `callback:${id}`, kind: 'callback', clientId: client, at: minutes(0), until, urls },
        actions: actions(urls),
      },
    }
  }

  const tagged = async (tag: string) => (await pushed.shown()).filter((one) => one.tag === tag)
  const sentPauses = () => gate.sent.filter((body) => body.includes('"kind":"pause"'))
  const today = () => dayIn(minutes(0), 'Europe/Paris')

  /** The app as the system opens it, wherever the notification wanted it to be. */
  async function openApp(path = '/') {
    const page = await phone.context.newPage()
    await page.goto(gate.url + path)
    return page
  }

  it('shows the words of the server, its buttons, and the number due, with no page open.', async () => {
    await pushed.push(message('one', { badge: 3 }))
    await soon(() => tagged('one')).toHaveLength(1)
    const [shown] = await tagged('one')
    // No more than two buttons are ever shown; the others are kept for systems that show them.
    expect(shown).toMatchObject({ title: 'Un rappel convenu, one', body: 'Il est l’heure.', silent: false })
    expect(shown?.actions.slice(0, 2)).toEqual(['call', 'later'])
    await soon(() => pushed.badges()).toEqual([3])
  })

  it('calls nobody a second time for a message that comes twice, also when the first was wiped away.', async () => {
    await Promise.all([pushed.push(message('twice')), pushed.push(message('twice'))])
    await soon(() => tagged('twice')).toMatchObject([{ silent: true }])
    await pushed.tap('twice', 'call')
    await soon(() => tagged('twice')).toEqual([])
    await pushed.push(message('twice'))
    await soon(() => tagged('twice')).toMatchObject([{ silent: true }])
  })

  it('says quietly that something came where the message is too late or cannot be read.', async () => {
    await pushed.push(message('late', { until: minutes(-1) }))
    await soon(() => tagged('late')).toMatchObject([{ title: 'Encaisse', silent: true, actions: [] }])
    await pushed.push('{"notification":')
    await soon(() => tagged('unreadable')).toMatchObject([{ title: 'Encaisse', silent: true }])
    expect(JSON.stringify(await pushed.shown())).not.toContain('convenu, late')
  })

  it('puts a case off to tomorrow without network and with no page open, and sends it once there is network.', async () => {
    await phone.offline(true)
    await pushed.push(message('tomorrow'))
    await pushed.tap('tomorrow', 'tomorrow')
    await soon(() => tagged('put-off')).toMatchObject([{ actions: ['undo'], silent: true }])
    expect((await tagged('put-off'))[0]?.title).toMatch(/^Reporté au /)
    expect(sentPauses()).toEqual([])
    await phone.offline(false)
    await soon(sentPauses).toHaveLength(1)
    const until = addWorkingDays(today(), 1, settingsOf({ country: 'FR' }))
    expect(sentPauses()[0]).toContain(`"kind":"snooze","until":"${until}"`)
  })

  it('takes it back by the button of the line that says so.', async () => {
    await pushed.push(message('again'))
    await pushed.tap('again', 'tomorrow')
    await pushed.tap('put-off', 'undo')
    await soon(() => tagged('put-off')).toMatchObject([{ title: 'Report annulé' }])
    await soon(() => gate.sent.some((body) => body.includes('"undoes":"act"'))).toBe(true)
  })

  it('notes “later today” as a pause that ends today, which keeps the case on the list.', async () => {
    const before = sentPauses().length
    await pushed.push(message('later'))
    await pushed.tap('later', 'later')
    await soon(() => tagged('put-off')).toMatchObject([{ title: 'Reporté à plus tard aujourd’hui' }])
    await soon(() => sentPauses().length).toBe(before + 1)
    expect(sentPauses().at(-1)).toContain(`"until":"${today()}"`)
    const page = await openApp(`/clients/${client}`)
    await page.getByText('Reporté à plus tard dans la journée').waitFor()
  })

  it('is two taps from dialling: the button opens the cockpit, also where the system opens the app at its start.', async () => {
    await pushed.push(message('call'))
    const before = (await pushed.opened()).length
    await pushed.tap('call', 'call')
    await soon(async () => (await pushed.opened()).slice(before)).toEqual([`/clients/${client}/call`])
    const page = await openApp('/')
    await page.waitForURL(`${gate.url}/clients/${client}/call`)
    await button(page, 'Noter le résultat').waitFor()
    // Followed once: the next start is an ordinary one.
    await page.goto(gate.url)
    await page.getByRole('heading', { name: 'Aujourd’hui', exact: true }).waitFor()
    await page.getByText('à jour', { exact: true }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
  })

  it('leads an open window to what “done” asks for, without loading it again.', async () => {
    const page = await openApp('/clients')
    await page.getByRole('link', { name: dupont.client }).waitFor()
    await page.evaluate(() => Object.assign(window, { untouched: true }))
    await pushed.push(message('done'))
    await pushed.tap('done', 'done')
    // The address is that of the sheet, which the screen takes back once it is open.
    await page.getByRole('dialog').waitFor()
    expect(new URL(page.url()).pathname).toBe(`/clients/${client}`)
    expect(await page.evaluate(() => 'untouched' in window)).toBe(true)
  })

  it('keeps on the server when and how the person is told, on a screen that everybody can read.', async () => {
    const page = await openApp('/settings/notifications')
    await page.getByText('Pas encore activées').waitFor()
    const hour = page.getByLabel('Heure de la liste du matin')
    await hour.selectOption('09:30')
    await page.getByText('Réglage enregistré.').waitFor()
    await page.reload()
    await soon(() => hour.inputValue()).toBe('09:30')
    await page.getByRole('region', { name: 'Messages' }).waitFor({ state: 'attached' })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await faults(page)).toEqual(SOUND)
  })

  it('gives a calendar an address that follows, until it is revoked.', async () => {
    const page = await openApp('/settings/notifications')
    await button(page, 'Créer l’adresse').click()
    const address = await page.getByLabel('À donner à votre agenda').inputValue()
    const calendar = await fetch(address)
    expect([calendar.status, (await calendar.text()).split('\r\n')[0]]).toEqual([200, 'BEGIN:VCALENDAR'])
    await button(page, 'Supprimer l’adresse').click()
    await button(page, 'Créer l’adresse').waitFor()
    expect((await fetch(address)).status).toBe(404)
    const file = await downloaded(page, button(page, 'Enregistrer le fichier d’agenda'))
    expect(file.name).toBe('encaisse-rappels.ics')
    expect(file.text).toMatch(/BEGIN:VEVENT[\s\S]*SUMMARY:1\sclient à contacter/)
  })

  it('tells nothing and notes nothing once the account has left the phone.', async () => {
    await pushed.push(message('left'))
    await soon(() => tagged('left')).toHaveLength(1)
    const page = await openApp('/settings/account')
    await button(page, 'Se déconnecter').click()
    await button(page, /effacer/i).click()
    await page.getByRole('radio', { name: 'J’ai un compte' }).waitFor()
    const before = sentPauses().length
    await pushed.tap('left', 'tomorrow')
    await soon(() => tagged('put-off')).toMatchObject([{ title: 'Le report n’a pas pu être noté' }])
    await pushed.push(message('stranger'))
    await soon(() => tagged('signed-out')).toMatchObject([{ title: 'Encaisse', silent: true, actions: [] }])
    expect(await tagged('stranger')).toEqual([])
    expect(sentPauses()).toHaveLength(before)
  })
})
