/** A quiet line for who comes back from another app: was the message sent, how did the call go. */
import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import type { At } from '../../i18n/formats.ts'
import { moment, rest, t } from '../../i18n/index.ts'
import { type Departure, onReturn, pendingDeparture } from '../../reach/departure.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.ts'
import { channelIcons } from './channel-icons.ts'
import { comeBack, moved } from './departures.ts'
import { politeName } from './people.ts'
import { nextWords } from './plan-words.ts'
import { recordWithUndo } from './record.ts'
import css from './return-line.module.css'

/** With `clientId`, only for that client. */
export function ReturnLine(props: { clientId?: Id }) {
  const book = useBook()
  const [departure, setDeparture] = createSignal<Departure | null>(null)
  const look = () => void pendingDeparture(book).then(setDeparture)
  createEffect(on(moved, look))
  onMount(() => onCleanup(onReturn(look)))

  /** Nothing is asked about a message that was taken back meanwhile, or a client that is gone. */
  const pending = () => {
    const one = departure()
    if (!one || (props.clientId && book.canonical(one.clientId) !== book.canonical(props.clientId))) return null
    if (!book.get('client', one.clientId)) return null
    if (!one.interactionId) return one
    const written = book.get('interaction', one.interactionId)
    return written && !book.isVoided(written) ? one : null
  }

  return (
    <Show when={pending()}>
      {(one) => (
        <div class={`${css.line} ${props.clientId ? css.underBar : ''}`}>
          <Banner
            live
            tone="action"
            icon={channelIcons[one().channel]}
            actions={one().interactionId ? <Sent departure={one()} /> : <Called departure={one()} />}
          >
            {question(one())}
          </Banner>
        </div>
      )}
    </Show>
  )

  function question({ clientId, contactId, channel, at, interactionId }: Departure): string {
    const { back } = rest().todayMore
    const what = t().plan.channels[channel]
    const who = politeName(contactId ? book.get('contact', contactId) : undefined) ?? book.get('client', clientId)?.name
    const words = interactionId ? back.prepared : back.called
    return words(what.charAt(0).toUpperCase() + what.slice(1), who ?? '', moment(at, timeOf(book)))
  }
}

const timeOf = (book: ReturnType<typeof useBook>): At => ({
  today: book.today(),
  timeZone: book.workspace()?.timeZone,
})

function Sent(props: { departure: Departure }) {
  const book = useBook()

  /** A fact is never edited: one that says "sent" takes the place of the one that said "prepared". */
  async function sent(): Promise<void> {
    const { interactionId = '', clientId } = props.departure
    const prepared = book.get('interaction', interactionId)
    if (!prepared) return
    const { id, act, at, device, by, ...message } = prepared
    const recorded = await recordWithUndo(book, [
      { op: 'create', kind: 'interaction', record: { ...message, state: 'sent' } },
      { op: 'create', kind: 'void', record: { undoes: 'fact', target: id } },
    ])
    if (!recorded.ok) return
    await comeBack(book)
    const next = book.plan(clientId)?.next
    const { back } = rest().todayMore
    showToast({ text: next ? back.next(nextWords(next, timeOf(book))) : back.confirmed })
  }

  async function notSent(): Promise<void> {
    const target = props.departure.interactionId ?? ''
    const recorded = await recordWithUndo(book, [{ op: 'create', kind: 'void', record: { undoes: 'fact', target } }])
    if (!recorded.ok) return
    await comeBack(book)
    showToast({ text: rest().todayMore.back.removed })
  }

  return (
    <>
      <Button tone="quiet" onClick={() => void sent()}>
        {rest().todayMore.back.sent}
      </Button>
      <Button tone="quiet" onClick={() => void notSent()}>
        {rest().todayMore.back.notSent}
      </Button>
    </>
  )
}

function Called(props: { departure: Departure }) {
  const book = useBook()
  return (
    <>
      <Button tone="quiet" href={`/clients/${props.departure.clientId}/call`}>
        {rest().todayMore.back.note}
      </Button>
      <Button tone="quiet" onClick={() => void comeBack(book)}>
        {rest().todayMore.back.noCall}
      </Button>
    </>
  )
}
