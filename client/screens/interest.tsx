/** Interest and indemnities of one debtor: what could be claimed today, decided line by line, and how each figure is counted. */
import { useParams } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../server/domain/dunning/case.ts'
import { interestCountries } from '../../server/domain/interest/claim.ts'
import type { Proposal } from '../../server/domain/interest/proposal.ts'
import { useBook } from '../book/context.ts'
import { mayWrite } from '../book/rights.ts'
import { list, rest } from '../i18n/index.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { EuroIcon, PeopleIcon } from '../ui/icons.tsx'
import { Skeleton } from '../ui/progress.tsx'
import { Screen } from '../ui/screen.tsx'
import { createCase } from './acts/case.ts'
import { ClaimFoot } from './interest/claim-foot.tsx'
import { createCounted, total } from './interest/counted.ts'
import { createDecisions } from './interest/decisions.ts'
import { Earlier } from './interest/earlier.tsx'
import { Invoices } from './interest/invoices.tsx'
import { Overview } from './interest/overview.tsx'
import { WhatIf } from './interest/what-if.tsx'
import { KindQuestion } from './law/kind-question.tsx'
import { LooksLine } from './team/looks-line.tsx'
import { Writing } from './team/writing.tsx'

export default function InterestPage() {
  const params = useParams<{ id: string }>()
  const book = useBook()
  const known = createCase(book, () => params.id)
  const words = () => rest().caseFile
  return (
    <Show
      when={known()}
      fallback={
        <Screen title={rest().interest.title} back={{ href: '/clients', label: rest().acts.back }}>
          <EmptyState icon={PeopleIcon} title={words().gone} text={words().goneText} />
        </Screen>
      }
    >
      {(both) => <InterestOf facts={both().facts} plan={both().plan} />}
    </Show>
  )
}

function InterestOf(props: { facts: CaseFacts; plan: CasePlan }) {
  const book = useBook()
  const words = () => rest().interest
  const counted = createCounted(props)
  const decisions = createDecisions()
  /** Asked only where the answer changes something: without an invoice nothing can be late. */
  const isUnknown = () => props.facts.client.kind === 'unknown' && props.facts.invoices.length > 0
  const hasSomething = ({ invoices, refused }: Proposal) =>
    invoices.length + refused.length + props.facts.interestStatements.length > 0
  const proposal = () => {
    const made = counted.proposal()
    return made && hasSomething(made) ? made : null
  }
  const toDecide = () => !isUnknown() && total(proposal()?.invoices ?? []) > 0
  return (
    <Screen
      title={words().title}
      detail={props.facts.client.name}
      back={{ href: `/clients/${props.facts.client.id}`, label: rest().acts.back }}
      foot={
        mayWrite(book) ? (
          toDecide() && <ClaimFoot facts={props.facts} invoices={proposal()?.invoices ?? []} decisions={decisions} />
        ) : (
          <LooksLine />
        )
      }
    >
      <Switch>
        <Match when={!counted.country()}>
          <EmptyState
            icon={EuroIcon}
            title={words().empty.country}
            text={words().empty.countryText(list(interestCountries.map((one) => words().countries[one])))}
          />
        </Match>
        <Match when={isUnknown()}>
          <EmptyState icon={PeopleIcon} title={words().empty.kind} text={words().empty.kindText} />
          <Writing>
            <KindQuestion facts={props.facts} />
          </Writing>
        </Match>
        <Match when={counted.proposal() === undefined}>
          <Skeleton />
        </Match>
        <Match when={proposal()}>
          {(made) => (
            <>
              <Overview facts={props.facts} proposal={made()} counted={counted} />
              <Earlier facts={props.facts} plan={props.plan} counted={counted} />
              <Invoices proposal={made()} decisions={decisions} counted={counted} />
              <Show when={made().invoices.some(({ statement }) => statement.startsOn)}>
                <WhatIf counted={counted} />
              </Show>
            </>
          )}
        </Match>
        <Match when={true}>
          <EmptyState icon={EuroIcon} title={words().empty.none} text={words().empty.noneText} />
        </Match>
      </Switch>
    </Screen>
  )
}
