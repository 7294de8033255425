/** An amount already written for the reader. Whole units stand out; cents and sign are smaller, never cut. */
import css from './money.module.css'
import { type Tone, toneClass } from './tone.ts'

/** Splits before the last decimal mark that is followed by two digits; an amount without cents has no tail. */
export function splitAmount(text: string): [head: string, tail: string] {
  const at = text.search(/[.,]\d\d(?!\d)/)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)]
}

export function Money(props: { text: string; size?: 'm' | 'l' | 'xl' | 'xxl'; tone?: Tone }) {
  const parts = () => splitAmount(props.text)
  return (
    <span class={`${css.money} ${css[props.size ?? 'm']} ${toneClass(props.tone)}`}>
      {parts()[0]}
      <span class={css.cents}>{parts()[1]}</span>
    </span>
  )
}
