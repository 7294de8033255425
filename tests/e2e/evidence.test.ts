/** The evidence pack on a phone: made, saved, noted in the history; without network and with the chain of the server; and checked. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createSketch } from '../../client/screens/start/example-records.ts'
import { canonical } from '../../server/journal/chain.js'
import { SUMS, sha256 } from '../../server/journal/pack.js'
import { verifyFile } from '../../server/journal/verify.js'
import { FRIDAY_BEFORE, hasBrowser, openPhone, type Phone } from './phone.ts'
import { beginWithGarage, button, knock, restoreBackup } from './walks.ts'

const saved = async (page: Page): Promise<Uint8Array> => {
  await button(page, 'Préparer le dossier').click()
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Enregistrer le dossier').click()])
  return readFileSync(await download.path())
}
const fingerprint = async (page: Page): Promise<string> =>
  (await page.locator('[role=status] p > span').allTextContents()).join('')

describe.skipIf(!hasBrowser)('an evidence pack', () => {
  const url = inject('url')
  let phone: Phone

  beforeAll(async () => {
    phone = await openPhone({ installs: true })
  })
  afterAll(() => phone?.close())

  it('is made in airplane mode, is what its fingerprint says, and stays in the history', async () => {
    const { page } = phone
    const file = await beginWithGarage(page, url)
    await phone.installed()
    await phone.offline(true)
    await page.goto(file)
    await button(page, 'Autres actions').first().click()
    await page.getByRole('menuitem', { name: 'Dossier de preuve…' }).click()
    const bytes = await saved(page)

    expect(verifyFile(bytes, await fingerprint(page))).toMatchObject({ code: 0 })
    const files = unzipSync(bytes)
    expect(Object.keys(files)).toContain('00-bordereau.pdf')
    expect(strFromU8(files['LISEZ-MOI.txt'] ?? new Uint8Array())).toContain('travaille sans compte')

    await page.getByText('Dossier enregistré, et noté dans l’historique.').waitFor()
    await page.goto(`${file}/papers`)
    await page.getByRole('link', { name: /Dossier de preuve.*23 nov/ }).waitFor()
  })
})

/** A case whose messages the server has sealed, and one of another client between them. */
function sealedCase() {
  const sketch = createSketch(FRIDAY_BEFORE.slice(0, 10), '019a0000-0000-7000-8009-000000000001')
  sketch.workspace({
    ...{ name: 'Plomberie Perrin', kind: 'own', country: 'FR', currency: 'EUR', language: 'fr' },
    timeZone: 'Europe/Paris',
  })
  const creditor = sketch.creditor({ name: 'Plomberie Perrin' })
  const [garage, other] = ['Garage du Lac', 'Mairie de Vif'].map((name) =>
    sketch.client(creditor.id, { name, kind: 'business' }),
  )
  if (!garage || !other) throw new Error()
  const invoice = sketch.invoice(garage, 40, 125_000, '2026-104', 'Chaudière')
  const text = 'Bonjour,\n\nLa facture 2026-104 reste due, soit 1\u202f250,00 €.\n\nJ. Perrin'
  sketch.said(garage, [invoice], { channel: 'email', ago: 20, subject: 'Facture 2026-104', text })
  sketch.said(other, [], { channel: 'note', ago: 15, note: 'Un autre dossier.' })
  sketch.said(garage, [invoice], { channel: 'sms', ago: 9, text: 'La facture 2026-104 reste due. J. Perrin' })
  const madeAt = FRIDAY_BEFORE
  const backup = JSON.stringify({ format: 'encaisse-backup', version: 1, madeAt, records: sketch.records })
  return { clientId: garage.id, backup }
}

/** The sums and the fingerprints of the phone worked out again, as somebody would who wants to hide what he changed. */
function forged(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  const files = unzipSync(bytes)
  const name = Object.keys(files).find((one) => one.endsWith('.json')) ?? ''
  const journal = JSON.parse(strFromU8(files[name] ?? new Uint8Array()))
  for (const message of journal.facts.interaction) if (message.text) message.text = change(message.text)
  const facts = new Map<string, object>(
    Object.values<{ id: string }[]>(journal.facts).flatMap((all) => all.map((one) => [one.id, one] as const)),
  )
  for (const one of journal.phone) one.sha256 = sha256(canonical(facts.get(one.id)))
  files[name] = strToU8(JSON.stringify(journal))
  const sums = Object.entries(files).flatMap(([file, content]) =>
    file === SUMS ? [] : `${sha256(content)}  ${file}\n`,
  )
  return zipSync({ ...files, [SUMS]: strToU8(sums.join('')) })
}

describe.skipIf(!hasBrowser)('an evidence pack of a case that the server knows', () => {
  const url = inject('url')
  let phone: Phone
  let pack: Uint8Array
  let noted: string
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pack-'))
    phone = await openPhone({ at: FRIDAY_BEFORE, installs: false })
    const { page } = phone
    const { clientId, backup } = sealedCase()
    await restoreBackup(page, url, backup)
    await page.goto(`${url}/settings/account`)
    await knock(page, { email: 'preuve@example.com', password: 'la chaine du serveur' }, 'new')
    await page.getByText('à jour', { exact: true }).waitFor()
    await page.goto(`${url}/clients/${clientId}/evidence`)
    pack = await saved(page)
    noted = await fingerprint(page)
  })
  afterAll(async () => {
    await phone?.close()
    if (folder) rmSync(folder, { recursive: true })
  })

  /** As an expert runs it, years later. */
  function verify(bytes: Uint8Array, ...known: string[]) {
    const file = join(folder, 'pack.zip')
    writeFileSync(file, bytes)
    const { status, stdout } = spawnSync(process.execPath, ['server/journal/verify.js', file, ...known], {
      encoding: 'utf8',
    })
    return { status, said: stdout }
  }

  it('holds the chain of the server, and the command takes it', async () => {
    await phone.page.getByText('Chaîne du serveur jointe. Faits qui y correspondent : 2.').waitFor()
    const { status, said } = verify(pack, noted)
    expect(said).toMatch(/^Intact: \d+ files, 2 facts as the server sealed them\./)
    expect(said).not.toContain('phone alone')
    expect(status).toBe(0)
  })

  it('is refused with one changed sign of a message, however well the rest was made to fit', () => {
    const { status, said } = verify(forged(pack, (text) => text.replace('2026-104', '2026-105')))
    expect(said).toContain('stands for another fact than the one that is told')
    expect(status).toBe(1)
    // The forging itself leaves a pack that holds.
    expect(verify(forged(pack, (text) => text))).toMatchObject({ status: 0 })
    expect(
      verify(
        forged(pack, (text) => text),
        noted,
      ),
    ).toMatchObject({ status: 1 })
  })

  it('is refused with one changed byte in the document of the messages', () => {
    const messages = Object.entries(unzipSync(pack)).find(([name]) => name.endsWith('messages.pdf'))?.[1]
    expect(messages?.length).toBeGreaterThan(5_000)
    const at = Buffer.from(pack).indexOf(Buffer.from(messages ?? []))
    expect(at).toBeGreaterThan(0)
    const changed = pack.slice()
    changed[at + 4_000] = (changed[at + 4_000] ?? 0) ^ 1
    expect(verify(changed)).toMatchObject({ status: 1, said: expect.stringContaining('messages.pdf was changed') })
  })
})
