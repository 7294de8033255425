/** The goal of the call and the least that will do: proposed from the facts, changed by a tap, in sight during the call. */
import { Show } from 'solid-js'
import type { AimChoices } from '../../../server/domain/words/scripts/aims.ts'
import { money, rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import type { HeardDraft } from '../outcome/heard.ts'
import { lower } from '../preventive/lower.ts'

interface AimsProps {
  choices: AimChoices | null
  /** In words: what to obtain, and what is worth the call even so. */
  goal: string
  least: string
  draft: HeardDraft
}

const aimOf = (props: Pick<AimsProps, 'choices' | 'draft'>) => props.draft.conduct().aim ?? props.choices?.proposed

/** During the call: one line, which opens to be changed. */
export function AimLine(props: AimsProps) {
  const text = () => {
    const aim = aimOf(props)
    const { choices } = props
    if (!aim || !choices) return props.goal
    const least = aim.least ? money(aim.least, choices.currency) : rest().call.aimDate
    return rest().call.aimLine(money(aim.goal, choices.currency), least)
  }
  return (
    <Disclosure label={text()} lazy>
      <AimFields {...props} />
    </Disclosure>
  )
}

/** Before the call. */
export function AimCard(props: AimsProps) {
  return (
    <Card flat label={rest().call.aim}>
      <AimFields {...props} />
    </Card>
  )
}

function AimFields(props: AimsProps) {
  return (
    <Stack gap={3}>
      <Stack gap={1}>
        <Text voice="small">{rest().call.goal}</Text>
        <Text voice="strong">{props.goal}</Text>
        <Text voice="soft">{rest().call.least(lower(props.least))}</Text>
      </Stack>
      <Show when={props.choices}>
        {(choices) => (
          <>
            <ChipGroup
              label={rest().call.aimGoal}
              wrap
              choices={choices().goals.map((cents) => ({
                value: String(cents),
                label: money(cents, choices().currency),
              }))}
              value={String(aimOf(props)?.goal)}
              onChange={(goal) => change({ goal: Number(goal) })}
            />
            <ChipGroup
              label={rest().call.aimLeast}
              wrap
              choices={choices().leasts.map((cents) => ({
                value: String(cents),
                label: cents ? money(cents, choices().currency) : rest().call.dateOnly,
              }))}
              value={String(aimOf(props)?.least)}
              onChange={(least) => change({ least: Number(least) })}
            />
          </>
        )}
      </Show>
    </Stack>
  )

  /** Never a least above the goal. */
  function change(part: { goal?: number; least?: number }): void {
    const now = aimOf(props)
    if (!now) return
    const { goal, least } = { ...now, ...part }
    props.draft.lead({ aim: { goal: Math.max(goal, part.least ?? 0), least: Math.min(least, part.goal ?? least) } })
  }
}
