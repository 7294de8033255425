/** A due date that is, or may be, further away than the law allows: said quietly, with the rule one tap away; it stops nothing. */
import { createSignal, Show } from 'solid-js'
import { day, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { LawSheet } from '../law/law-sheet.tsx'
import css from './doubt-list.module.css'
import type { LongTerm } from './term.ts'

/** `plain`: without the way to the rule, in a sheet that no other one can rise over. */
export function TermNotice(props: { term: LongTerm | null; plain?: boolean }) {
  const words = () => rest().invoice.term
  const [asked, setAsked] = createSignal(false)
  return (
    <>
      <div class={css.doubts} role="status">
        <Show when={props.term}>
          {(term) => (
            <Banner
              actions={
                <Show when={!props.plain}>
                  <Button tone="quiet" onClick={() => setAsked(true)}>
                    {words().rule}
                  </Button>
                </Show>
              }
            >
              {termWords(term())}
            </Banner>
          )}
        </Show>
      </div>
      <Show when={asked() && props.term}>
        {(term) => <LawSheet sheet={term().sheet} onGone={() => setAsked(false)} />}
      </Show>
    </>
  )
}

function termWords({ state, rule, lastDay }: LongTerm): string {
  const words = rest().invoice.term
  const on = day(lastDay, 'full')
  return state === 'beyond' ? words.beyond(on) : words.perhaps[rule](on)
}
