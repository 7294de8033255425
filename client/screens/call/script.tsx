/**
 * What to say: one sentence at a time in large type, after the question of who is there, with the boxes that its answer fills.
 * The excuses and the other ways a call may go are one tap away.
 */
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { CaseFacts, CaseState } from '../../../server/domain/dunning/case.ts'
import type { ScriptStage } from '../../../server/domain/records/cards.ts'
import type { OutcomeCode } from '../../../server/domain/records/facts.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, ChipGroup, Chips } from '../../ui/chips.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { WarningIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import type { HeardDraft } from '../outcome/heard.ts'
import { AnswerBox, AskBoxes } from './ask-boxes.tsx'
import css from './call.module.css'
import { Answer, ExcuseChips } from './excuses.tsx'
import { Overview, Player } from './player.tsx'
import type { TalkScript } from './talk.ts'

interface ScriptProps {
  facts: CaseFacts
  state: CaseState
  talk: TalkScript
  draft: HeardDraft
  /** The element that the outcomes must never cover. */
  ref: (element: HTMLElement) => void
  onOutcome: (code: OutcomeCode) => void
  onAnger: () => void
}

export function Script(props: ScriptProps) {
  const [whole, setWhole] = createSignal(false)
  const [answering, setAnswering] = createSignal(true)
  const sentences = () => props.talk.spoken()?.sentences ?? []
  const at = () => Math.min(props.draft.conduct().at ?? 0, Math.max(0, sentences().length - 1))
  const now = () => sentences()[at()]
  /** Its boxes name sums: not while somebody else may hear or read along. */
  const reason = () => (answering() && !props.talk.discreet() && !asksWho() ? props.draft.heard().reason : undefined)
  const stage = () => props.talk.stage()
  const take = (next: ScriptStage | undefined) => {
    setWhole(false)
    setAnswering(false)
    props.draft.lead({ stage: next, at: 0 })
  }
  const go = (to: number) => {
    setWhole(false)
    setAnswering(false)
    // Nothing of the debt before the person has said who they are.
    if (to > 0 && asksWho()) return
    props.draft.lead({ at: Math.max(0, Math.min(to, sentences().length - 1)) })
  }
  const asksWho = () => props.talk.doubtful() && !props.talk.discreet() && sentences()[0]?.greeting !== undefined
  const title = () => {
    const { stage: due, because } = props.talk.chosen()
    const words = rest().call
    return due === stage() ? words.chosen(words.stages[due], words.because[because]) : words.stages[stage()]
  }

  return (
    <section aria-label={rest().call.script}>
      <Show when={now()} fallback={<Text voice="soft">{rest().call.noScript}</Text>}>
        {(sentence) => (
          <Stack gap={3}>
            <Text voice="small">{title()}</Text>
            <Switch>
              <Match when={reason() && props.talk.subject()}>
                {(subject) => (
                  <Answer
                    reason={props.draft.heard().reason ?? 'soon'}
                    subject={subject()}
                    facts={props.facts}
                    state={props.state}
                    draft={props.draft}
                    ref={props.ref}
                    onOutcome={props.onOutcome}
                    onBack={() => setAnswering(false)}
                  />
                )}
              </Match>
              <Match when={whole() && !asksWho()}>
                <Overview sentences={sentences()} at={at()} heard={props.draft.heard()} onGo={go} />
              </Match>
              <Match when={true}>
                <Player
                  sentences={sentences()}
                  at={at()}
                  asksWho={asksWho()}
                  spoken={props.talk.subject()?.language ?? 'fr'}
                  ref={props.ref}
                  onGo={go}
                  onYes={() => props.draft.lead({ identity: true })}
                  onOther={() => take('gatekeeper')}
                  onMachine={() => take('voicemail')}
                />
                <Show when={!asksWho()}>
                  <AskBoxes
                    clientId={props.facts.client.id}
                    asks={sentence().asks}
                    draft={props.draft}
                    state={props.state}
                  />
                  <Show when={sentence().own}>
                    <AnswerBox draft={props.draft} question={sentence().say} />
                  </Show>
                </Show>
                <Show when={at() === 0}>
                  <Text voice="soft">{props.talk.spoken()?.advice}</Text>
                </Show>
                <Show when={stage() === 'voicemail'}>
                  <Button wide onClick={() => props.onOutcome('MSG')}>
                    {rest().call.left}
                  </Button>
                </Show>
              </Match>
            </Switch>
            <fieldset class={`${css.row} ${css.turns}`} aria-label={rest().call.who}>
              <Chips wrap>
                <Way stage="voicemail" now={stage()} onTake={take} />
                <Way stage="gatekeeper" now={stage()} onTake={take} />
                <Chip icon={WarningIcon} onClick={() => props.onAnger()}>
                  {rest().call.anger.enter}
                </Chip>
                <Way stage="closing" now={stage()} onTake={take} />
              </Chips>
            </fieldset>
            <Show when={!props.talk.discreet() && !asksWho()}>
              <ExcuseChips
                value={props.draft.heard().reason}
                onChange={(code) => {
                  setAnswering(true)
                  props.draft.hear({ reason: code })
                }}
              />
              <Show when={sentences().length > 1}>
                <Button tone="quiet" onClick={() => setWhole(!whole())}>
                  {whole() ? rest().call.oneByOne : rest().call.overview}
                </Button>
              </Show>
            </Show>
            <Disclosure label={rest().call.otherScripts} lazy>
              <ChipGroup
                label={rest().call.stage}
                labelHidden
                wrap
                choices={props.talk.stages().map((value) => ({ value, label: rest().call.stages[value] }))}
                value={stage()}
                onChange={take}
              />
            </Disclosure>
          </Stack>
        )}
      </Show>
    </section>
  )
}

/** Another way the call may go; a second tap leads back to the script that was chosen. */
function Way(props: {
  stage: 'voicemail' | 'gatekeeper' | 'closing'
  now: ScriptStage
  onTake: (stage: ScriptStage | undefined) => void
}) {
  const pressed = () => props.now === props.stage
  return (
    <Chip pressed={pressed()} onClick={() => props.onTake(pressed() ? undefined : props.stage)}>
      {rest().call.ways[props.stage]}
    </Chip>
  )
}
