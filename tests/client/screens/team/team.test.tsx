/** The screen of the team: who is there, who is invited, what an owner may do, and what is said when the server is not there. */
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deviceWords } from '../../../../client/screens/team/words.ts'
import Team from '../../../../client/screens/team.tsx'
import { NOW, pick, setUp, show, soon, tap } from '../outcome/stage.tsx'
import { invitation, LEA, lea, member, type Server, serve, signInWith } from './members.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  // The server stays: what was asked of it last may come when the test is over.
})

async function opened(role: 'owner' | 'collector' | 'viewer', server: Server) {
  const set = await setUp()
  await signInWith(set, role)
  const asked = serve(server)
  show(set.book, '/settings/team', Team)
  return { ...set, asked, last: (name: string) => asked.findLast((one) => one.name === name)?.p }
}

describe('the team', () => {
  it('needs an account, and says so on a device alone without asking anybody', async () => {
    const { book } = await setUp()
    const asked = serve({ members: [] })
    show(book, '/settings/team', Team)
    expect(await screen.findByText('Une équipe demande un compte')).toBeTruthy()
    expect(asked).toEqual([])
  })

  it('lists members with their role and when they were last seen, and only the invitations that still open', async () => {
    const gone = lea({ userId: 'x', name: 'Ancien', revokedAt: NOW })
    const used = invitation({ id: 'used', name: 'Servie', acceptedAt: NOW })
    const late = invitation({ id: 'late', name: 'Expirée', expiresAt: NOW })
    const { book } = await opened('owner', {
      members: [member({}), lea(), gone],
      invitations: [invitation({}), used, late],
    })
    expect((await screen.findByRole('button', { name: /Léa Petit/ })).textContent).toMatch(
      /Collecteur · Vu pour la dernière fois\s: /,
    )
    expect(screen.getByRole('button', { name: /^a@exemple\.fr/ }).textContent).toMatch(/Vous · Propriétaire/)
    expect(screen.getByRole('button', { name: /Noé/ }).textContent).toMatch(/Lecteur · Valable jusqu’au 27 nov\./)
    expect(screen.queryByText(/Ancien|Servie|Expirée/)).toBeNull()
    // Those who left keep their name in the timeline, also without network.
    expect(book.meta().team?.find((one) => one.id === 'x')).toMatchObject({ name: 'Ancien', removed: true })
  })

  it('shows nothing of what was known when the server does not answer, and asks again on demand', async () => {
    const server: Server = { members: [member({}), lea()] }
    const { book } = await opened('owner', server)
    await screen.findByText('Léa Petit')
    cleanup()
    server.instead = { members: null }
    show(book, '/settings/team', Team)
    expect(await screen.findByText('L’équipe se consulte avec du réseau')).toBeTruthy()
    expect(screen.queryByText('Léa Petit')).toBeNull()
    server.instead = {}
    await tap('Réessayer')
    expect(await screen.findByText('Léa Petit')).toBeTruthy()
  })

  it('is read by a collector, who is offered neither invitations nor other people’s devices', async () => {
    const { asked } = await opened('collector', { members: [member({ role: 'collector' }), lea()] })
    await tap(/Léa Petit/)
    await screen.findByRole('dialog')
    expect(screen.queryByRole('button', { name: /Inviter|Retirer|Déconnecter/ })).toBeNull()
    expect(asked.map(({ name }) => name)).toEqual(['members'])
  })
})

describe('an owner', () => {
  it('invites by name and role, and is shown the link once, with its end', async () => {
    const token = 'a'.repeat(64)
    const made = { id: 'i', token, expiresAt: '2026-11-28T09:00:00.000Z' }
    const { last } = await opened('owner', { members: [member({})], instead: { invite_member: made } })
    expect(await screen.findByText(/Vous êtes seul dans cet espace/)).toBeTruthy()
    await tap('Inviter quelqu’un')
    await tap('Créer le lien')
    expect(await screen.findByText('Indiquez un nom.')).toBeTruthy()
    fireEvent.input(screen.getByLabelText('Son nom'), { target: { value: ' Noé ' } })
    await pick('Lecteur')
    expect(screen.getByText('Voit tous les dossiers, sans rien modifier.')).toBeTruthy()
    await tap('Créer le lien')
    expect(((await screen.findByLabelText('Lien d’invitation')) as HTMLInputElement).value).toBe(
      `${location.origin}/join#${token}`,
    )
    expect(screen.getByText(/sert une seule fois, jusqu’au 28 nov\./)).toBeTruthy()
    expect(last('invite_member')).toMatchObject({ role: 'viewer', name: 'Noé' })
  })

  it('takes an invitation back', async () => {
    const { last } = await opened('owner', { members: [member({})], invitations: [invitation({})] })
    await tap(/Noé/)
    await tap('Annuler l’invitation')
    await soon(() => expect(last('revoke_invitation')).toMatchObject({ id: invitation({}).id }))
  })

  it('gives another role by a tap; one that is refused is shown as it was, with the reason', async () => {
    const server: Server = { members: [member({}), lea()] }
    const { last } = await opened('owner', server)
    await tap(/Léa Petit/)
    await pick('Lecteur')
    await soon(() => expect(last('change_member')).toMatchObject({ userId: LEA, role: 'viewer' }))
    server.instead = { change_member: 'last_owner' }
    await pick('Propriétaire')
    expect(await screen.findByText(/Il faut toujours un propriétaire/)).toBeTruthy()
    await soon(() => expect((screen.getByLabelText('Propriétaire') as HTMLInputElement).checked).toBe(false))
  })

  it('is told what removing somebody does before it is done', async () => {
    const server: Server = { members: [member({}), lea()] }
    const { book, clientId, last } = await opened('owner', server)
    await book.record([{ op: 'patch', kind: 'client', id: clientId, fields: { assignedTo: LEA } }])
    await tap(/Léa Petit/)
    await tap('Retirer de l’équipe…')
    expect(await screen.findByText(/Ses appareils effacent les dossiers/)).toBeTruthy()
    expect(screen.getByText(/^1\sdossier lui est confié/)).toBeTruthy()
    expect(last('change_member')).toBeUndefined()
    server.members = [member({})]
    await tap('Retirer de l’équipe')
    await soon(() => expect(last('change_member')).toMatchObject({ userId: LEA, revoked: true }))
    await soon(() => expect(screen.queryByText('Léa Petit')).toBeNull())
  })

  it('signs out a lost phone, once asked, and not the device in hand', async () => {
    const [device] = lea().devices
    const { last } = await opened('owner', { members: [member({}), lea()] })
    await tap(/Léa Petit/)
    await tap('Déconnecter Chrome sur Android')
    expect(await screen.findByText(/s’il ne se connecte plus jamais, ils y restent/)).toBeTruthy()
    expect(last('sign_out_device')).toBeUndefined()
    await tap('Déconnecter')
    await soon(() => expect(last('sign_out_device')).toMatchObject({ replica: device?.replica }))
  })
})

it.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1 Version/18.1 Safari/604.1',
    'Safari sur iPhone',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0', 'Edge sur Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox sur Linux'],
  [
    'Mozilla/5.0 (Linux; Android 14) SamsungBrowser/26.0 Chrome/122.0 Mobile Safari/537.36',
    'Samsung Internet sur Android',
  ],
  ['curl/8', 'Appareil inconnu'],
  [null, 'Appareil inconnu'],
])('a device is called as a person calls it: %s', async (agent, words) => {
  await setUp()
  expect(deviceWords({ agent })).toBe(words)
})
