/** SIGKILL of the whole browser in the very moment the screen has said "saved": twenty times, and nothing is lost or doubled. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { complaintsOf } from './complaints.ts'
import { DAY, forget, hasBrowser, type Killable, newProfile, openKillable, openPhone } from './phone.ts'
import { begin, button, enterInvoice } from './walks.ts'

const RUNS = 20
const dupont = {
  client: 'Menuiserie Dupont',
  number: 'F-2026-1',
  issuedOn: '2026-09-01',
  dueOn: '2026-10-01',
  amount: '90000',
}

type Act = 'note' | 'outcome' | 'payment' | 'invoice'
const acts: Act[] = ['note', 'outcome', 'payment', 'invoice']

describe.skipIf(!hasBrowser)('A phone that dies right after it said "saved"', () => {
  const profile = newProfile()
  let url: string
  let casePath = ''

  beforeAll(async () => {
    url = inject('url')
    const phone = await openPhone({ profile })
    await begin(phone.page, url)
    await enterInvoice(phone.page, url, dupont)
    casePath = new URL(phone.page.url()).pathname
    // A language that was chosen: this browser and the killable one need not prefer the same.
    await phone.page.goto(`${url}/settings/language`)
    await phone.page.getByRole('radio', { name: 'English' }).check()
    await phone.page.getByRole('radio', { name: 'Français' }).check()
    await phone.page.getByRole('heading', { level: 1, name: 'Langue' }).waitFor()
    await phone.installed()
    await phone.close()
  })
  afterAll(() => forget(profile))

  async function wake(): Promise<Killable> {
    const killable = await openKillable(profile)
    await killable.page.clock.setFixedTime(new Date(DAY))
    return killable
  }

  /** The look at what was kept has left the case open; a phone that was just started has nothing open. */
  const add = async ({ page }: Killable, what: string) => {
    if (page.url() !== url + casePath) await page.goto(url + casePath)
    await button(page, 'Ajouter au dossier').click()
    await page.getByRole('button', { name: what, exact: true }).click()
  }

  /** Does the act and returns in the instant the screen says that it is saved. */
  const does: Record<Act, (phone: Killable, run: number) => Promise<void>> = {
    async note(phone, run) {
      await add(phone, 'Note')
      await phone.page.getByLabel('Votre note').fill(`Note du passage ${run}.`)
      await button(phone.page, 'Enregistrer').click()
      await phone.page.getByText('Note enregistrée').waitFor()
    },
    async outcome(phone, run) {
      await phone.page.goto(`${url}${casePath}/call`)
      await button(phone.page, /résultat/i).click()
      await phone.page.getByLabel('Note', { exact: true }).fill(`Message du passage ${run}.`)
      await button(phone.page, 'Répondeur').click()
      await phone.page.getByText('Noté : Répondeur').waitFor()
    },
    async payment(phone, run) {
      await add(phone, 'Règlement')
      await phone.page.getByLabel('Montant reçu').fill(`${100 + run}`)
      await button(phone.page, 'Enregistrer').click()
      await phone.page.getByText(/Règlement de .* enregistré/).waitFor()
    },
    async invoice(phone, run) {
      const { page } = phone
      await page.goto(`${url}/invoices/new?client=${casePath.split('/').at(-1)}`)
      await page.getByLabel('Numéro').fill(`F-PASSAGE-${run}`)
      await page.getByLabel('Date d’émission').fill('2026-11-01')
      await page.getByLabel('Montant TTC').fill('10')
      await button(page, 'Enregistrer').click()
      await page.getByText(`Facture F-PASSAGE-${run} enregistrée`).waitFor()
    },
  }

  /** How often the act shows on the case, which must be once. */
  async function shown({ page }: Killable, act: Act, run: number): Promise<number> {
    await page.goto(url + casePath)
    await page.getByRole('heading', { level: 1, name: dupont.client }).waitFor()
    const trace = {
      note: `Note du passage ${run}.`,
      outcome: `Message du passage ${run}.`,
      payment: `Règlement de ${100 + run},00`,
      invoice: `Facture F-PASSAGE-${run} émise`,
    }[act]
    const found = page.getByText(trace)
    await found
      .first()
      .waitFor({ timeout: 10_000 })
      .catch(() => {})
    return found.count()
  }

  it(`${RUNS} of ${RUNS} acts are there, once each, when the phone is started again.`, async () => {
    const complaints: string[] = []
    const kept: string[] = []
    let phone = await wake()
    for (let run = 1; run <= RUNS; run += 1) {
      const act = acts[run % acts.length] as Act
      const heard = complaintsOf(phone.page)
      await does[act](phone, run)
      await phone.kill()
      phone = await wake()
      kept.push(`${run} ${act}: ${await shown(phone, act, run)}`)
      complaints.push(...heard)
    }
    await phone.kill()
    expect(kept).toEqual(Array.from({ length: RUNS }, (_, i) => `${i + 1} ${acts[(i + 1) % acts.length]}: 1`))
    expect(complaints).toEqual([])
  }, 300_000)
})
