/** Tomorrow's automatic e-mails, the evening before or at any time: read, left out, sent by hand, and approved in one tap. */
import { createEffect, createMemo, createSignal, on as follow, Show } from 'solid-js'
import type { Id } from '../../server/domain/records/primitives.ts'
import { useBook } from '../book/context.ts'
import { day, rest } from '../i18n/index.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { MailIcon } from '../ui/icons.tsx'
import { Screen } from '../ui/screen.tsx'
import { Text } from '../ui/text.tsx'
import { SelectField } from '../ui/text-field.tsx'
import { recordWithUndo } from './acts/record.ts'
import { ReturnLine } from './acts/return-line.tsx'
import { Approved } from './automatic/approved.tsx'
import { Batch } from './automatic/batch.tsx'
import { keepLeftOut, leftOutOf } from './automatic/left-out.ts'
import { createMailAccount, obstacleOf } from './automatic/mail-account.ts'
import { approvalOf, hasAutomatic, type Proposal, proposalsOn, waitingMails } from './automatic/proposals.ts'
import { lastTime, sendingDay, timesFor, zoneOf } from './automatic/sending.ts'
import { timeWords } from './automatic/time-words.ts'
import { ToApprove } from './automatic/to-approve.tsx'
import { forWriters } from './team/writing.tsx'

export const Automatic = forWriters(AutomaticMails)

function AutomaticMails() {
  const book = useBook()
  const words = () => rest().automatic
  const known = createMailAccount(book)
  const [time, setTime] = createSignal(lastTime(book))
  const [leftOut, setLeftOut] = createSignal<ReadonlySet<Id>>(new Set())
  const [round, setRound] = createSignal<Proposal[]>()
  const obstacle = () => obstacleOf(book, known)
  const ready = () => obstacle() === null
  // By hand it is sent now: what is due today, as it reads today.
  const on = () => (ready() ? sendingDay(book, time()) : book.today())
  const proposals = createMemo(() => proposalsOn(book, on(), time()))
  createEffect(follow(on, (day) => void leftOutOf(book, day).then(setLeftOut)))
  const chosen = () => proposals().filter((one) => !one.against && !leftOut().has(one.clientId))

  function tick(clientId: Id, leaves: boolean): void {
    const next = new Set(leftOut())
    if (leaves) next.delete(clientId)
    else next.add(clientId)
    setLeftOut(next)
    void keepLeftOut(book, on(), next)
  }
  const approve = () => {
    const wanted = chosen().flatMap((one) => approvalOf(one, on(), time()))
    const said = words().approved(wanted.length, day(on(), 'long'), timeWords(time()))
    return recordWithUndo(book, wanted, said)
  }

  return (
    <Show when={!round()} fallback={<Batch proposals={round() ?? []} onEnd={() => setRound(undefined)} />}>
      <Screen
        title={words().title}
        detail={ready() ? words().leaves(day(on(), 'long'), timeWords(time())) : undefined}
        back={{ href: '/settings', label: rest().acts.back }}
        foot={
          <Show when={obstacle() !== undefined && chosen().length > 0}>
            <Show
              when={ready()}
              fallback={
                <Button tone="primary" wide icon={MailIcon} onClick={() => setRound(chosen())}>
                  {words().oneByOne(chosen().length)}
                </Button>
              }
            >
              <Button tone="primary" wide onClick={() => void approve()}>
                {words().approve(chosen().length)}
              </Button>
            </Show>
          </Show>
        }
      >
        <ReturnLine />
        <Show when={obstacle()}>
          {(why) => (
            <Banner
              actions={
                <Button tone="quiet" href={why() === 'no-account' ? '/settings/account' : '/settings/mail'}>
                  {words().setUp[why()]}
                </Button>
              }
            >
              {words().byYourself[why()]}
            </Banner>
          )}
        </Show>
        <Show when={ready()}>
          <SelectField
            label={words().time}
            hint={words().timeHint(placeOf(zoneOf(book)))}
            value={time()}
            choices={timesFor(book, time()).map((value) => ({ value, label: timeWords(value) }))}
            onChange={setTime}
          />
        </Show>
        <Show when={obstacle() !== undefined}>
          <Show when={proposals().length > 0} fallback={<None />}>
            <ToApprove proposals={proposals()} leftOut={leftOut()} onTick={ready() ? tick : undefined} />
          </Show>
        </Show>
        <Approved />
      </Screen>
    </Show>
  )

  /** Nothing for that day; before any step is automatic, how to make one so. */
  function None() {
    const isBegun = () => hasAutomatic(book)
    return (
      <Show when={waitingMails(book).length === 0} fallback={<Text voice="soft">{words().noneElse}</Text>}>
        <EmptyState
          icon={MailIcon}
          title={isBegun() ? words().none : words().noneYet}
          text={isBegun() ? words().noneText : words().noneYetText}
          actions={<Button href="/settings/strategies">{words().strategies}</Button>}
        />
      </Show>
    )
  }
}

/** `Europe/Paris` as people say it. */
const placeOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
