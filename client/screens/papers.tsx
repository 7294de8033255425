/** Papers of one debtor: which there are, and each with what it lacks, its preview, and the file to send or print. */
import { useParams } from '@solidjs/router'
import { For, Match, Show, Switch } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../server/domain/dunning/case.ts'
import { type PaperKind, paperKinds } from '../../server/domain/papers/paper.ts'
import { papersFor } from '../../server/domain/papers/which.ts'
import { useBook } from '../book/context.ts'
import { rest } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FileIcon, ForwardIcon, LetterIcon, PeopleIcon, RegisteredLetterIcon } from '../ui/icons.tsx'
import { List, Row } from '../ui/list.tsx'
import { Screen } from '../ui/screen.tsx'
import { Text } from '../ui/text.tsx'
import { createCase } from './acts/case.ts'
import { EvidenceRow } from './evidence/evidence-row.tsx'
import { KeptList } from './papers/kept-list.tsx'
import { KeptPage } from './papers/kept-page.tsx'
import { PaperPage } from './papers/paper-page.tsx'
import { SignPage } from './papers/sign-page.tsx'
import { parties } from './papers/signing.tsx'

export default function Papers() {
  const params = useParams<{ id: string; page: string }>()
  const book = useBook()
  const known = createCase(book, () => params.id)
  const part = (at: number) => params.page.split('/')[at]
  const kind = () => paperKinds.find((one) => one === part(1))
  const party = () => parties.find((one) => part(1) === 'sign' && one === part(2))
  const kept = () => (part(1) === 'kept' ? part(2) : undefined)
  return (
    <Switch fallback={<Gone />}>
      <Match when={known() && kept()}>
        {(id) => <Show when={known()}>{(both) => <KeptPage facts={both().facts} paperId={id()} />}</Show>}
      </Match>
      <Match when={known() && party()}>
        {(one) => (
          <Show when={known()}>{(both) => <SignPage party={one()} facts={both().facts} plan={both().plan} />}</Show>
        )}
      </Match>
      <Match when={known() && kind()}>
        {(one) => (
          <Show when={known()}>{(both) => <PaperPage kind={one()} facts={both().facts} plan={both().plan} />}</Show>
        )}
      </Match>
      <Match when={known()}>{(both) => <PaperList facts={both().facts} plan={both().plan} />}</Match>
    </Switch>
  )
}

const icons: Partial<Record<PaperKind, typeof FileIcon>> = {
  reminder: LetterIcon,
  promise: LetterIcon,
  'formal-notice': RegisteredLetterIcon,
  declaration: RegisteredLetterIcon,
}

function PaperList(props: { facts: CaseFacts; plan: CasePlan }) {
  const book = useBook()
  const words = () => rest().papers
  const kinds = () => papersFor(props.facts, props.plan.state, book.today())
  const base = () => `/clients/${props.facts.client.id}`
  return (
    <Screen title={words().title} detail={props.facts.client.name} back={{ href: base(), label: rest().acts.back }}>
      <Show
        when={kinds().length > 0}
        fallback={<EmptyState icon={FileIcon} title={words().none.title} text={words().none.text} />}
      >
        <Card flush>
          <List inset label={words().title}>
            <For each={kinds()}>
              {(kind) => (
                <Row
                  leading={(icons[kind] ?? FileIcon)({})}
                  title={words().kinds[kind].title}
                  detail={words().kinds[kind].detail}
                  trailing={<ForwardIcon />}
                  href={`${base()}/papers/${kind}`}
                />
              )}
            </For>
          </List>
        </Card>
      </Show>
      <Show when={props.facts.invoices.length > 0}>
        <EvidenceRow clientId={props.facts.client.id} />
      </Show>
      <KeptList facts={props.facts} />
      <Text voice="small">{words().general}</Text>
    </Screen>
  )
}

function Gone() {
  return (
    <Screen title={rest().papers.title} back={{ href: '/clients', label: rest().acts.back }}>
      <EmptyState icon={PeopleIcon} title={rest().caseFile.gone} text={rest().caseFile.goneText} />
    </Screen>
  )
}
