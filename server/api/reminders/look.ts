/** Looks at the workspaces where something may be due, for each person who is to be told, and keeps what was found. */
import { workspaceIn } from '../../domain/dunning/gather.ts'
import type { Id, Instant } from '../../domain/records/primitives.ts'
import type { ReminderEnvironment } from './environment.ts'
import { type Found, findDue } from './find.ts'
import type { Remembered } from './memory.ts'
import type { Pace } from './pace.ts'
import { readOn } from './records.ts'
import { ask, type Listener, type Look, RpcError } from './rpc.ts'

export interface Looked {
  looked: number
  failed: number
  planned: number
}

/** Without anything to say that day or later, what changes is noticed by its version. */
const AT_LEAST_DAILY = 86_400_000

const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString()

/** What went wrong, without what it went wrong with: that may be somebody's name. */
const failureOf = (error: unknown): string =>
  error instanceof RpcError ? error.code : error instanceof Error ? error.name : 'unknown'

/** One batch; false when there was nothing to do. */
export async function lookAround(
  environment: ReminderEnvironment,
  now: () => number,
  pace: Pace,
  tally: Looked,
): Promise<boolean> {
  const { rpc } = environment
  const asked = { now: instant(now()), limit: pace.looks, leaseSeconds: pace.leaseSeconds }
  const { looks } = await ask(rpc, 'look_lease', asked)
  for (const look of looks) {
    try {
      tally.planned += await lookAt(environment, look, now, pace)
      tally.looked += 1
    } catch (error) {
      // One workspace that cannot be read does not keep the others from theirs.
      tally.failed += 1
      const retryAt = instant(now() + pace.wait(look.attempts) * 1000)
      const { workspace, token } = look
      await ask(rpc, 'look_failed', { workspace, token, retryAt, failure: failureOf(error) })
    }
  }
  return looks.length > 0
}

/** Owners and viewers see the same: it is read once for all of them. What was read before is read on from. */
function reader({ rpc, memory }: ReminderEnvironment, workspace: Id, now: number) {
  const read = async (user: Id, own: Id | null): Promise<Remembered> => {
    const remembered = await readOn(rpc, { workspace, user }, memory?.take(workspace, own, now))
    // Somebody who was let see everything a moment ago: the next look knows who he is now.
    if (own === null && !remembered.whole) throw new Error('role has changed')
    return remembered
  }
  let whole: Promise<Remembered> | undefined
  const kept: [Id | null, Remembered][] = []
  return {
    async see({ user, role }: Listener): Promise<Remembered> {
      if (role !== 'collector') {
        whole ??= read(user, null)
        return whole
      }
      const own = await read(user, user)
      kept.push([user, own])
      return own
    },
    /** Nobody reads in them any more. */
    async keep(): Promise<void> {
      if (whole) kept.push([null, await whole])
      for (const [own, remembered] of kept) memory?.keep(workspace, own, remembered, now)
    },
  }
}

async function lookAt(environment: ReminderEnvironment, look: Look, clock: () => number, pace: Pace): Promise<number> {
  const begun = clock()
  const now = instant(begun)
  const { workspace, token, listeners } = look
  const reading = reader(environment, workspace, begun)
  const all: Found[] = []
  let version = Number.MAX_SAFE_INTEGER
  let timeZone = look.rules?.timeZone ?? 'UTC'
  for (const listener of listeners) {
    const { records, cursor } = await reading.see(listener)
    version = Math.min(version, cursor)
    timeZone = workspaceIn(records)?.timeZone ?? timeZone
    all.push(await findDue(records, { look, listener, now, appUrl: environment.appUrl }))
  }
  await reading.keep()
  const unheard = look.open.filter(({ user }) => !listeners.some((one) => one.user === user))
  const digestAt = Object.fromEntries(listeners.map(({ user, settings }) => [user, settings.digestAt]))
  const nextAt = all.map((found) => found.nextAt).sort()[0] ?? instant(begun + AT_LEAST_DAILY)
  const kept = await ask(environment.rpc, 'look_done', {
    workspace,
    token,
    now,
    version,
    rules: { timeZone, digestAt },
    nextAt,
    restsUntil: instant(begun + pace.rest(clock() - begun)),
    planned: all.flatMap((found) => found.planned),
    // Whoever listens no longer is told nothing of before either.
    withdrawn: [...unheard.map(({ user, key }) => ({ user, key })), ...all.flatMap((found) => found.withdrawn)],
  })
  return kept.planned
}
