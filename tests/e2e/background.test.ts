/** Background Sync as the browser really does it: what was noted without network leaves with no page of the app open. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Gate, openGate } from './gate.ts'
import { forget, hasBrowser, newProfile, openPhone, type Phone } from './phone.ts'
import { addNote, begin, button, enterInvoice, knock } from './walks.ts'

const me = { email: 'sans.page@example.com', password: 'l’onglet est fermé' }
const dupont = {
  client: 'Menuiserie Dupont',
  number: 'F-2026-1',
  issuedOn: '2026-09-01',
  dueOn: '2026-10-01',
  amount: '1200',
}
const NOTE = 'Noté dans le tunnel, onglet fermé aussitôt.'

describe.skipIf(!hasBrowser)('A phone whose browser may sync in the background', () => {
  const profile = newProfile()
  let gate: Gate
  let phone: Phone

  beforeAll(async () => {
    gate = await openGate(inject('url'))
    // The worker has the clock of the machine, whatever the pages are made to believe.
    phone = await openPhone({ profile, realClock: true, installs: true })
    await phone.context.grantPermissions(['background-sync'], { origin: gate.url })
    await begin(phone.page, gate.url)
    await enterInvoice(phone.page, gate.url, dupont)
    await phone.page.goto(`${gate.url}/settings/account`)
    await knock(phone.page, me, 'new')
    await phone.page.getByText('à jour', { exact: true }).waitFor()
    await phone.installed()
  })
  afterAll(async () => {
    await phone?.close()
    forget(profile)
    await gate?.close()
  })

  const withNote = () => gate.sent.filter((body) => body.includes(NOTE))

  it('sends what waits once there is network again, with no page open.', async () => {
    await phone.page.goto(`${gate.url}/clients`)
    await phone.page.getByRole('link', { name: dupont.client }).click()
    await button(phone.page, 'Ajouter au dossier').waitFor()
    await phone.offline(true)
    await addNote(phone.page, NOTE)
    await phone.page.goto(`${gate.url}/outbox`)
    await phone.page
      .getByRole('listitem')
      .filter({ hasText: 'Noté dans le tunnel' })
      .getByText('attend le réseau')
      .waitFor()

    const blank = await phone.context.newPage()
    await phone.page.close()
    expect(phone.context.pages().map((page) => page.url())).toEqual(['about:blank'])
    gate.knocks.length = 0
    expect(withNote()).toEqual([])

    await phone.offline(false)
    await expect.poll(() => withNote().length, { timeout: 60_000 }).toBe(1)
    await expect.poll(() => gate.calls()).toBe(0)
    expect(phone.context.pages()).toEqual([blank])
    // The worker alone, for which the browser may look for a newer one: no page asked for anything.
    const asked = gate.knocks.filter(
      (one) => !/ \/(config\.json|sw\.js|rest\/v1\/rpc\/sync|auth\/v1\/token)$/.test(one),
    )
    expect(asked).toEqual([])
  })

  it('has noted that it was taken: opened without network, it has nothing left to send, and sends it no second time.', async () => {
    await phone.offline(true)
    const page = await phone.context.newPage()
    await page.goto(`${gate.url}/outbox`)
    await page.getByText('Rien n’attend').waitFor()
    await page.goto(`${gate.url}/clients`)
    await page.getByRole('link', { name: dupont.client }).click()
    await page.getByText(NOTE).waitFor()
    await phone.offline(false)
    await page.goto(gate.url)
    await page.getByText('à jour', { exact: true }).waitFor()
    expect(withNote()).toHaveLength(1)
  })
})
