/** The evidence pack of one debtor: for whom, what will be in it, and the archive to hand over. */
import { useParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, For, Match, on, Show, Switch } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../server/domain/dunning/case.ts'
import { canHash } from '../../server/domain/files/sha256.ts'
import type { Recipient, recipients } from '../../server/domain/papers/paper.ts'
import { papersFor } from '../../server/domain/papers/which.ts'
import { useBook } from '../book/context.ts'
import { rest } from '../i18n/index.ts'
import type { Press } from '../papers/client.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ChipGroup } from '../ui/chips.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ExportIcon, FileIcon, ForwardIcon, LockIcon, PeopleIcon, ShareIcon, WarningIcon } from '../ui/icons.tsx'
import { Stack } from '../ui/layout.tsx'
import { List, Row } from '../ui/list.tsx'
import { Progress } from '../ui/progress.tsx'
import { Screen } from '../ui/screen.tsx'
import { Text } from '../ui/text.tsx'
import { createCase } from './acts/case.ts'
import { caseRecords } from './evidence/case-records.ts'
import { contentsOf } from './evidence/contents.ts'
import css from './evidence/evidence.module.css'
import { canSharePack, handOver } from './evidence/hand-over.ts'
import type { Chosen } from './evidence/make.ts'
import { PackReady } from './evidence/pack-ready.tsx'
import { createPack, type PackMaker } from './evidence/pack-state.ts'
import { piecesOf } from './evidence/pieces.ts'
import { TickRow } from './preventive/tick-row.tsx'

export default function EvidencePage() {
  const params = useParams<{ id: string }>()
  const book = useBook()
  const known = createCase(book, () => params.id)
  return (
    <Show
      when={known()}
      fallback={
        <Screen title={rest().evidence.title} back={{ href: '/clients', label: rest().acts.back }}>
          <EmptyState icon={PeopleIcon} title={rest().caseFile.gone} text={rest().caseFile.goneText} />
        </Screen>
      }
    >
      {(both) => <EvidenceOf facts={both().facts} plan={both().plan} />}
    </Show>
  )
}

export function EvidenceOf(props: { facts: CaseFacts; plan: CasePlan; start?: () => Press }) {
  const book = useBook()
  const words = () => rest().evidence
  const [to, setTo] = createSignal<Recipient>('court')
  const [notes, setNotes] = createSignal(false)
  const [links, setLinks] = createSignal(false)
  const pack = createPack(book, props.start)
  const chosen = (): Chosen => ({
    to: to(),
    notes: notes() && to() !== 'accountant',
    links: links() && to() === 'court',
  })
  const records = createMemo(() => caseRecords(book, props.facts.client.id).length)
  const files = () => piecesOf(book, props.facts, chosen().notes, props.facts.client.language ?? 'fr')
  const contents = () => contentsOf(props.facts, chosen(), { facts: records(), files: files().length })
  const some = () => props.facts.invoices.length > 0
  // Another choice is another pack.
  createEffect(on([to, notes, links], () => pack.stop(), { defer: true }))
  return (
    <Screen
      title={words().title}
      detail={props.facts.client.name}
      back={{ href: `/clients/${props.facts.client.id}`, label: rest().acts.back }}
      foot={
        <Show when={some() && canHash()}>
          <Foot facts={props.facts} plan={props.plan} chosen={chosen()} pack={pack} />
        </Show>
      }
    >
      <Show
        when={some()}
        fallback={<EmptyState icon={FileIcon} title={words().nothing.title} text={words().nothing.text} />}
      >
        <Show when={!canHash()}>
          <Banner tone="late2" icon={LockIcon}>
            {words().insecure}
          </Banner>
        </Show>
        <Outcome pack={pack} />
        <Stack gap={2}>
          <ChipGroup
            label={words().reader}
            choices={(['court', 'agency', 'accountant'] as const satisfies readonly (typeof recipients)[number][]).map(
              (value) => ({
                value,
                label: words().readers[value],
              }),
            )}
            value={to()}
            onChange={setTo}
            wrap
          />
          <Text voice="soft">
            {words().why[to()]} {words().alone}
          </Text>
        </Stack>
        <Show when={to() !== 'accountant'}>
          <Card flush>
            <ul>
              <TickRow title={words().notes.label} detail={words().notes.why} checked={notes()} onChange={setNotes} />
              <Show when={to() === 'court' && book.meta().account}>
                <TickRow title={words().links.label} detail={words().links.why} checked={links()} onChange={setLinks} />
              </Show>
            </ul>
          </Card>
        </Show>
        <section>
          <Stack gap={2}>
            <h2>{words().inside}</h2>
            <Card flush>
              <List inset label={words().inside}>
                <For each={contents()}>
                  {({ part, title, detail }) => (
                    <Row
                      title={title}
                      detail={detail}
                      href={
                        part === 'interest' && props.facts.interestStatements.length === 0
                          ? `/clients/${props.facts.client.id}/interest`
                          : undefined
                      }
                    />
                  )}
                </For>
              </List>
            </Card>
          </Stack>
        </section>
        <Show when={papersFor(props.facts, props.plan.state, book.today()).includes('hand-over')}>
          <Card flush>
            <List inset label={rest().papers.kinds['hand-over'].title}>
              <Row
                leading={<FileIcon />}
                title={rest().papers.kinds['hand-over'].title}
                detail={words().toRead}
                trailing={<ForwardIcon />}
                href={`/clients/${props.facts.client.id}/papers/hand-over`}
              />
            </List>
          </Card>
        </Show>
        <Text voice="small">{words().personal}</Text>
      </Show>
    </Screen>
  )
}

/** What came of it stands on top, where the eye is after the tap. */
function Outcome(props: { pack: PackMaker }) {
  const words = () => rest().evidence
  const ready = () => {
    const now = props.pack.now()
    return now.state === 'ready' ? now.made : null
  }
  const failed = () => {
    const now = props.pack.now()
    return now.state === 'failed' ? now.why : null
  }
  let here: HTMLDivElement | undefined
  // The tap was at the foot of the page: what came of it is brought into view.
  createEffect(() => {
    if (ready() || failed()) here?.scrollIntoView?.({ block: 'nearest' })
  })
  return (
    <div ref={here} class={css.outcome}>
      <Switch>
        <Match when={failed()}>
          {(why) => (
            <Banner live tone="danger" icon={WarningIcon}>
              {words()[why()]}
            </Banner>
          )}
        </Match>
        <Match when={ready()}>{(made) => <PackReady made={made()} />}</Match>
      </Switch>
    </div>
  )
}

function Foot(props: { facts: CaseFacts; plan: CasePlan; chosen: Chosen; pack: PackMaker }) {
  const book = useBook()
  const words = () => rest().evidence
  const making = () => {
    const now = props.pack.now()
    return now.state === 'making' ? now : null
  }
  const ready = () => {
    const now = props.pack.now()
    return now.state === 'ready' ? now : null
  }
  return (
    <Switch
      fallback={
        <Button
          tone="primary"
          wide
          onClick={() => void props.pack.make({ facts: props.facts, plan: props.plan }, props.chosen)}
        >
          {words().make}
        </Button>
      }
    >
      <Match when={making()}>
        {(now) => (
          <div class={css.making}>
            <Progress label={words().making(now().title)} value={now().done} max={now().of} />
            <Button wide onClick={() => props.pack.stop()}>
              {words().cancel}
            </Button>
          </div>
        )}
      </Match>
      <Match when={ready()}>
        {(now) => (
          <Button
            tone="primary"
            wide
            icon={canSharePack() ? ShareIcon : ExportIcon}
            onClick={() => void handOver(book, props.facts, now().made, now().chosen)}
          >
            {canSharePack() ? words().share : words().save}
          </Button>
        )}
      </Match>
    </Switch>
  )
}
