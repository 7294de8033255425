/** What could be claimed today, both sums apart; the rule they follow in one sentence, and what speaks against relying on it. */
import { createSignal, For, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { tablesOfCountry } from '../../../server/domain/interest/laws/which-law.ts'
import { type Proposal, sumsOf } from '../../../server/domain/interest/proposal.ts'
import type { SheetKey } from '../../../server/domain/law/sheets.ts'
import { useBook } from '../../book/context.ts'
import type { RateBook } from '../../book/rates.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Split, Stack } from '../../ui/layout.tsx'
import { Money } from '../../ui/money.tsx'
import { Receipt, Torn } from '../../ui/receipt.tsx'
import { Text } from '../../ui/text.tsx'
import { LawSheet } from '../law/law-sheet.tsx'
import { Writing } from '../team/writing.tsx'
import { type Counted, counting } from './counted.ts'

export function Overview(props: { facts: CaseFacts; proposal: Proposal; counted: Counted }) {
  const book = useBook()
  const words = () => rest().interest
  const [sheet, setSheet] = createSignal<SheetKey>()
  const sums = () => sumsOf(counting(props.proposal))
  const currency = () => props.proposal.invoices[0]?.claim.currency
  return (
    <>
      <Show when={currency()}>
        {(code) => (
          <Receipt>
            <Text voice="soft">{words().asOf(day(book.today(), 'full'))}</Text>
            <Split>
              <span>{words().interest}</span>
              <Money text={money(sums().interest, code())} size="l" />
            </Split>
            <Show when={mayBearIndemnity(props.facts, props.proposal)}>
              <Split>
                <span>{words().indemnity}</span>
                <Money text={money(sums().indemnity, code())} size="l" />
              </Split>
            </Show>
            <Torn />
            <Text voice="small">{words().apart}</Text>
          </Receipt>
        )}
      </Show>
      <For each={refusals(props.proposal)}>{(text) => <Banner tone="late1">{text}</Banner>}</For>
      <NoNotice facts={props.facts} proposal={props.proposal} />
      <Show when={isElsewhere(props.facts, props.counted)}>
        <Banner>{words().elsewhere}</Banner>
      </Show>
      <Stack gap={2}>
        <Text voice="soft">{ruleSentence(props.facts, props.counted)}</Text>
        <Show when={props.counted.rates()}>
          {(rates) => <Text voice="small">{ratesSentence(rates(), props.counted)}</Text>}
        </Show>
        <Show when={props.counted.country() === 'FR'}>
          <Button tone="quiet" onClick={() => setSheet(SHEETS[kindOf(props.facts)])}>
            {words().more}
          </Button>
        </Show>
      </Stack>
      <Show when={sheet()}>{(key) => <LawSheet sheet={key()} onGone={() => setSheet(undefined)} />}</Show>
    </>
  )
}

/** Of a consumer nothing runs before a formal notice: it can be noted on the case. */
function NoNotice(props: { facts: CaseFacts; proposal: Proposal }) {
  const words = () => rest().interest
  const isMute = () =>
    props.proposal.invoices.some(({ place, statement }) => place === 'open' && statement.startsOn === null)
  return (
    <Show when={isMute()}>
      <Banner
        actions={
          <Writing>
            <Button tone="quiet" href={`/clients/${props.facts.client.id}?add=legalAct`}>
              {words().noteNotice}
            </Button>
          </Writing>
        }
      >
        {words().noNotice}
      </Banner>
    </Show>
  )
}

type Known = 'business' | 'consumer' | 'public'
const kindOf = ({ client }: CaseFacts): Known => (client.kind === 'unknown' ? 'business' : client.kind)

const SHEETS: Record<Known, SheetKey> = {
  business: 'late-interest',
  consumer: 'legal-interest',
  public: 'public-interest',
}

function ruleSentence(facts: CaseFacts, { country }: Counted): string {
  const { rule } = rest().interest
  const of = country()
  return !of || of === 'FR' ? rule[kindOf(facts)] : rule.other(of)
}

/** No sum is shown where the law gives none. */
const mayBearIndemnity = ({ client }: CaseFacts, { invoices }: Proposal): boolean =>
  client.kind !== 'consumer' || invoices.some(({ statement }) => statement.fixedIndemnity > 0)

const isElsewhere = ({ client }: CaseFacts, { country }: Counted): boolean =>
  !!client.country && client.country !== country()

function ratesSentence(book: RateBook, { country }: Counted): string {
  const words = rest().interest.rates
  const updated = book.updatedAt()
  if (updated) return words.updated(day(updated, 'full'))
  const of = country()
  const [first] = of ? tablesOfCountry[of].map((key) => book.rates().tables[key].readOn).sort() : []
  return first ? words.held(day(first, 'full')) : ''
}

function refusals({ refused }: Proposal): string[] {
  const words = rest().interest.refused
  return refused.map(({ state, refusal }) =>
    refusal.code === 'rate-unknown'
      ? words['rate-unknown'](state.invoice.number, refusal)
      : words[refusal.code](state.invoice.number),
  )
}
