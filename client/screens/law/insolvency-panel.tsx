/** An insolvency on the case page: until when to declare and to whom, what stops, what a declaration holds. */
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { type Insolvency, insolvencyOf } from '../../../server/domain/law/insolvency.ts'
import { useBook } from '../../book/context.ts'
import { mayWrite } from '../../book/rights.ts'
import { day, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Inline } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import type { Sheets } from '../case/sheets.tsx'
import { Writing } from '../team/writing.tsx'
import css from './law.module.css'
import { LawSheet } from './law-sheet.tsx'

const items = ['who', 'judgment', 'amount', 'papers', 'rank', 'how'] as const

/** Absent where nothing of the kind is known. */
export function InsolvencyPanel(props: { facts: CaseFacts; sheets: Sheets }) {
  const book = useBook()
  const [explained, setExplained] = createSignal(false)
  const insolvency = createMemo(() => insolvencyOf(props.facts, book.today()))
  return (
    <Show when={insolvency()}>
      {(found) => (
        <>
          <Known facts={props.facts} insolvency={found()} sheets={props.sheets} onExplain={() => setExplained(true)} />
          <Show when={explained()}>
            <LawSheet sheet="insolvency" onGone={() => setExplained(false)} />
          </Show>
        </>
      )}
    </Show>
  )
}

function Known(props: { facts: CaseFacts; insolvency: Insolvency; sheets: Sheets; onExplain: () => void }) {
  const words = () => rest().law.insolvency
  const book = useBook()
  const { sheets } = props
  return (
    <Show
      when={props.insolvency.judgment}
      fallback={
        <Banner
          tone="danger"
          actions={
            <Writing>
              <Button tone="quiet" onClick={() => sheets.open({ name: 'insolvency' })}>
                {words().note}
              </Button>
            </Writing>
          }
        >
          {words().said(day(props.insolvency.on, 'full'))}
        </Banner>
      }
    >
      {(judgment) => (
        <Card flat>
          <h2>{words().title}</h2>
          <Text voice="strong">{due(props.facts, props.insolvency)}</Text>
          <Show when={judgment().trustee}>{(who) => <Text voice="soft">{words().to(who())}</Text>}</Show>
          <Text voice="soft">{words().stopped}</Text>
          <Show when={!props.insolvency.declaration}>
            <Disclosure label={words().content}>
              <ul class={css.points}>
                <For each={items}>{(item) => <li>{words().checklist[item]}</li>}</For>
              </ul>
            </Disclosure>
          </Show>
          <Inline gap={2}>
            <Show when={!props.insolvency.declaration && mayWrite(book)}>
              <Button onClick={() => sheets.open({ name: 'legalAct', actKind: 'declaration' })}>
                {words().declare}
              </Button>
            </Show>
            <Button tone="quiet" onClick={() => props.onExplain()}>
              {rest().law.sheet.open(rest().law.sheets.insolvency.title)}
            </Button>
          </Inline>
        </Card>
      )}
    </Show>
  )
}

function due({ client }: CaseFacts, { declaration, declareBy }: Insolvency): string {
  const words = rest().law.insolvency
  if (declaration) return words.declared(day(declaration.on, 'full'))
  if (declareBy) return words.declareBy(day(declareBy, 'full'))
  return client.kind === 'business' ? words.declareUnknown : words[client.kind === 'public' ? 'publicBody' : 'consumer']
}
