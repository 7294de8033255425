/** What was approved: waiting for its hour, or how it ended; a mail that came back is noted here in two taps. */
import { Key } from '@solid-primitives/keyed'
import { createMemo, createSignal, Show } from 'solid-js'
import { addDays, dayIn } from '../../../server/domain/calendar/days.ts'
import type { Mail, MailState } from '../../../server/domain/records/mails.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { day, moment, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ForwardIcon } from '../../ui/icons.tsx'
import { Actions, Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Status } from '../../ui/status.tsx'
import { Text } from '../../ui/text.tsx'
import type { Tone } from '../../ui/tone.ts'
import { recordWithUndo } from '../acts/record.ts'
import { Letter } from './mail-sheet.tsx'
import { filesAlong, waitingMails } from './proposals.ts'
import { hasPassed, zoneOf } from './sending.ts'
import { timeWords } from './time-words.ts'

/** Older ones stand in the journal of their case. */
const RECENT_DAYS = 7

const tones: Record<MailState['state'], Tone> = {
  sent: 'paid',
  'held-back': 'late2',
  failed: 'danger',
  uncertain: 'late2',
}

interface Ended {
  mail: Mail
  state: MailState
}

export function Approved() {
  const book = useBook()
  const words = () => rest().automatic
  const [readId, setReadId] = createSignal<Id>()
  const [open, setOpen] = createSignal(false)
  const show = ({ id }: Mail) => {
    setReadId(id)
    setOpen(true)
  }
  const waiting = createMemo(() => waitingMails(book))
  // Looked up each time: it may leave, or end otherwise, while it is read.
  const read = createMemo(() => {
    const mail = book.get('mail', readId() ?? '')
    if (!mail) return null
    const state = book.all('mailState').find((one) => one.mailId === mail.id && !book.isVoided(one))
    return { mail, ...(state && { state }) }
  })
  const filesOf = ({ clientId, claims }: Mail) =>
    filesAlong(
      book,
      clientId,
      claims.map(({ invoiceId }) => invoiceId),
    )
  const nameOf = ({ clientId }: Mail) => book.get('client', book.canonical(clientId))?.name ?? '…'
  const when = (mail: Mail) =>
    hasPassed(mail, zoneOf(book)) ? words().passed : words().leaves(day(mail.on, 'medium'), timeWords(mail.time))
  const ended = createMemo((): Ended[] => {
    const since = addDays(book.today(), -RECENT_DAYS)
    return book
      .all('mailState')
      .filter((state) => dayIn(state.at, zoneOf(book)) >= since && !book.isVoided(state))
      .flatMap((state) => {
        const mail = book.get('mail', state.mailId)
        return mail ? [{ mail, state }] : []
      })
      .sort((a, b) => (a.state.at < b.state.at ? 1 : -1))
  })
  const said = ({ mail, state }: Ended) =>
    [moment(state.at, { today: book.today(), timeZone: zoneOf(book) }), mail.to, state.why && words().why(state.why)]
      .filter(Boolean)
      .join(' · ')

  return (
    <>
      <Show when={waiting().length > 0}>
        <h2>{words().waiting}</h2>
        <Card flush>
          <List inset label={words().waiting}>
            <Key each={waiting()} by="id">
              {(mail) => (
                <Row
                  title={nameOf(mail())}
                  detail={when(mail())}
                  trailing={<ForwardIcon />}
                  onClick={() => show(mail())}
                />
              )}
            </Key>
          </List>
        </Card>
      </Show>
      <Show when={ended().length > 0}>
        <h2>{words().results}</h2>
        <Card flush>
          <List inset label={words().results}>
            <Key each={ended()} by={({ state }) => state.id}>
              {(one) => (
                <Row
                  title={nameOf(one().mail)}
                  detail={
                    <Stack gap={1}>
                      <Status tone={tones[one().state.state]}>{words().states[one().state.state]}</Status>
                      {said(one())}
                    </Stack>
                  }
                  trailing={<ForwardIcon />}
                  onClick={() => show(one().mail)}
                />
              )}
            </Key>
          </List>
        </Card>
      </Show>
      <Show when={read()}>
        {(one) => (
          <Sheet
            open={open()}
            onClose={() => setOpen(false)}
            onClosed={() => setReadId(undefined)}
            title={nameOf(one().mail)}
            detail={words().to(one().mail.to)}
            closeLabel={words().close}
            foot={<Foot {...one()} onDone={() => setOpen(false)} />}
          >
            <Stack gap={3}>
              <Show when={one().state} fallback={<Text voice="soft">{when(one().mail)}</Text>}>
                {(state) => <Told state={state()} />}
              </Show>
              <Letter
                subject={one().mail.subject}
                text={one().mail.text}
                // What left with it is not known here; what waits takes along what is there now.
                files={one().state ? [] : filesOf(one().mail)}
              />
            </Stack>
          </Sheet>
        )}
      </Show>
    </>
  )
}

function Told(props: { state: MailState }) {
  const words = () => rest().automatic
  return (
    <Stack gap={2}>
      <Status tone={tones[props.state.state]}>{words().states[props.state.state]}</Status>
      <Show when={props.state.why}>{(why) => <Text>{capital(words().why(why()))}</Text>}</Show>
      <Show when={props.state.state !== 'sent' && props.state.answer}>
        {(answer) => <Text voice="small">{words().server(answer())}</Text>}
      </Show>
      <Show when={props.state.state === 'uncertain'}>
        <Text>{words().uncertainText}</Text>
      </Show>
      <Show when={props.state.state === 'sent'}>
        <Text voice="small">{words().cameBackText}</Text>
      </Show>
    </Stack>
  )
}

/** Reasons are said within a line elsewhere. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Waiting: it can be withdrawn. Sent: it can have come back, which leads to the address. */
function Foot(props: { mail: Mail; state?: MailState; onDone: () => void }) {
  const book = useBook()
  const words = () => rest().automatic

  async function takeBack(): Promise<void> {
    const target = props.mail.id
    const record = { undoes: 'fact' as const, target }
    const recorded = await recordWithUndo(book, [{ op: 'create', kind: 'void', record }], words().takenBack)
    if (recorded.ok) props.onDone()
  }

  async function cameBack(): Promise<void> {
    const { clientId, contactId, claims } = props.mail
    const record = {
      clientId,
      ...(contactId && { contactId }),
      invoiceIds: claims.map(({ invoiceId }) => invoiceId),
      channel: 'email' as const,
      direction: 'out' as const,
      outcome: 'NPAI' as const,
    }
    const recorded = await recordWithUndo(book, [{ op: 'create', kind: 'interaction', record }], words().cameBackDone)
    if (recorded.ok) props.onDone()
  }

  return (
    <Actions>
      <Button grow href={`/clients/${props.mail.clientId}`}>
        {words().openCase}
      </Button>
      <Show when={!props.state}>
        <Button grow onClick={() => void takeBack()}>
          {words().takeBack}
        </Button>
      </Show>
      <Show when={props.state?.state === 'sent'}>
        <Button grow onClick={() => void cameBack()}>
          {words().cameBack}
        </Button>
      </Show>
    </Actions>
  )
}
