/** The team as the server says it is now. What was known before is never shown in its place. */
import { createSignal, onCleanup, onMount } from 'solid-js'
import type { Book } from '../../book/book.ts'
import { now } from '../../book/clock.ts'
import { mayManage } from '../../book/rights.ts'
import { followNetwork } from '../../sync/network.ts'
import { codeOf } from '../../sync/server-error.ts'
import type { Invitation, Member } from '../../sync/team.ts'

export interface Team {
  members: Member[]
  /** Those that still let somebody in. */
  invitations: Invitation[]
}

export type TeamState = { is: 'asking' } | { is: 'failed'; code: string } | { is: 'there'; team: Team }

export function createTeam(book: Book) {
  const [state, setState] = createSignal<TeamState>({ is: 'asking' })
  let asked = 0

  /** The list stays in view while it is asked for again after a change. */
  async function again(): Promise<void> {
    const mine = ++asked
    const found = await load(book)
    if (mine === asked) setState(found)
  }

  function ask(): Promise<void> {
    setState({ is: 'asking' })
    return again()
  }

  // The network went: what is shown can no longer be vouched for. It came back: nobody has to ask.
  onMount(() => {
    onCleanup(followNetwork(() => void ask()))
    void again()
  })
  return { state, ask, again }
}

async function load(book: Book): Promise<TeamState> {
  try {
    const { askInvitations, askMembers } = await import('../../sync/team.ts')
    const [members, invitations] = await Promise.all([askMembers(book), mayManage(book) ? askInvitations(book) : []])
    return {
      is: 'there',
      team: {
        members: members.filter((one) => !one.revokedAt),
        invitations: invitations.filter((one) => isOpen(one, now() + book.meta().clockOffset)),
      },
    }
  } catch (error) {
    return { is: 'failed', code: codeOf(error) }
  }
}

/** By the clock of the server, which is the one that decides. */
const isOpen = ({ acceptedAt, revokedAt, expiresAt }: Invitation, at: number): boolean =>
  !acceptedAt && !revokedAt && Date.parse(expiresAt) > at
