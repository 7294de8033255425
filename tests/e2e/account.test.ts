/** Signing up, in and out: what is said when it does not work, what is asked when both sides hold cases, what stays. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { complaintsOf } from './complaints.ts'
import { type Gate, openGate } from './gate.ts'
import { FRIDAY_BEFORE, hasBrowser, openPhone, type Phone } from './phone.ts'
import { begin, button, type Credentials, enterInvoice, knock } from './walks.ts'

const owner: Credentials = { email: 'perrin@example.com', password: 'plombier de nuit' }

const invoice = (client: string) => ({
  client,
  number: 'F-2026-1',
  issuedOn: '2026-09-01',
  dueOn: '2026-10-01',
  amount: '1200',
})

describe.skipIf(!hasBrowser)('An account', () => {
  let gate: Gate
  /** Holds the account, with one case for Dupont. */
  let first: Phone
  const open: Phone[] = []
  const complaints: string[][] = []

  async function phone(): Promise<Phone> {
    const one = await openPhone({ at: FRIDAY_BEFORE })
    open.push(one)
    complaints.push(complaintsOf(one.page))
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
    await toAccount(first)
    await knock(first.page, owner, 'new')
    await synced(first)
  })
  afterAll(async () => {
    await Promise.all(open.map((one) => one.close()))
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
