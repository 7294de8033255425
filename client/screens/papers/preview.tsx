/** What a paper says, on the screen: the same blocks as in the file, in the order in which they are read. */
import { For, Match, Show, Switch } from 'solid-js'
import { field, readStrokes } from '../../../server/domain/papers/ink.ts'
import type { Block, Paper, Party, Signed, Table } from '../../../server/domain/papers/paper.ts'
import { Card } from '../../ui/card.tsx'
import { inkPath } from './ink-path.ts'
import css from './preview.module.css'

export function Preview(props: { paper: Paper; label: string }) {
  return (
    <Card label={props.label}>
      <div class={css.sheet} lang={props.paper.language}>
        <Show when={props.paper.letter} fallback={<h2>{props.paper.title}</h2>}>
          {(letter) => (
            <>
              <PartyLines party={letter().from} />
              <div class={css.to}>
                <PartyLines party={letter().to} />
              </div>
              <p>{[letter().placeAndDate, letter().sentBy].filter(Boolean).join(' · ')}</p>
              <h2>{letter().subject}</h2>
            </>
          )}
        </Show>
        <For each={props.paper.blocks}>{(block) => <BlockView block={block} />}</For>
        <Show when={props.paper.signature}>{(signature) => <p class={css.text}>{signature().text}</p>}</Show>
        <Show when={props.paper.enclosed}>
          {(enclosed) => (
            <div>
              <p class={css.strong}>{enclosed().label}</p>
              <ul>
                <For each={enclosed().items}>{(item) => <li>{item}</li>}</For>
              </ul>
            </div>
          )}
        </Show>
      </div>
    </Card>
  )
}

function PartyLines(props: { party: Party }) {
  return (
    <div class={css.party}>
      <For each={props.party}>{(line) => <span>{line}</span>}</For>
    </div>
  )
}

function BlockView(props: { block: Block }) {
  const as = <K extends Block['kind']>(kind: K) =>
    props.block.kind === kind ? (props.block as Extract<Block, { kind: K }>) : null
  return (
    <Switch>
      <Match when={as('text')}>
        {(block) => <p class={`${css.text} ${css[block().voice ?? ''] ?? ''}`}>{block().text}</p>}
      </Match>
      <Match when={as('heading')}>{(block) => <h3>{block().text}</h3>}</Match>
      <Match when={as('facts')}>
        {(block) => (
          <dl class={css.facts}>
            <For each={block().rows}>
              {(row) => (
                <div>
                  <dt>{row.label}</dt>
                  <dd>{row.value}</dd>
                </div>
              )}
            </For>
          </dl>
        )}
      </Match>
      <Match when={as('list')}>
        {(block) => (
          <ul>
            <For each={block().items}>{(item) => <li>{item}</li>}</For>
          </ul>
        )}
      </Match>
      <Match when={as('table')}>{(block) => <TableView table={block()} />}</Match>
      <Match when={as('place')}>
        {(block) => (
          <div>
            <p class={css.strong}>{block().label}</p>
            <Show when={block().signed} fallback={<Blank hint={block().hint} />}>
              {(signed) => <SignedPlace signed={signed()} />}
            </Show>
          </div>
        )}
      </Match>
    </Switch>
  )
}

function Blank(props: { hint: string | undefined }) {
  return (
    <>
      <p class={css.small}>{props.hint}</p>
      <div class={css.place} />
    </>
  )
}

function SignedPlace(props: { signed: Signed }) {
  return (
    <div class={css.signed}>
      <Show when={props.signed.strokes}>
        {(strokes) => (
          <svg class={css.ink} viewBox={`0 0 ${field.width} ${field.height}`} role="img" aria-label={props.signed.name}>
            <path d={inkPath(readStrokes(strokes()))} />
          </svg>
        )}
      </Show>
      <For each={props.signed.lines}>{(line) => <span>{line}</span>}</For>
    </div>
  )
}

/** Longer than this a cell holds a sentence. */
const SENTENCE = 40

function TableView(props: { table: Table }) {
  const classOf = (at: number, text: string) =>
    [props.table.columns[at]?.align === 'end' && css.end, text.length > SENTENCE && css.words].filter(Boolean).join(' ')
  const rows = (list: readonly (readonly string[])[], total?: boolean) => (
    <For each={list}>
      {(row) => (
        <tr class={total ? css.total : undefined}>
          <For each={row}>{(cell, at) => <td class={classOf(at(), cell)}>{cell}</td>}</For>
        </tr>
      )}
    </For>
  )
  return (
    // What scrolls by itself must be reached by keyboards.
    <section class={css.scroll} aria-label={props.table.title} tabindex="0">
      <table class={css.table}>
        <thead>
          <tr>
            <For each={props.table.columns}>
              {({ head }, at) => (
                <th scope="col" class={classOf(at(), '')}>
                  {head}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          {rows(props.table.rows)}
          {rows(props.table.totals, true)}
        </tbody>
      </table>
    </section>
  )
}
