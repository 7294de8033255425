/** The call or visit this cockpit was left for: known from what was kept before dialling, also after the page was ended. */
import { type Accessor, createEffect, createSignal, on, onCleanup, onMount } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { now } from '../../book/clock.ts'
import { rest } from '../../i18n/index.ts'
import { type Departure, onReturn, pendingDeparture } from '../../reach/departure.ts'
import { comeBack, leave, moved } from '../acts/departures.ts'

export interface Dialled {
  departure: Accessor<Departure | null>
  /** How long ago the number was dialled, in whole minutes: not the length of the call, which no page can know. */
  said: Accessor<string | undefined>
  /** Not awaited by the tap that opens the dialler. */
  dial: (departure: Omit<Departure, 'at' | 'channel'>) => void
  /** The person has said how it went, or that there is nothing to say; ends when the phone has kept that. */
  forget: () => Promise<void>
}

/** Opened this soon after the tap on the number, the cockpit is seen before the call and not after it. */
const JUST_LEFT = 5000

/** Called or gone to see: what is written is asked about elsewhere. */
const inPerson = ({ channel }: Departure): boolean => channel === 'call' || channel === 'visit'

/** `came` runs whenever somebody comes back and that call has no result yet. */
export function createDialled(book: Book, clientId: () => Id, came: () => void): Dialled {
  const [departure, setDeparture] = createSignal<Departure | null>(null)
  const [time, setTime] = createSignal(now())

  async function look(): Promise<Departure | null> {
    const pending = await pendingDeparture(book)
    const mine = pending && inPerson(pending) && book.canonical(pending.clientId) === clientId() ? pending : null
    setDeparture(mine)
    setTime(now())
    return mine
  }
  const returned = async () => {
    if ((await look()) && !document.hidden) came()
  }

  createEffect(on(moved, () => void look(), { defer: true }))
  onMount(() => {
    void look().then((left) => {
      if (left && now() - Date.parse(left.at) > JUST_LEFT) came()
    })
    const stop = onReturn(() => void returned())
    const timer = setInterval(() => setTime(now()), 10_000)
    onCleanup(() => {
      stop()
      clearInterval(timer)
    })
  })

  return {
    departure,
    said() {
      const left = departure()
      if (!left) return undefined
      const minutes = Math.max(0, Math.floor((time() - Date.parse(left.at)) / 60_000))
      return left.channel === 'visit' ? rest().call.visitSince(minutes) : rest().call.since(minutes)
    },
    dial: (to) => void leave(book, { ...to, channel: 'call' }),
    async forget() {
      // At once: what it hid of the case would come back later, and move what is about to be tapped.
      setDeparture(null)
      await comeBack(book)
    },
  }
}
