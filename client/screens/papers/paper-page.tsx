/** One paper: what to choose, what it lacks, how it reads, and the file to send or print. */
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { type Made, type PaperKind, recipients } from '../../../server/domain/papers/paper.ts'
import type { Book } from '../../book/book.ts'
import { useBook } from '../../book/context.ts'
import { mayWrite } from '../../book/rights.ts'
import { day, rest } from '../../i18n/index.ts'
import type { Press } from '../../papers/client.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { CheckIcon, ExportIcon, ShareIcon, WarningIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { EvidenceRow } from '../evidence/evidence-row.tsx'
import { Copies, copiesFor } from './copies.tsx'
import { type About, createDraft, type Draft } from './draft.ts'
import { canShare, handOut } from './hand-out.ts'
import { keptAlready } from './keep.ts'
import { Lacking } from './lacking.tsx'
import { createPressed, type Pressed } from './pressed.ts'
import { Preview } from './preview.tsx'
import { Signing } from './signing.tsx'

type Ready = Extract<Made, { ok: true }>

export function PaperPage(props: About & { start?: () => Press }) {
  const book = useBook()
  const words = () => rest().papers
  const draft = createDraft(props)
  // What has left stays as it left: kept in the journal, it would change the paper that speaks of the journal.
  const [left, setLeft] = createSignal<{ made: Ready; choices: string } | null>(null)
  const ready = createMemo((): Ready | null => {
    const one = left()
    if (one && one.choices === draft.choices()) return one.made
    const made = draft.made()
    return made?.ok ? made : null
  })
  const missing = () => {
    const made = draft.made()
    return made && !made.ok ? made.missing : []
  }
  // One for the page: its body says how far the file is, its foot hands it out.
  const pressed = createPressed(() => ready()?.paper ?? null, props.start)
  const base = () => `/clients/${props.facts.client.id}`
  const named = ({ invoiceIds }: Ready) => props.facts.invoices.filter(({ id }) => invoiceIds.includes(id))
  const going = (made: Ready): File[] => {
    const found = draft.copies()
    return found && made.paper.enclosed && draft.duplicates() ? copiesFor(named(made), found) : []
  }
  return (
    <Screen
      title={words().kinds[props.kind].title}
      detail={props.facts.client.name}
      back={{ href: `${base()}/papers`, label: rest().acts.back }}
      foot={
        <Show when={ready()}>
          {(made) => (
            <Foot
              facts={props.facts}
              made={made()}
              copies={going(made())}
              draft={draft}
              pressed={pressed()}
              onLeaving={setLeft}
            />
          )}
        </Show>
      }
    >
      <Choices kind={props.kind} draft={draft} asksSigner={asksSigner(book, props.facts)} />
      <Show when={props.kind === 'hand-over'}>
        <EvidenceRow clientId={props.facts.client.id} />
      </Show>
      <Switch>
        <Match when={draft.made() === undefined}>
          <Skeleton />
        </Match>
        <Match when={missing().length > 0}>
          <Lacking facts={props.facts} missing={missing()} />
        </Match>
        <Match when={ready()}>
          {(made) => (
            <>
              <Printed pressed={pressed()} />
              <Show when={draft.copies()}>
                {(found) => (
                  <Copies clientId={props.facts.client.id} invoices={named(made())} draft={draft} found={found()} />
                )}
              </Show>
              <JustKept facts={props.facts} made={made()} />
              <Show when={props.kind === 'instalments' && mayWrite(book)}>
                <Signing clientId={props.facts.client.id} signed={draft.signed()} />
              </Show>
              <Preview paper={made().paper} label={words().preview} />
            </>
          )}
        </Match>
      </Switch>
      <Text voice="small">{words().general}</Text>
    </Screen>
  )
}

const DAYS = ['8', '15', '30'] as const

const mailed: readonly PaperKind[] = ['reminder', 'formal-notice']
/** Those that are refused without a name and a role. */
const signed: readonly PaperKind[] = ['formal-notice', 'declaration', 'instalments']

/** Under a mandate the one who collects signs, with the name of the settings or one typed here. */
const asksSigner = (book: Book, { workspaceKind }: CaseFacts): boolean =>
  workspaceKind === 'mandate' && !book.workspace()?.signature

function Choices(props: { kind: PaperKind; draft: Draft; asksSigner: boolean }) {
  const words = () => rest().papers
  const { draft } = props
  return (
    <Stack gap={3}>
      <Show when={props.kind === 'formal-notice'}>
        <ChipGroup
          label={words().deadline}
          choices={DAYS.map((value) => ({ value, label: words().days(Number(value)) }))}
          value={DAYS.find((value) => Number(value) === draft.days())}
          onChange={(value) => draft.setDays(Number(value))}
        />
        <Text voice="soft">{words().until(day(draft.deadline(), 'full'))}</Text>
      </Show>
      <Show when={mailed.includes(props.kind)}>
        <ChipGroup
          label={words().sending.label}
          choices={(['registered', 'plain'] as const).map((value) => ({ value, label: words().sending[value] }))}
          value={draft.registered() ? 'registered' : 'plain'}
          onChange={(value) => draft.setRegistered(value === 'registered')}
        />
      </Show>
      <Show when={props.kind === 'formal-notice' && !draft.registered()}>
        <Text voice="soft">{words().registeredWhy}</Text>
      </Show>
      <Show when={props.kind === 'hand-over'}>
        <ChipGroup
          label={words().recipient}
          choices={recipients.map((value) => ({ value, label: words().recipients[value] }))}
          value={draft.to()}
          onChange={draft.setTo}
        />
      </Show>
      <Show when={props.asksSigner && signed.includes(props.kind)}>
        <TextField label={words().missing['sender-signature']} value={draft.signature()} onInput={draft.setSignature} />
      </Show>
    </Stack>
  )
}

function Foot(props: {
  facts: CaseFacts
  made: Ready
  copies: readonly File[]
  draft: Draft
  pressed: Pressed
  onLeaving: (left: { made: Ready; choices: string }) => void
}) {
  const book = useBook()
  const words = () => rest().papers
  const ready = () => (props.pressed.state === 'ready' ? props.pressed : null)
  const shares = () => canShare(ready()?.file, props.copies)
  return (
    <Button
      tone="primary"
      wide
      icon={shares() ? ShareIcon : ExportIcon}
      busy={props.pressed.state === 'making'}
      disabled={props.pressed.state === 'failed'}
      onClick={() => {
        const now = ready()
        if (!now) return
        props.onLeaving({ made: props.made, choices: props.draft.choices() })
        void handOut(book, props.facts, {
          ...props.made,
          file: now.file,
          copies: props.copies,
          beside: props.draft.beside(),
          template: props.draft.template(),
        })
      }}
    >
      {shares() ? words().share(props.copies.length) : words().save(props.copies.length)}
    </Button>
  )
}

/** What came of laying it out, where that has to be said. */
function Printed(props: { pressed: Pressed }) {
  const words = () => rest().papers
  const undrawn = () => (props.pressed.state === 'ready' ? props.pressed.undrawn : [])
  return (
    <>
      <Show when={props.pressed.state === 'failed'}>
        <Banner live tone="danger">
          {words().failed}
        </Banner>
      </Show>
      <Show when={undrawn().length > 0}>
        <Banner tone="late2" icon={WarningIcon}>
          {words().undrawn(undrawn().join(' '))}
        </Banner>
      </Show>
    </>
  )
}

/** The same words left the phone before: from here on they are followed. */
function JustKept(props: { facts: CaseFacts; made: Ready }) {
  const words = () => rest().paperTrail
  const kept = () => keptAlready(props.facts, props.made.paper)
  return (
    <Show when={kept()}>
      {(paper) => (
        <Banner
          live
          tone="paid"
          icon={CheckIcon}
          actions={
            <Button tone="quiet" href={`/clients/${props.facts.client.id}/papers/kept/${paper().id}`}>
              {words().open}
            </Button>
          }
        >
          <Text voice="strong">{words().justKept.title}</Text>
          <Text>{words().justKept.text}</Text>
        </Banner>
      )}
    </Show>
  )
}
