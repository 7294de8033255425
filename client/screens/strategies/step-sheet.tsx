/** One step in a sheet: changed as it is typed, so that its day and its problems follow behind. */
import { createSignal, Show, untrack } from 'solid-js'
import type { Channel } from '../../../server/domain/records/primitives.ts'
import type { ChannelRule, StrategyStep } from '../../../server/domain/records/strategy.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { Text } from '../../ui/text.tsx'
import { CheckField, SelectField, TextField } from '../../ui/text-field.tsx'
import { AmountField } from '../case/amount-field.tsx'
import { createRise } from '../case/rise.ts'
import { TemplateField } from './step-template.tsx'
import { doesWords, toneOfStage, whenWords } from './step-words.ts'
import css from './strategies.module.css'
import { wholeNumber } from './whole-number.ts'

const stages = ['preventive', 'friendly', 'firm', 'formal-notice', 'hand-over'] as const
const anchors = ['issue', 'due', 'previous'] as const
const tones = ['friendly', 'firm', 'formal'] as const
const rules: readonly ChannelRule[] = [
  'message',
  'written',
  'formal',
  'other',
  'call',
  'email',
  'sms',
  'messenger',
  'letter',
  'registered-letter',
  'visit',
  'note',
]
const seconds: readonly Channel[] = ['email', 'call', 'sms', 'letter', 'registered-letter']
const conditions = ['always', 'no-answer', 'amount-from', 'amount-below'] as const

/** A usual amount to begin a condition with: 500.00. */
const FIRST_AMOUNT = 50_000

interface StepPart {
  step: StrategyStep
  onChange: (part: Partial<StrategyStep>) => void
}

export function StepSheet(props: {
  place: number
  step: StrategyStep | undefined
  onChange: (part: Partial<StrategyStep>) => void
  onGone: () => void
}) {
  const rise = createRise(() => props.onGone())
  const words = () => rest().strategies.editor
  return (
    <Show when={props.step}>
      {(step) => (
        <Sheet
          open={rise.open()}
          onClose={rise.close}
          onClosed={rise.closed}
          title={words().step(props.place)}
          detail={`${whenWords(step())} · ${doesWords(step())}`}
          closeLabel={rest().acts.close}
          foot={
            <Button tone="primary" wide onClick={rise.close}>
              {words().done}
            </Button>
          }
        >
          <Stack gap={4}>
            <WhenFields step={step()} onChange={props.onChange} />
            <WhatFields step={step()} onChange={props.onChange} />
            <TemplateField step={step()} onChange={props.onChange} />
            <MoreFields step={step()} onChange={props.onChange} />
          </Stack>
        </Sheet>
      )}
    </Show>
  )
}

function WhenFields(props: StepPart) {
  const words = () => rest().strategies.editor
  const before = () => props.step.offset < 0
  const [typed, setTyped] = createSignal(untrack(() => String(Math.abs(props.step.offset))))
  const [side, setSide] = createSignal<'before' | 'after'>(untrack(() => (before() ? 'before' : 'after')))
  const most = () => (side() === 'before' && props.step.anchor === 'due' ? 365 : 1000)
  const offset = () => wholeNumber(typed(), 0, most())

  function set(days: string, where: 'before' | 'after', anchor = props.step.anchor) {
    setTyped(days)
    setSide(where)
    const number = wholeNumber(days, 0, where === 'before' && anchor === 'due' ? 365 : 1000)
    if (number === null) props.onChange({ anchor })
    else props.onChange({ anchor, offset: where === 'before' && anchor === 'due' ? 0 - number : number })
  }

  return (
    <>
      <ChipGroup
        label={words().anchor}
        choices={anchors.map((value) => ({ value, label: words().anchors[value] }))}
        value={props.step.anchor}
        onChange={(anchor) => set(typed(), anchor === 'due' ? side() : 'after', anchor)}
        wrap
      />
      <div class={css.pair}>
        <TextField
          label={words().days}
          inputMode="numeric"
          value={typed()}
          onInput={(text) => set(text, side())}
          error={offset() === null ? words().daysWrong : undefined}
        />
        <Show when={props.step.anchor === 'due'}>
          <ChipGroup
            label={words().side}
            choices={(['before', 'after'] as const).map((value) => ({ value, label: words().sides[value] }))}
            value={side()}
            onChange={(where) => set(typed(), where)}
            wrap
          />
        </Show>
      </div>
    </>
  )
}

function WhatFields(props: StepPart) {
  const words = () => rest().strategies
  const hint = () => {
    const hints: Partial<Record<ChannelRule, string>> = words().channelHints
    return hints[props.step.channel]
  }
  return (
    <>
      <SelectField
        label={words().editor.stage}
        value={props.step.stage}
        choices={stages.map((value) => ({ value, label: words().stages[value] }))}
        onChange={(stage) =>
          props.onChange({ stage, tone: toneOfStage[stage], ...(stage === 'hand-over' && { channel: 'note' }) })
        }
      />
      <SelectField
        label={words().editor.channel}
        hint={hint()}
        value={props.step.channel}
        choices={rules.map((value) => ({ value, label: words().channels[value] }))}
        onChange={(channel) => props.onChange({ channel, ...(channel !== 'call' && { callsUpTo: undefined }) })}
      />
      <ChipGroup
        label={words().editor.tone}
        choices={tones.map((value) => ({ value, label: words().tones[value] }))}
        value={props.step.tone}
        onChange={(tone) => props.onChange({ tone })}
        wrap
      />
    </>
  )
}

function MoreFields(props: StepPart) {
  const words = () => rest().strategies
  const opened = untrack(() => !!(props.step.second || props.step.condition || props.step.automatic))
  return (
    <Disclosure label={words().editor.more2} open={opened}>
      <Stack gap={4}>
        <SelectField
          label={words().editor.second}
          value={props.step.second ?? ''}
          choices={[
            { value: '' as const, label: words().editor.noSecond },
            ...seconds.map((value) => ({ value, label: words().channels[value] })),
          ]}
          onChange={(second) => props.onChange({ second: second || undefined })}
        />
        <Show when={props.step.channel === 'call'}>
          <CallsField {...props} />
        </Show>
        <ConditionField {...props} />
        <Stack gap={1}>
          <CheckField
            label={words().editor.automatic}
            checked={props.step.automatic ?? false}
            onChange={(automatic) => props.onChange({ automatic: automatic || undefined })}
          />
          <Text voice="small">{words().editor.automaticText}</Text>
        </Stack>
      </Stack>
    </Disclosure>
  )
}

function CallsField(props: StepPart) {
  const words = () => rest().strategies.editor
  const [typed, setTyped] = createSignal(untrack(() => String(props.step.callsUpTo ?? '')))
  const wrong = () => typed().trim() !== '' && wholeNumber(typed(), 1, 500) === null
  return (
    <TextField
      label={words().callsUpTo}
      hint={words().callsUpToHint}
      inputMode="numeric"
      value={typed()}
      onInput={(text) => {
        setTyped(text)
        if (!wrong()) props.onChange({ callsUpTo: wholeNumber(text, 1, 500) ?? undefined })
      }}
      error={wrong() ? words().callsWrong : undefined}
    />
  )
}

function ConditionField(props: StepPart) {
  const book = useBook()
  const words = () => rest().strategies
  const amount = () => {
    const { condition } = props.step
    return condition && condition.if !== 'no-answer' ? condition : undefined
  }
  const [typed, setTyped] = createSignal(untrack(() => amount()?.amount))
  const choose = (chosen: (typeof conditions)[number]) => {
    if (chosen === 'always') props.onChange({ condition: undefined })
    else if (chosen === 'no-answer') props.onChange({ condition: { if: 'no-answer' } })
    else {
      const cents = amount()?.amount ?? FIRST_AMOUNT
      setTyped(cents)
      props.onChange({ condition: { if: chosen, amount: cents } })
    }
  }
  return (
    <>
      <SelectField
        label={words().editor.condition}
        value={props.step.condition?.if ?? 'always'}
        choices={conditions.map((value) => ({ value, label: words().conditions[value] }))}
        onChange={choose}
      />
      <Show when={amount()}>
        {(condition) => (
          <AmountField
            label={words().editor.amount}
            currency={book.workspace()?.currency ?? 'EUR'}
            value={typed()}
            onInput={(cents) => {
              setTyped(cents)
              if (cents) props.onChange({ condition: { ...condition(), amount: cents } })
            }}
            error={typed() ? undefined : rest().acts.issue.amount}
          />
        )}
      </Show>
    </>
  )
}
