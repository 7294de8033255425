/** What to do now and why; or why nothing, and what comes next. */
import { Show } from 'solid-js'
import type { CaseFacts, CasePlan, NextStep } from '../../../server/domain/dunning/case.ts'
import type { Channel } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import type { At } from '../../i18n/formats.ts'
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Status } from '../../ui/status.tsx'
import { Text } from '../../ui/text.tsx'
import { nextWords, reasonTone, whyNow, whySilent } from '../acts/plan-words.ts'
import { isMissing, wayBy } from '../acts/ways.ts'
import { ReviewButton } from '../words/review-button.tsx'
import { Ahead } from './ahead.tsx'
import { capital } from './capital.ts'

/** A step that fell due days ago is for today. */
const dueNow = (step: NextStep, today: string): NextStep => (step.dueOn < today ? { ...step, dueOn: today } : step)

const texts: readonly Channel[] = ['sms', 'email', 'messenger']

export function NextStepCard(props: { facts: CaseFacts; plan: CasePlan }) {
  const book = useBook()
  const at = (): At => ({ today: book.today(), timeZone: props.facts.timeZone })
  const next = () => props.plan.next
  /** Where a message is due, or could take the place of a call, and there is an address for it. */
  const toWrite = ({ channel }: NextStep) => {
    const channels = texts.includes(channel) ? [channel] : channel === 'call' ? texts : []
    return channels.map((one) => wayBy(one, props.facts)).find((way) => !isMissing(way)) ?? null
  }
  return (
    <Card>
      <Stack gap={2}>
        <h2>{rest().caseFile.nextStep}</h2>
        <Show when={props.plan.action}>
          {(action) => (
            <>
              <Text voice="strong">{capital(nextWords(dueNow(action(), book.today()), at()))}</Text>
              <Status tone={reasonTone(action().reason, props.plan.state.daysLate)}>
                {whyNow(action().reason, at())}
              </Status>
              <Show when={toWrite(action())}>
                {(way) => (
                  <ReviewButton
                    aim={{ clientId: props.facts.client.id, way: way(), step: action() }}
                    {...(action().channel === 'call' && { label: rest().messages.review.openInstead })}
                  />
                )}
              </Show>
            </>
          )}
        </Show>
        <Show when={props.plan.silence}>
          {(silence) => <Status tone="frozen">{whySilent(silence(), at())}</Status>}
        </Show>
        <Show when={next()}>
          {(step) => <Text voice="soft">{rest().caseFile.after(nextWords(step(), at()))}</Text>}
        </Show>
        <Show when={props.plan.action || next()}>
          <Disclosure lazy label={rest().caseFile.ahead.title}>
            <Ahead facts={props.facts} plan={props.plan} />
          </Disclosure>
        </Show>
      </Stack>
    </Card>
  )
}
