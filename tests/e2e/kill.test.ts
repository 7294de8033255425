/**
 * SIGKILL of the whole browser of a signed-in phone, in the instant the screen has said "saved" or at any moment of a save
 * and its sync: nothing that was acknowledged is lost, on the phone or on the server, and nothing is doubled. `KILLS` says
 * how often, `KILL_SEED` which acts and when; both are printed.
 */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { randomFrom } from '../simulation/random.ts'
import { complaintsOf } from './complaints.ts'
import { type Gate, openGate } from './gate.ts'
import { type ActName, actNames, acts, type Place, type Records } from './kill-acts.ts'
import { FRIDAY_BEFORE, forget, hasBrowser, type Killable, newProfile, openKillable, openPhone } from './phone.ts'
import { begin, enterInvoice, knock, recordsOf } from './walks.ts'

const KILLS = Number(process.env.KILLS ?? 20)
const SEED = Number(process.env.KILL_SEED ?? 1)
/** Milliseconds from the tap to the end, at most: within the save, or within the sync after it. `null`: when it is said. */
const MOMENTS = [null, 250, 1800]
/** How long answers of the server are on their way, in some lives. */
const DELAYS = [0, 0, 300, 1500]
const me = { email: `batterie-${SEED}@example.com`, password: 'toujours a plat' }
const dupont = {
  client: 'Menuiserie Dupont',
  number: 'F-2026-1',
  issuedOn: '2026-09-01',
  dueOn: '2026-10-01',
  amount: '900000',
}

interface Done {
  run: number
  act: ActName
  /** `must`: the screen said so, or it was seen since. `may`: the phone died before the screen said anything. */
  kept: 'must' | 'may'
}

describe.skipIf(!hasBrowser)('A phone that dies while it saves and syncs', () => {
  const profile = newProfile()
  const random = randomFrom(SEED)
  const done: Done[] = []
  const met = { duringCall: 0, unsaid: 0 }
  let gate: Gate
  let place: Place

  beforeAll(async () => {
    gate = await openGate(inject('url'))
    const phone = await openPhone({ profile, shell: true, at: FRIDAY_BEFORE, installs: true })
    const { page } = phone
    await begin(page, gate.url)
    await enterInvoice(page, gate.url, dupont)
    place = { casePath: new URL(page.url()).pathname, number: dupont.number }
    // A language that was chosen: this browser and the killable one need not prefer the same.
    await page.goto(`${gate.url}/settings/language`)
    await page.getByRole('radio', { name: 'English' }).check()
    await page.getByRole('radio', { name: 'Français' }).check()
    await page.getByRole('heading', { level: 1, name: 'Langue' }).waitFor()
    await page.goto(`${gate.url}/settings/account`)
    await knock(page, me, 'new')
    await page.getByText('à jour', { exact: true }).waitFor()
    await phone.installed()
    await phone.close()
  })
  afterAll(async () => {
    forget(profile)
    await gate?.close()
  })

  /** Every life is a minute later than the one before. */
  async function wake(life: number): Promise<Killable> {
    const killable = await openKillable(profile)
    await killable.page.clock.setFixedTime(new Date(Date.parse(FRIDAY_BEFORE) + life * 60_000))
    return killable
  }

  /** All that was ever done, held against the records: what must be there and is not there once. */
  function wrong(records: Records): string[] {
    return done.flatMap((one) => {
      const times = acts[one.act].traces(records, place, one.run)
      if (one.kept === 'must') return times === 1 ? [] : [`${one.act} ${one.run}: ${times}`]
      // Seen once, it is there for good.
      if (times > 0) one.kept = 'must'
      return times <= 1 ? [] : [`${one.act} ${one.run}: ${times}`]
    })
  }

  async function whole({ page }: Killable, act: ActName): Promise<void> {
    const run = done.length + 1
    const tap = await acts[act].ready(page, place, run)
    await tap.click()
    await acts[act].said(page, run).waitFor()
    done.push({ run, act, kept: 'must' })
  }

  /** The phone dies in the instant the screen has said it, or a random time after the tap. */
  async function fatal(phone: Killable, act: ActName): Promise<void> {
    const run = done.length + 1
    const moments = random.pick(MOMENTS)
    const dies = moments && random.int(moments)
    const one: Done = { run, act, kept: 'may' }
    const tap = await acts[act].ready(phone.page, place, run)
    done.push(one)
    const said = tap
      .click()
      .then(() => acts[act].said(phone.page, run).waitFor())
      .then(() => {
        one.kept = 'must'
      })
    const dead = said.catch(() => {})
    await (dies === null ? said : new Promise((moment) => setTimeout(moment, dies)))
    if (gate.calls() > 0) met.duringCall += 1
    await phone.kill()
    await dead
    if (one.kept === 'may') met.unsaid += 1
  }

  /** Different ones: what the screen says of a save must not be what it said of the one before. */
  function chosen(): ActName[] {
    const left = [...actNames]
    return Array.from({ length: 1 + random.int(2) }, () => left.splice(random.int(left.length), 1)[0] as ActName)
  }

  /** What was lost or doubled by then; further acts, the last of which the phone does not survive. */
  async function live(life: number): Promise<string[]> {
    gate.linger(random.pick(DELAYS))
    const phone = await wake(life)
    const heard = complaintsOf(phone.page)
    const found = wrong(await recordsOf(phone.page, gate.url))
    const [last, ...others] = chosen()
    for (const act of others) await whole(phone, act)
    await fatal(phone, last as ActName)
    return [...found, ...heard].map((what) => `life ${life}: ${what}`)
  }

  it(
    `has every act that it acknowledged, once, after each of ${KILLS} kills, and so has the server.`,
    async () => {
      console.log(`KILL_SEED=${SEED} KILLS=${KILLS}`)
      for (let life = 1; life <= KILLS; life += 1) expect(await live(life)).toEqual([])
      console.log(`${done.length} acts, ${met.duringCall} kills during a call, ${met.unsaid} before the screen said it`)
      gate.linger(0)
      const [phone, server] = [await afterwards(), await onTheServer()]
      expect(wrong(phone)).toEqual([])
      expect(wrong(server)).toEqual([])
      expect(sorted(phone)).toEqual(sorted(server))
    },
    KILLS * 60_000 + 120_000,
  )

  /** What the phone holds once it was left in peace. */
  async function afterwards(): Promise<Records> {
    const phone = await openPhone({ profile, shell: true, at: FRIDAY_BEFORE, installs: true })
    await phone.page.goto(`${gate.url}/outbox`)
    await phone.page.getByText('Rien n’attend').waitFor()
    const records = await recordsOf(phone.page, gate.url)
    await phone.close()
    return records
  }

  /** What a phone is given that was never there. */
  async function onTheServer(): Promise<Records> {
    const phone = await openPhone({ at: FRIDAY_BEFORE })
    await phone.page.goto(`${gate.url}/settings/account`)
    await knock(phone.page, me, 'known')
    await phone.page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor()
    await phone.page.getByText('à jour', { exact: true }).waitFor()
    const records = await recordsOf(phone.page, gate.url)
    await phone.close()
    return records
  }
})

const sorted = (records: Records): Records =>
  Object.fromEntries(
    Object.entries(records).map(([kind, all]) => [
      kind,
      all.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
    ]),
  )
