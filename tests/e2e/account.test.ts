/** Signing up, in and out: what is said when it does not work, what is asked when both sides hold cases, what stays. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { complaintsOf } from './complaints.ts'
import { type Gate, openGate } from './gate.ts'
import { FRIDAY_BEFORE, hasBrowser, openPhone, type Phone } from './phone.ts'
import { addNote, begin, button, type Credentials, downloaded, enterInvoice, knock } from './walks.ts'

const owner: Credentials = { email: 'perrin@example.com', password: 'plombier de nuit' }

const invoice = (client: string) => ({
  client,
  number: 'F-2026-1',
  issuedOn: '2026-09-01',
  dueOn: '2026-10-01',
  amount: '1200',
})

/** What an owner does with a phone that is lost: the newest device of his first workspace is signed out. */
async function signOutDevice(url: string, { email, password }: Credentials): Promise<void> {
  const { publishableKey } = (await (await fetch(`${url}/config.json`)).json()) as { publishableKey: string }
  const post = async <T>(path: string, body: object, token: string): Promise<T> => {
    const headers = { apikey: publishableKey, authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const session = await post<{ access_token: string }>(
    '/auth/v1/token?grant_type=password',
    { email, password },
    publishableKey,
  )
  const call = <T>(name: string, p?: object) => post<T>(`/rest/v1/rpc/${name}`, p ? { p } : {}, session.access_token)
  const { workspaces } = await call<{ workspaces: { id: string }[] }>('my_workspaces')
  const workspace = workspaces[0]?.id
  const { members } = await call<{ members: { devices: { replica: string; seenAt: string }[] }[] }>('members', {
    workspace,
  })
  const devices = members.flatMap((one) => one.devices).sort((a, b) => b.seenAt.localeCompare(a.seenAt))
  await call('sign_out_device', { workspace, replica: devices[0]?.replica })
}

describe.skipIf(!hasBrowser)('An account', () => {
  let gate: Gate
  /** Holds the account, with one case for Dupont. */
  let first: Phone
  /** Those of the test that runs: a dozen browsers left open would take the machine from the others. */
  const open: Phone[] = []
  const complaints: string[][] = []

  async function phone(): Promise<Phone> {
    const one = await refused()
    complaints.push(complaintsOf(one.page))
    return one
  }

  /** A phone that is told 403, as it should be: the browser complains of that. */
  async function refused(installs = false): Promise<Phone> {
    const one = await openPhone({ at: FRIDAY_BEFORE, installs })
    open.push(one)
    return one
  }

  /** A phone alone, with one case of its own. */
  async function phoneWith(client: string, business: string): Promise<Phone> {
    const one = await phone()
    await begin(one.page, gate.url, business)
    await enterInvoice(one.page, gate.url, invoice(client))
    return one
  }

  const toAccount = ({ page }: Phone) => page.goto(`${gate.url}/settings/account`)
  const synced = ({ page }: Phone) => page.getByText('à jour', { exact: true }).waitFor()
  const holds = ({ page }: Phone, client: string) => page.getByRole('heading', { name: client }).first().waitFor()
  /** Exactly one client, once the list is there. */
  const holdsOne = async ({ page }: Phone, client: string) => {
    await page.goto(`${gate.url}/clients`)
    await page.getByRole('link', { name: client }).waitFor()
    expect(await page.getByRole('link', { name: /Dupont|Martin/ }).count()).toBe(1)
  }

  beforeAll(async () => {
    gate = await openGate(inject('url'))
    first = await phoneWith('Menuiserie Dupont', 'Plomberie Perrin')
    open.length = 0
    await toAccount(first)
    await knock(first.page, owner, 'new')
    await synced(first)
  })
  afterEach(() => Promise.all(open.splice(0).map((one) => one.close())))
  afterAll(async () => {
    await first?.close()
    await gate?.close()
  })

  it('A wrong password, a taken address and a dead server are each said plainly, and change nothing.', async () => {
    const second = await phoneWith('Garage Martin', 'Plomberie Martin')
    await toAccount(second)
    await knock(second.page, owner, 'new')
    await second.page.getByText('Un compte existe déjà avec cette adresse.').waitFor()
    await knock(second.page, { ...owner, password: 'pas le bon du tout' }, 'known')
    await second.page.getByText('Cette adresse et ce mot de passe ne vont pas ensemble.').waitFor()
    await knock(second.page, { ...owner, password: 'court' }, 'new')
    await second.page.getByText('Ce mot de passe est trop court').waitFor()
    gate.shut(true)
    await knock(second.page, owner, 'known')
    await second.page.getByText('Le serveur est injoignable. Rien n’a changé sur ce téléphone.').waitFor()
    gate.shut(false)

    await second.page.goto(`${gate.url}/settings`)
    await second.page.getByText('Aucun : tout est sur cet appareil').waitFor()
    await second.page.goto(gate.url)
    await holds(second, 'Garage Martin')
  })

  it('A phone with cases that signs in to an account with cases is asked, also after it was put away, and sends nothing meanwhile.', async () => {
    const second = await phoneWith('Garage Martin', 'Garage de la Gare')
    await toAccount(second)
    await knock(second.page, owner, 'known')
    await second.page.getByText('Que faire des dossiers de cet appareil').waitFor()

    await second.page.goto(gate.url)
    await holds(second, 'Garage Martin')
    await toAccount(second)
    await second.page.getByText('Que faire des dossiers de cet appareil').waitFor()
    expect(gate.sent.filter((body) => body.includes('Martin'))).toEqual([])

    await second.page.getByText('Envoyer les dossiers de cet appareil').click()
    await synced(second)
    await holds(second, 'Garage Martin')
    // Beside, not instead: the first phone keeps its own, and a third is asked which of the two it opens.
    await first.page.goto(gate.url)
    await holds(first, 'Menuiserie Dupont')
    const third = await phone()
    await toAccount(third)
    await knock(third.page, owner, 'known')
    await third.page.getByText('Ouvrir « Plomberie Perrin »').waitFor()
    await third.page.getByText('Ouvrir « Garage de la Gare »').click()
    await holds(third, 'Garage Martin')
    await holdsOne(third, 'Garage Martin')
  })

  it('Cases may be kept apart: nothing is sent, nobody stays signed in, and nothing is asked again.', async () => {
    const second = await phoneWith('Garage Martin', 'Garage du Lac')
    gate.sent.length = 0
    await toAccount(second)
    await knock(second.page, owner, 'known')
    await second.page.getByText('Les garder à part').click()
    await second.page.getByText('Rien n’a été envoyé.').waitFor()
    await toAccount(second)
    await button(second.page, 'Créer le compte').waitFor()
    expect(gate.sent.filter((body) => body.includes('Martin'))).toEqual([])
    await holdsOne(second, 'Garage Martin')
  })

  it('A server without mail says so before a code is asked for.', async () => {
    const second = await phone()
    await toAccount(second)
    await second.page.getByRole('radio', { name: 'J’ai un compte' }).check()
    await button(second.page, 'Mot de passe oublié').click()
    await second.page.getByText('Ce serveur n’envoie pas d’e-mail.').waitFor()
    await button(second.page, 'Revenir au mot de passe').click()
    await button(second.page, 'Se connecter').waitFor()
  })

  it('A link that is no longer good says so, and leaves the address.', async () => {
    const second = await refused()
    await second.page.goto(`${gate.url}/settings/account#type=recovery&token_hash=0123456789abcdef`)
    await second.page.getByText('Ce code ou ce lien n’est plus valable').waitFor()
    expect(new URL(second.page.url()).hash).toBe('')
  })

  it('A phone whose clock is a day ahead syncs like any other, and is told how far ahead it is.', async () => {
    const ahead = await openPhone({ at: new Date(Date.now() + 86_400_000).toISOString() })
    open.push(ahead)
    await begin(ahead.page, gate.url, 'Menuiserie Avance')
    await enterInvoice(ahead.page, gate.url, invoice('Garage Martin'))
    await toAccount(ahead)
    await knock(ahead.page, { email: 'avance@example.com', password: 'en avance d’un jour' }, 'new')
    await synced(ahead)
    await toAccount(ahead)
    await ahead.page.getByText(/L’horloge de cet appareil avance de 24\sheures/).waitFor()
    expect(gate.knocks.filter((one) => one.includes('/auth/v1/token')).length).toBeLessThan(20)
  })

  it('A phone that is signed out from afar erases the workspace, keeps what was not sent, and lets it be saved.', async () => {
    const lost = await refused(true)
    await toAccount(lost)
    await knock(lost.page, owner, 'known')
    await lost.page.getByText('Ouvrir « Plomberie Perrin »').click()
    await holds(lost, 'Menuiserie Dupont')
    await lost.installed()
    await lost.offline(true)
    await lost.page.getByRole('link', { name: 'Menuiserie Dupont' }).first().click()
    await addNote(lost.page, 'Noté sur le téléphone perdu.')
    await signOutDevice(gate.url, owner)
    await lost.offline(false)
    await lost.page.getByText('Cet appareil a été déconnecté à distance. Les dossiers').waitFor()
    const { text } = await downloaded(lost.page, button(lost.page, 'Enregistrer dans un fichier'))
    expect(text).toContain('Noté sur le téléphone perdu.')
    await button(lost.page, 'Abandonner et continuer').click()
    await button(lost.page, 'Créer le compte').waitFor()
    await lost.page.goto(gate.url)
    await lost.page.getByLabel('Le nom de votre activité').waitFor()
  })

  it('Taking the cases of the account in place of one’s own asks twice, offers a backup, and then shows them.', async () => {
    const second = await phoneWith('Garage Martin', 'Garage du Port')
    await toAccount(second)
    await knock(second.page, owner, 'known')
    await second.page.getByText('Ouvrir « Plomberie Perrin »').click()
    await second.page.getByText('Garder d’abord une sauvegarde').waitFor()
    await button(second.page, 'Remplacer').click()
    await holds(second, 'Menuiserie Dupont')
    await holdsOne(second, 'Menuiserie Dupont')
  })

  it('Signing out may keep the cases; signing in again doubles nothing and asks nothing.', async () => {
    await toAccount(first)
    await button(first.page, 'Se déconnecter').click()
    await button(first.page, 'Garder les dossiers sur cet appareil').click()
    await first.page.getByText('Vos dossiers restent sur cet appareil.').waitFor()
    await holdsOne(first, 'Menuiserie Dupont')

    await toAccount(first)
    await knock(first.page, owner, 'known')
    await synced(first)
    await holds(first, 'Menuiserie Dupont')
    await first.page.goto(`${gate.url}/outbox`)
    await first.page.getByText('Rien n’attend').waitFor()
    await holdsOne(first, 'Menuiserie Dupont')
  })

  it('Signing out may empty the phone, and the account still holds everything.', async () => {
    await toAccount(first)
    await button(first.page, 'Se déconnecter').click()
    await button(first.page, 'Effacer les dossiers de cet appareil').click()
    await first.page.getByText('Cet appareil ne contient plus vos dossiers.').waitFor()
    await first.page.goto(gate.url)
    await first.page.getByLabel('Le nom de votre activité').waitFor()

    await toAccount(first)
    await knock(first.page, owner, 'known')
    await first.page.getByText('Ouvrir « Plomberie Perrin »').click()
    await holds(first, 'Menuiserie Dupont')
  })

  it('The example is never sent, and an account opened beside it begins empty.', async () => {
    const second = await phone()
    await second.page.goto(gate.url)
    await second.page.getByText('Essayer avec un exemple').click()
    await second.page.getByText('Ceci est un exemple').waitFor()
    const names = await second.page.getByRole('article').getByRole('heading').allInnerTexts()
    expect(names.length).toBeGreaterThan(2)
    gate.sent.length = 0
    await toAccount(second)
    await knock(second.page, { email: 'exemple@example.com', password: 'juste un essai' }, 'new')
    await second.page.waitForURL(/\/start$/)
    const sent = gate.sent.join('\n')
    expect(names.filter((name) => sent.includes(name))).toEqual([])
    expect(gate.knocks.filter((one) => one.endsWith('/rpc/sync')).length).toBeGreaterThan(0)
    expect(sent).not.toContain('mutations":[{')
  })

  it('The browser complained of nothing all the while.', () => {
    expect(complaints.flat()).toEqual([])
  })
})
