/**
 * An invitation opened on a phone that holds cases of its own: they are sent or kept apart as the person says, and a link
 * that was used or has expired says so in the language of the phone and changes nothing.
 */
import type { SupabaseClient } from '@supabase/supabase-js'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { openDatabase } from '../../server/host/database.ts'
import { type Running, startedBefore, startHost, supabaseOf } from '../server/host/process.ts'
import { violations } from './axe.ts'
import { complaintsOf } from './complaints.ts'
import { type Gate, openGate } from './gate.ts'
import { FRIDAY_BEFORE, hasBrowser, openPhone, type Phone } from './phone.ts'
import { begin, button, type Credentials, enterInvoice, knock, recordsOf } from './walks.ts'

const owner: Credentials = { email: 'patronne@example.com', password: 'la patronne du jeudi' }
const terms = { number: 'F-1', issuedOn: '2026-09-01', dueOn: '2026-10-01', amount: '1200' }
const guests = ['apart', 'along', 'expired'] as const
type Guest = (typeof guests)[number]

describe.skipIf(!hasBrowser)('An invitation opened on a phone with cases of its own', () => {
  const directory = startedBefore(inject('template'))
  let host: Running
  let gate: Gate
  const links = {} as Record<Guest, string>
  const open: Phone[] = []
  const complaints: string[][] = []

  async function phoneWith(client: string, business: string): Promise<Phone> {
    const one = await openPhone({ at: FRIDAY_BEFORE })
    open.push(one)
    complaints.push(complaintsOf(one.page))
    await begin(one.page, gate.url, business)
    await enterInvoice(one.page, gate.url, { client, ...terms })
    return one
  }

  /** Whoever asks the server beside the phones. */
  async function signedIn({ email, password }: Credentials): Promise<SupabaseClient> {
    const client = await supabaseOf(host.url)
    const { error } = await client.auth.signInWithPassword({ email, password })
    if (error) throw error
    return client
  }

  async function workspacesOf(who: Credentials): Promise<{ id: string; name: string }[]> {
    const { data } = await (await signedIn(who)).rpc('my_workspaces')
    return (data as { workspaces: { id: string; name: string }[] }).workspaces
  }

  /** A week goes by for one link: the server is stopped, its database opened, and the server started again. */
  async function expire(guest: Guest): Promise<void> {
    await host.end()
    const database = await openDatabase(directory.path, undefined)
    if (!database.ok) throw new Error(database.line)
    const set = `update invitations set expires_at = now() - interval '1 minute' where name = $1 returning id`
    expect(await database.value.rows(set, [guest])).toHaveLength(1)
    await database.value.close()
    host = await startHost({ DATA_DIR: directory.path })
    gate.leadTo(host.url)
  }

  beforeAll(async () => {
    host = await startHost({ DATA_DIR: directory.path })
    gate = await openGate(host.url)
    const desk = await phoneWith('Menuiserie Dupont', 'Recouvrement Perrin')
    await desk.page.goto(`${gate.url}/settings/account`)
    await knock(desk.page, owner, 'new')
    await desk.page.getByText('à jour', { exact: true }).waitFor()
    const office = await signedIn(owner)
    const [workspace] = await workspacesOf(owner)
    for (const name of guests) {
      const p = { workspace: workspace?.id, role: 'viewer', name }
      const { data, error } = await office.rpc('invite_member', { p })
      if (error) throw error
      links[name] = `${gate.url}/join#${(data as { token: string }).token}`
    }
    await expire('expired')
  })
  afterEach(() => Promise.all(open.splice(0).map((one) => one.close())))
  afterAll(async () => {
    await Promise.all(open.map((one) => one.close()))
    await gate?.close()
    await host?.end()
    directory.remove()
  })

  const onlyClient = async ({ page }: Phone, client: string) => {
    await page.goto(`${gate.url}/clients`)
    await page.getByRole('link', { name: client }).waitFor()
    expect(await page.getByRole('link', { name: /Dupont|Martin/ }).count()).toBe(1)
  }
  const sentOf = (text: string) => gate.sent.filter((body) => body.includes(text))

  it('asks what becomes of them and sends nothing meanwhile; kept apart, they stay as they were.', async () => {
    const phone = await phoneWith('Garage Martin', 'Garage du Lac')
    const before = await recordsOf(phone.page, gate.url)
    await phone.page.goto(links.apart)
    await phone.page.getByText('Cet appareil contient « Garage du Lac ».').waitFor()
    await knock(phone.page, { email: 'lac@example.com', password: 'le garage au bord du lac' }, 'new')
    await phone.page.getByText('Que faire des dossiers de cet appareil').waitFor()
    expect(await violations(phone.page)).toEqual([])
    expect(sentOf('Martin')).toEqual([])
    await phone.page.getByText('Les garder à part').click()
    await phone.page.getByText('Rien n’a été envoyé.').waitFor()
    await onlyClient(phone, 'Garage Martin')
    expect(await recordsOf(phone.page, gate.url)).toEqual(before)
    expect(sentOf('Martin')).toEqual([])
  })

  it('takes them along when the person says so, into a workspace of their own: the team does not see them.', async () => {
    const phone = await phoneWith('Garage Martin', 'Garage de la Gare')
    const me = { email: 'gare@example.com', password: 'le garage de la gare' }
    await phone.page.goto(links.along)
    await knock(phone.page, me, 'new')
    await phone.page.getByText('Que faire des dossiers de cet appareil').waitFor()
    await phone.page.getByText('Envoyer les dossiers de cet appareil').click()
    await phone.page.getByText('à jour', { exact: true }).waitFor()
    expect(sentOf('Martin').length).toBeGreaterThan(0)
    await onlyClient(phone, 'Garage Martin')
    expect((await workspacesOf(me)).map(({ name }) => name).sort()).toEqual([
      'Garage de la Gare',
      'Recouvrement Perrin',
    ])
    expect((await workspacesOf(owner)).map(({ name }) => name)).toEqual(['Recouvrement Perrin'])
  })

  it('says that a link has served, and the cases are as before.', async () => {
    const phone = await phoneWith('Garage Martin', 'Garage du Port')
    const before = await recordsOf(phone.page, gate.url)
    gate.sent.length = 0
    await phone.page.goto(links.apart)
    await knock(phone.page, { email: 'port@example.com', password: 'le garage du port' }, 'new')
    await phone.page.getByText('Cette invitation a déjà servi').waitFor()
    await phone.page.getByText('Rien n’a changé sur cet appareil.').waitFor()
    expect(await violations(phone.page)).toEqual([])
    await button(phone.page, 'Revenir à mes dossiers')
      .or(phone.page.getByRole('link', { name: 'Revenir à mes dossiers' }))
      .click()
    await onlyClient(phone, 'Garage Martin')
    expect(await recordsOf(phone.page, gate.url)).toEqual(before)
    expect(sentOf('Martin')).toEqual([])
  })

  it('says in English to who reads English that a link has expired, and the cases are as before.', async () => {
    const phone = await phoneWith('Garage Martin', 'Garage du Parc')
    const { page } = phone
    const before = await recordsOf(page, gate.url)
    gate.sent.length = 0
    await page.goto(`${gate.url}/settings/language`)
    await page.getByRole('radio', { name: 'English' }).check()
    await page.goto(links.expired)
    await page.getByText('This device holds “Garage du Parc”.').waitFor()
    await page.getByRole('radio', { name: 'Create an account' }).check()
    await page.getByLabel('E-mail address').fill('parc@example.com')
    await page.getByLabel('Password').fill('the garage of the park')
    await button(page, 'Create the account').click()
    await page.getByText('This invitation has expired').waitFor()
    await page.getByText('Nothing was changed on this device.').waitFor()
    await page.goto(`${gate.url}/settings/language`)
    await page.getByRole('radio', { name: 'Français' }).check()
    await onlyClient(phone, 'Garage Martin')
    expect(await recordsOf(page, gate.url)).toEqual(before)
    expect(sentOf('Martin')).toEqual([])
  })

  it('The browsers complained of nothing all the while.', () => {
    expect(complaints.flat()).toEqual([])
  })
})
