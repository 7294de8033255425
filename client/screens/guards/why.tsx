/** Why one acts all the same: a usual reason in one tap, one's own words, or both. The client may ask to read it. */
import { type Accessor, createSignal } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { NotedLine } from '../words/noted-text.tsx'

const usual = ['agreed', 'asked', 'news', 'urgent', 'outdated'] as const
type Usual = (typeof usual)[number]

export interface Why {
  chosen: Accessor<Usual | undefined>
  choose: (one: Usual) => void
  own: Accessor<string>
  write: (text: string) => void
  missing: Accessor<boolean>
  /** The reason as it is kept; without one says that it is missing. */
  take: () => string | null
}

export function createWhy(): Why {
  const [chosen, setChosen] = createSignal<Usual>()
  const [own, setOwn] = createSignal('')
  const [asked, setAsked] = createSignal(false)
  const reason = (): string => {
    const one = chosen()
    return [one && rest().guards.why.usual[one], own().trim()].filter(Boolean).join('\u202f: ')
  }
  return {
    chosen,
    choose: (one) => setChosen(one),
    own,
    write: setOwn,
    missing: () => asked() && !reason(),
    take() {
      setAsked(true)
      return reason() || null
    },
  }
}

export function WhyField(props: { why: Why }) {
  const words = () => rest().guards.why
  return (
    <Stack gap={3}>
      <ChipGroup
        wrap
        label={words().label}
        choices={usual.map((value) => ({ value, label: words().usual[value] }))}
        value={props.why.chosen()}
        onChange={props.why.choose}
      />
      <NotedLine
        label={words().own}
        aside={rest().acts.optional}
        hint={words().kept}
        maxLength={300}
        value={props.why.own()}
        error={props.why.missing() ? words().missing : undefined}
        onInput={props.why.write}
      />
    </Stack>
  )
}
