/** One paper that was kept: how it went out, what became of it, what that means, and the same file once more. */
import { createMemo, createResource, createSignal, For, Match, Show, Switch } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { keptUntil } from '../../../server/domain/law/post.ts'
import type { SheetKey } from '../../../server/domain/law/sheets.ts'
import { readPaper } from '../../../server/domain/papers/kept.ts'
import { nextStates, type Sent, type Tracked, trackedPapers } from '../../../server/domain/papers/tracking.ts'
import { checkNumber, readableNumber } from '../../../server/domain/papers/tracking-number.ts'
import type { PaperState } from '../../../server/domain/records/papers.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { mayWrite } from '../../book/rights.ts'
import { day, rest } from '../../i18n/index.ts'
import type { Press } from '../../papers/client.ts'
import { filesChanged } from '../../sync/files.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip, Chips } from '../../ui/chips.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Facts } from '../../ui/facts.tsx'
import { ExportIcon, FileIcon, ShareIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Status } from '../../ui/status.tsx'
import { Text } from '../../ui/text.tsx'
import type { Tone } from '../../ui/tone.ts'
import { LawSheet } from '../law/law-sheet.tsx'
import { copiesFor } from './copies.tsx'
import { enclosedIn, readDuplicates } from './duplicates.ts'
import { canShare, giveFiles } from './hand-out.ts'
import { hashOf } from './keep.ts'
import { standing } from './kept-list.tsx'
import { createPressed, type Pressed } from './pressed.ts'
import { Preview } from './preview.tsx'
import { Proofs } from './proofs.tsx'
import { SendingSheet } from './sending-sheet.tsx'
import { StateSheet } from './state-sheet.tsx'

export function KeptPage(props: { facts: CaseFacts; paperId: Id; start?: () => Press }) {
  const words = () => rest().paperTrail.page
  const back = () => ({ href: `/clients/${props.facts.client.id}/papers`, label: rest().acts.back })
  const tracked = () => trackedPapers(props.facts).find(({ paper }) => paper.id === props.paperId)
  return (
    <Show
      when={tracked()}
      fallback={
        <Screen title={rest().papers.title} back={back()}>
          <EmptyState icon={FileIcon} title={words().gone} text="" />
        </Screen>
      }
    >
      {(one) => <Kept {...props} tracked={one()} back={back()} />}
    </Show>
  )
}

type Opened = { name: 'sending' } | { name: 'state'; sent: Sent; state: PaperState['state'] } | { name: 'law' }

const tones: Record<PaperState['state'], Tone> = {
  sent: 'action',
  presented: 'late1',
  delivered: 'paid',
  refused: 'late2',
  unclaimed: 'late2',
  returned: 'late3',
}

function Kept(props: {
  facts: CaseFacts
  tracked: Tracked
  back: { href: string; label: string }
  start?: () => Press
}) {
  const book = useBook()
  const words = () => rest().paperTrail.page
  const [opened, setOpened] = createSignal<Opened | null>(null)
  const gone = () => setOpened(null)
  const paper = () => props.tracked.paper
  const text = createMemo(() => readPaper(paper().content ?? ''))
  const pressed = createPressed(text, props.start)
  const enclosed = createMemo(() => {
    const kept = text()
    return kept ? enclosedIn(kept, props.facts.invoices) : []
  })
  // Read before the tap: a share sheet opens in the tap itself or not at all.
  const [copies] = createResource(
    () => enclosed().length > 0 && [filesChanged(), book.all('attachment'), enclosed()],
    async () => copiesFor(enclosed(), await readDuplicates(book, props.facts.client.id, enclosed())),
  )
  const going = () => copies.latest ?? []
  const last = () => props.tracked.sent.at(-1)
  const next = () => {
    const sent = last()
    return sent && mayWrite(book) ? nextStates(sent) : []
  }
  const stateAsked = () => {
    const now = opened()
    return now?.name === 'state' ? now : null
  }
  return (
    <Screen
      title={paper().title}
      detail={props.facts.client.name}
      back={props.back}
      foot={
        <Show
          when={!last() && mayWrite(book)}
          fallback={<Again pressed={pressed()} copies={going()} shown={!!text()} main />}
        >
          <Button tone="primary" wide onClick={() => setOpened({ name: 'sending' })}>
            {words().record}
          </Button>
        </Show>
      }
    >
      <Stack gap={4}>
        <Status tone={last() ? tones[last()?.last.state ?? 'sent'] : 'frozen'}>
          {standing(props.tracked, book.today())}
        </Status>
        <For each={[...props.tracked.sent].reverse()}>
          {(sent) => (
            <Stack gap={2}>
              <Sending sent={sent} />
              <Proofs paper={paper()} sent={sent} />
            </Stack>
          )}
        </For>
        <Show when={last()}>{(sent) => <Meaning facts={props.facts} tracked={props.tracked} sent={sent()} />}</Show>
        <Show when={next().length > 0}>
          <section>
            <Stack gap={2}>
              <h2>{words().where}</h2>
              <Chips wrap>
                <For each={next()}>
                  {(state) => (
                    <Chip
                      onClick={() => {
                        const sent = last()
                        if (sent) setOpened({ name: 'state', sent, state })
                      }}
                    >
                      {rest().paperTrail.states[state]}
                    </Chip>
                  )}
                </For>
              </Chips>
            </Stack>
          </section>
        </Show>
        <Show when={last() && mayWrite(book)}>
          <Button tone="quiet" onClick={() => setOpened({ name: 'sending' })}>
            {words().again}
          </Button>
        </Show>
        <Show when={!last()}>
          <Again pressed={pressed()} copies={going()} shown={!!text()} />
        </Show>
        <Show when={copies.latest && going().length < enclosed().length}>
          <Text voice="soft">{rest().papers.copies.missing}</Text>
        </Show>
        <Button tone="quiet" onClick={() => setOpened({ name: 'law' })}>
          {words().law}
        </Button>
        <Fingerprint hash={paper().fileHash} pressed={pressed()} whole={!!text()} />
        <Show when={text()}>{(kept) => <Preview paper={kept()} label={rest().papers.preview} />}</Show>
      </Stack>
      <Switch>
        <Match when={opened()?.name === 'sending'}>
          <SendingSheet
            paper={paper()}
            facts={props.facts}
            registered={paper().kind === 'declaration' || !!text()?.letter?.sentBy}
            onGone={gone}
          />
        </Match>
        <Match when={stateAsked()}>
          {(now) => <StateSheet sent={now().sent} state={now().state} title={paper().title} onGone={gone} />}
        </Match>
        <Match when={opened()?.name === 'law'}>
          <LawSheet sheet={sheetFor(props.tracked)} onGone={gone} />
        </Match>
      </Switch>
    </Screen>
  )
}

const sheetFor = ({ paper, sent }: Tracked): SheetKey => {
  if (paper.kind === 'instalments') return 'screen-signature'
  if (paper.kind === 'hand-over') return 'hand-over'
  return sent.length === 0 && paper.kind === 'formal-notice' ? 'formal-notice' : 'registered-letter'
}

/** One handing over and what followed, in the order of days. */
function Sending(props: { sent: Sent }) {
  const book = useBook()
  const words = () => rest().paperTrail
  const number = () => props.sent.sending.number
  return (
    <Card flush>
      <List inset label={words().page.history}>
        <For each={[props.sent.sending, ...props.sent.followed]}>
          {(one) => (
            <Row
              title={one.how ? words().ways[one.how] : words().states[one.state]}
              detail={[
                day(one.on, 'medium', book.today()),
                one.to,
                one.number && words().page.number(readableNumber(one.number)),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          )}
        </For>
        <Show when={number() && checkNumber(number() ?? '') === 'good'}>
          <Row
            title={words().page.follow}
            href={`https://www.laposte.fr/outils/suivre-vos-envois?code=${encodeURIComponent(number() ?? '')}`}
          />
        </Show>
      </List>
    </Card>
  )
}

/** What follows from the last thing that happened. */
function Meaning(props: { facts: CaseFacts; tracked: Tracked; sent: Sent }) {
  const book = useBook()
  const words = () => rest().paperTrail.page
  const state = () => props.sent.last.state
  const onDay = (iso: string) => day(iso, 'full', book.today())
  const until = () => keptUntil(props.sent.last.on)
  const deadline = () => props.tracked.paper.deadline
  const said = (): string | null => {
    switch (state()) {
      case 'presented':
        return until() >= book.today() ? words().keptUntil(onDay(until())) : words().over(onDay(until()))
      case 'sent':
        return null
      default:
        return words()[state() as 'delivered' | 'refused' | 'unclaimed' | 'returned']
    }
  }
  return (
    <>
      <Show when={said()}>
        {(sentence) => (
          <Banner
            tone={tones[state()]}
            actions={
              <Show when={state() === 'returned'}>
                <Button tone="quiet" href={`/clients/${props.facts.client.id}/edit`}>
                  {words().address}
                </Button>
              </Show>
            }
          >
            {sentence()}
          </Banner>
        )}
      </Show>
      <Show when={deadline()}>{(on) => <Text voice="soft">{words().deadline(onDay(on()))}</Text>}</Show>
    </>
  )
}

/** The same file once more; nothing is noted of it. */
function Again(props: { pressed: Pressed; copies: readonly File[]; shown: boolean; main?: boolean }) {
  const words = () => rest().papers
  const file = () => (props.pressed.state === 'ready' ? props.pressed.file : undefined)
  const shares = () => canShare(file(), props.copies)
  return (
    <Show when={props.shown}>
      <Button
        tone={props.main ? 'primary' : 'soft'}
        wide
        icon={shares() ? ShareIcon : ExportIcon}
        busy={props.pressed.state === 'making'}
        disabled={props.pressed.state === 'failed'}
        onClick={() => {
          const made = file()
          if (made) void giveFiles([made, ...props.copies])
        }}
      >
        {shares() ? words().share(props.copies.length) : words().save(props.copies.length)}
      </Button>
    </Show>
  )
}

function Fingerprint(props: { hash: string | undefined; pressed: Pressed; whole: boolean }) {
  const words = () => rest().paperTrail.page
  const [again] = createResource(
    () => (props.pressed.state === 'ready' ? props.pressed.file : null),
    (file) => hashOf(file),
  )
  return (
    <Show when={props.hash}>
      {(hash) => (
        <section>
          <Stack gap={2}>
            <h2>{words().file}</h2>
            <Facts items={[{ label: words().hash, value: hash() }]} />
            <Show when={!props.whole}>
              <Text voice="soft">{words().tooLong}</Text>
            </Show>
            <Show when={again()}>
              {(now) => <Text voice="soft">{now() === hash() ? words().same : words().differs}</Text>}
            </Show>
          </Stack>
        </section>
      )}
    </Show>
  )
}
