/** A team on three screens: let in by a link, given cases, seen in part, taken away, and erased from afar. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { violations } from './axe.ts'
import { complaintsOf } from './complaints.ts'
import { type Gate, openGate } from './gate.ts'
import { tooSmall } from './layout.ts'
import { FRIDAY_BEFORE, hasBrowser, openPhone, type Phone } from './phone.ts'
import { addNote, begin, button, enterInvoice, knock, lookAgain } from './walks.ts'

const owner = { email: 'patronne@example.com', password: 'la patronne du jeudi' }
const collector = { email: 'lea@example.com', password: 'collecte de terrain' }
const viewer = { email: 'noe@example.com', password: 'je regarde seulement' }
const terms = { issuedOn: '2026-09-01', dueOn: '2026-10-01', amount: '1200' }

describe.skipIf(!hasBrowser)('A team', () => {
  let gate: Gate
  let desk: Phone
  let street: Phone
  let glass: Phone
  /** By whom they are for. */
  const links = new Map<string, string>()
  const linkOf = (name: string) => links.get(name) ?? ''
  const complaints: string[][] = []

  beforeAll(async () => {
    gate = await openGate(inject('url'))
    ;[desk, street, glass] = await Promise.all([
      openPhone({ at: FRIDAY_BEFORE }),
      openPhone({ at: FRIDAY_BEFORE, installs: true }),
      openPhone({ at: FRIDAY_BEFORE }),
    ])
    complaints.push(complaintsOf(desk.page))
    await desk.page.setViewportSize({ width: 1280, height: 800 })
    await begin(desk.page, gate.url, 'Recouvrement Perrin')
    await enterInvoice(desk.page, gate.url, { client: 'Menuiserie Dupont', number: 'F-1', ...terms })
    await enterInvoice(desk.page, gate.url, { client: 'Garage Martin', number: 'F-2', ...terms })
    await desk.page.goto(`${gate.url}/settings/account`)
    await knock(desk.page, owner, 'new')
    await desk.page.getByText('à jour', { exact: true }).waitFor()
  })
  afterAll(async () => {
    await Promise.all([desk?.close(), street?.close(), glass?.close()])
    await gate?.close()
  })

  const team = () => desk.page.goto(`${gate.url}/settings/team`)
  const row = ({ page }: Phone, name: string) => page.getByRole('button', { name })
  /** What somebody else did is on its way: the person looks again. */
  const seen = ({ page }: Phone, text: string) =>
    expect.poll(
      async () => {
        await lookAgain(page)
        return page.getByText(text).count()
      },
      { timeout: 60_000, interval: 400 },
    )
  const comes = (phone: Phone, text: string) => seen(phone, text).toBeGreaterThan(0)
  const goes = (phone: Phone, text: string) => seen(phone, text).toBe(0)

  async function invite(name: string, role: string): Promise<void> {
    await button(desk.page, 'Inviter quelqu’un').click()
    await desk.page.getByLabel('Son nom').fill(name)
    await desk.page.getByRole('radio', { name: role, exact: true }).check()
    await button(desk.page, 'Créer le lien').click()
    await desk.page.getByText('Il sert une seule fois').waitFor()
    links.set(name, await desk.page.getByLabel('Lien d’invitation').inputValue())
    expect(await violations(desk.page)).toEqual([])
    await button(desk.page, 'Fermer').click()
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  async function assign(client: string, to: string): Promise<void> {
    await desk.page.goto(`${gate.url}/clients`)
    await desk.page.getByRole('link', { name: client }).click()
    await button(desk.page, /^Confié à/).click()
    await desk.page.getByRole('dialog').getByRole('radio', { name: to }).check()
    await button(desk.page, 'Confier').click()
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await desk.page.getByRole('button', { name: `Confié à ${to}` }).waitFor()
    await desk.page.goto(`${gate.url}/outbox`)
    await desk.page.getByText('Rien n’attend').waitFor()
  }

  it('An owner who is alone is told what a team is for, and invites by a link that carries nothing to any server.', async () => {
    await team()
    await desk.page.getByText('Vous êtes seul dans cet espace.').waitFor()
    await invite('Léa Petit', 'Collecteur')
    await invite('Noé', 'Lecteur')
    await desk.page
      .getByRole('list', { name: 'Invitations en attente' })
      .getByText('Valable jusqu’au')
      .first()
      .waitFor()
    expect(linkOf('Noé')).toMatch(/\/join#[0-9a-f]{64}$/)
  })

  it('A collector comes in by the link, sees nothing at first, and then the case that is given to her alone.', async () => {
    await street.page.goto(linkOf('Léa Petit'))
    await street.page.getByText('On vous invite à travailler').waitFor()
    expect(await violations(street.page)).toEqual([])
    expect(await tooSmall(street.page)).toEqual([])
    await knock(street.page, collector, 'new')
    await street.page.getByText('Aucun dossier ne vous est confié').waitFor()
    expect(street.page.url()).toBe(`${gate.url}/`)
    expect(gate.knocks.join('\n')).not.toContain(linkOf('Léa Petit').split('#')[1])

    await team()
    await row(desk, 'Léa Petit').waitFor()
    await assign('Menuiserie Dupont', 'Léa Petit')
    await comes(street, 'Menuiserie Dupont')
    await street.page.goto(`${gate.url}/clients`)
    await street.page.getByRole('link', { name: 'Menuiserie Dupont' }).waitFor()
    expect(await street.page.getByText('Garage Martin').count()).toBe(0)
    await street.page.goto(`${gate.url}/settings`)
    await street.page.getByRole('link', { name: 'Équipe' }).waitFor()
    expect(await street.page.getByRole('link', { name: 'Jours et rythme' }).count()).toBe(0)
    await street.page.goto(`${gate.url}/settings/reminders`)
    await street.page.getByText('seul un propriétaire de l’espace les modifie').waitFor()
  })

  it('What she notes without network reaches the office under her name.', async () => {
    await street.page.goto(`${gate.url}/clients`)
    await street.installed()
    await street.offline(true)
    await street.page.goto(`${gate.url}/settings/team`)
    await street.page.getByText('L’équipe se consulte avec du réseau').waitFor()
    expect(await street.page.getByText('Léa Petit').count()).toBe(0)
    await street.page.goto(`${gate.url}/clients`)
    await street.page.getByRole('link', { name: 'Menuiserie Dupont' }).click()
    await addNote(street.page, 'Vu le comptable sur place.')
    await street.offline(false)
    await street.page.goto(`${gate.url}/outbox`)
    await street.page.getByText('Rien n’attend').waitFor()
    await desk.page.goto(`${gate.url}/clients`)
    await desk.page.getByRole('link', { name: 'Menuiserie Dupont' }).click()
    await comes(desk, 'par Léa Petit')
    await desk.page.getByText('Vu le comptable sur place.').click()
    await desk.page.getByRole('dialog').getByText('Léa Petit').waitFor()
  })

  it('What she takes back, and then leaves as it was, stands in the office too.', async () => {
    await street.page.goto(`${gate.url}/clients`)
    await street.page.getByRole('link', { name: 'Menuiserie Dupont' }).click()
    await street.page.getByText('Vu le comptable sur place.').click()
    await button(street.page, 'Annuler cet enregistrement').click()
    await street.page.getByText('Enregistrement annulé').waitFor()
    await street.page.getByRole('button', { name: 'Annuler', exact: true }).click()
    await street.page.getByRole('dialog').waitFor({ state: 'detached' })
    await addNote(street.page, 'Il rappelle lundi.')
    await street.page.goto(`${gate.url}/outbox`)
    await street.page.getByText('Rien n’attend').waitFor()
    expect(await street.page.getByText('À regarder').count()).toBe(0)
    await desk.page.goto(`${gate.url}/clients`)
    await desk.page.getByRole('link', { name: 'Menuiserie Dupont' }).click()
    await comes(desk, 'Il rappelle lundi.')
    await desk.page.getByText('Vu le comptable sur place.').waitFor()
    expect(await desk.page.getByText('Annulé', { exact: true }).count()).toBe(0)
  })

  it('A viewer reads every case and is offered nothing to write.', async () => {
    await glass.page.goto(linkOf('Noé'))
    await glass.page.getByText('On vous invite à travailler').waitFor()
    await knock(glass.page, viewer, 'new')
    await glass.page.getByRole('heading', { name: 'Garage Martin' }).waitFor()
    await glass.page.getByText('vous pouvez tout y lire').waitFor()
    expect(await glass.page.getByRole('article').getByRole('button').count()).toBe(0)
    await glass.page.getByRole('link', { name: 'Menuiserie Dupont' }).click()
    await glass.page.getByText('vous pouvez tout y lire').waitFor()
    await glass.page.getByText('Vu le comptable sur place.').waitFor()
    expect(await button(glass.page, /Ajouter|Autres actions|Appeler|Modifier/).count()).toBe(0)
    expect(await violations(glass.page)).toEqual([])
    await glass.page.goto(`${gate.url}/invoices/new`)
    await glass.page.getByText('permet de tout lire, sans rien ajouter').waitFor()
  })

  it('A link that has served lets nobody else in, and says so.', async () => {
    await glass.page.goto(linkOf('Léa Petit'))
    await button(glass.page, 'Rejoindre l’équipe').click()
    await glass.page.getByText('Cette invitation a déjà servi').waitFor()
    await glass.page.goto(`${gate.url}/join#abc`)
    await glass.page.getByText('Ce lien est incomplet').waitFor()
  })

  it('A case that is given to nobody leaves the phone of the collector at its next sync, and another one comes.', async () => {
    await assign('Menuiserie Dupont', 'Personne')
    await assign('Garage Martin', 'Léa Petit')
    await street.page.goto(gate.url)
    await comes(street, 'Garage Martin')
    await goes(street, 'Menuiserie Dupont')
    await street.page.goto(`${gate.url}/clients`)
    await street.page.getByRole('link', { name: 'Garage Martin' }).waitFor()
    expect(await street.page.getByText('Menuiserie Dupont').count()).toBe(0)
  })

  it('A lost phone that is signed out from the office erases itself and says so.', async () => {
    await team()
    await row(desk, 'Léa Petit').click()
    await button(desk.page, /^Déconnecter Chrome/).click()
    await desk.page.getByText('le serveur ne lui donne plus rien').waitFor()
    expect(await violations(desk.page)).toEqual([])
    await button(desk.page, 'Déconnecter').click()
    await desk.page.getByText('Appareil déconnecté.').waitFor()
    await comes(street, 'Cet appareil a été déconnecté à distance.')
    await button(street.page, 'Continuer').click()
    await street.page.goto(gate.url)
    await street.page.getByLabel('Le nom de votre activité').waitFor()
  })

  it('Whoever is removed is refused at once, and the phone is emptied and says so.', async () => {
    await team()
    await row(desk, 'Noé').click()
    await button(desk.page, 'Retirer de l’équipe…').click()
    await desk.page.getByText('Ses appareils effacent les dossiers').waitFor()
    await button(desk.page, 'Retirer de l’équipe').click()
    await desk.page.getByText('Noé ne fait plus partie de l’équipe.').waitFor()
    await row(desk, 'Noé').waitFor({ state: 'detached' })
    await glass.page.goto(gate.url)
    await comes(glass, 'Vous n’avez plus accès à cet espace.')
    await button(glass.page, 'Continuer').click()
    await glass.page.goto(gate.url)
    await glass.page.getByLabel('Le nom de votre activité').waitFor()
  })

  it('The browser of the office complained of nothing all the while.', () => {
    expect(complaints.flat()).toEqual([])
  })
})
