/** What a reservation is about: becomes a dispute, which freezes that part and leaves the rest due. */
import { Show } from 'solid-js'
import type { SatisfactionAnswers } from '../../../server/domain/preventive/satisfaction.ts'
import type { DisputeType } from '../../../server/domain/records/facts.ts'
import { rest } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { AmountField } from '../case/amount-field.tsx'
import { NotedArea } from '../words/noted-text.tsx'

export function Reservation(props: {
  answers: SatisfactionAnswers
  currency: string
  onChange: (change: Partial<SatisfactionAnswers>) => void
  typeError?: string
  amountError?: string
}) {
  const words = () => rest().preventive.satisfaction
  const types = () =>
    Object.entries(rest().disputes.types).map(([value, label]) => ({ value: value as DisputeType, label }))
  return (
    <Stack gap={4}>
      <div>
        <ChipGroup
          label={words().reservationType}
          choices={types()}
          value={props.answers.type}
          onChange={(type) => props.onChange({ type })}
          wrap
        />
        <Show when={props.typeError}>
          <div role="alert">
            <Text voice="soft" tone="danger">
              {props.typeError}
            </Text>
          </div>
        </Show>
      </div>
      <AmountField
        label={words().reservationAmount}
        hint={words().reservationHint}
        currency={props.currency}
        value={props.answers.amount}
        onInput={(amount) => props.onChange({ amount })}
        error={props.amountError}
      />
      <NotedArea
        label={words().reservationReason}
        aside={rest().acts.optional}
        value={props.answers.reason ?? ''}
        onInput={(reason) => props.onChange({ reason })}
        maxLength={1000}
        rows={2}
      />
    </Stack>
  )
}
