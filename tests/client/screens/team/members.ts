/** A book whose device belongs to an account in a role, and the team as a server would tell of it. */
import type { Role } from '../../../../client/book/database.ts'
import type { Invitation, Member } from '../../../../client/sync/team.ts'
import type { Stage } from '../outcome/stage.tsx'
import { type Asked, signInAs, standIn } from '../privacy/server.ts'

export const ME = '0199-user'
export const LEA = '019a8a3e-0000-7000-8000-0000000001ea'

export async function signInWith({ book }: Stage, role: Role): Promise<void> {
  await signInAs(book, 'a@exemple.fr')
  const exchange = await book.exchange()
  await exchange.commit({
    rows: [],
    settled: [],
    replaces: false,
    from: 0,
    cursor: 1,
    epoch: 'epoch',
    clockOffset: 0,
    role,
  })
}

export const member = (more: Partial<Member>): Member => ({
  userId: ME,
  name: 'a@exemple.fr',
  role: 'owner',
  joinedAt: '2026-11-01T08:00:00.000Z',
  revokedAt: null,
  devices: [],
  ...more,
})

export const lea = (more: Partial<Member> = {}): Member =>
  member({
    userId: LEA,
    name: 'Léa Petit',
    role: 'collector',
    devices: [
      {
        replica: '019a8a3e-0000-7000-8000-00000000de71',
        agent: 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36',
        seenAt: '2026-11-21T08:00:00.000Z',
        signedOutAt: null,
      },
    ],
    ...more,
  })

export const invitation = (more: Partial<Invitation>): Invitation => ({
  id: '019a8a3e-0000-7000-8000-0000000000aa',
  role: 'viewer',
  name: 'Noé',
  expiresAt: '2026-11-27T08:00:00.000Z',
  acceptedAt: null,
  revokedAt: null,
  ...more,
})

const ok = (body: unknown) => ({ status: 200, body })
const refused = (message: string) => ({ status: 400, body: { code: 'PT400', message } })

export interface Server {
  members: Member[]
  invitations?: Invitation[]
  /** What a function answers instead; `null` for a server that is not there. */
  instead?: Record<string, string | object | null>
}

/** Calls in the order in which they came. */
export const serve = (server: Server): Asked[] =>
  standIn(({ name }) => {
    const other = server.instead?.[name]
    if (other === null) return null
    if (typeof other === 'string') return refused(other)
    if (other) return ok(other)
    if (name === 'members') return ok({ members: server.members })
    if (name === 'invitations') return ok({ invitations: server.invitations ?? [] })
    return ok({})
  })
