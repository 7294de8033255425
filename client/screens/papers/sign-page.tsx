/** The page handed to who signs: what is signed, the sum written by the one who owes it, and a frame for a finger. */
import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { dayIn } from '../../../server/domain/calendar/days.ts'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { field } from '../../../server/domain/papers/ink.ts'
import { personName } from '../../../server/domain/papers/parties.ts'
import { sumInWords } from '../../../server/domain/papers/sum-in-words.ts'
import { planInForce } from '../../../server/domain/papers/which.ts'
import type { InstalmentPlan } from '../../../server/domain/records/facts.ts'
import { instant } from '../../book/clock.ts'
import { useBook } from '../../book/context.ts'
import { language, money, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { InkPad } from '../../ui/ink-pad.tsx'
import { Inline, Stack } from '../../ui/layout.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { CheckField, TextArea, TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.ts'
import { recordWithUndo } from '../acts/record.ts'
import { wayBy } from '../acts/ways.ts'
import { type About, createDraft } from './draft.ts'
import { inkPath } from './ink-path.ts'
import { Lacking } from './lacking.tsx'
import { Preview } from './preview.tsx'
import { createSignForm, type Party, signingAct, sumOf } from './sign-form.ts'

export function SignPage(props: Omit<About, 'kind'> & { party: Party }) {
  const words = () => rest().paperTrail.sign
  const agreed = () => planInForce(props.facts)
  const back = () => ({ href: `/clients/${props.facts.client.id}/papers/instalments`, label: rest().acts.back })
  return (
    <Show
      when={agreed()}
      fallback={
        <Screen title={words().title[props.party]} back={back()}>
          <Lacking facts={props.facts} missing={['plan']} />
        </Screen>
      }
    >
      {(plan) => <Form {...props} agreed={plan()} back={back()} />}
    </Show>
  )
}

/** Whose name is proposed: the person letters go to, or the one who signs ours. */
function proposedName(party: Party, facts: CaseFacts, ours: string | undefined): string {
  if (party === 'creditor') return ours?.split('\n')[0] ?? ''
  const { contact } = wayBy('letter', facts)
  return contact ? personName(contact, language()) : ''
}

type FormProps = Omit<About, 'kind'> & { party: Party; agreed: InstalmentPlan; back: { href: string; label: string } }

function Form(props: FormProps) {
  const book = useBook()
  const navigate = useNavigate()
  const words = () => rest().paperTrail.sign
  const draft = createDraft({ kind: 'instalments', facts: props.facts, plan: props.plan })
  const { facts, agreed, party } = props
  const ours = facts.workspaceKind === 'own' ? facts.creditor.signature : book.workspace()?.signature
  const form = createSignForm({ party, facts, plan: agreed, name: proposedName(party, facts, ours) })
  const [tried, setTried] = createSignal(false)
  const made = () => {
    const now = draft.made()
    return now?.ok ? now : null
  }
  const lacks = () => {
    const now = draft.made()
    return now && !now.ok ? now.missing : []
  }
  const missing = (field: 'sumInWords' | 'sumInFigures' | 'name') =>
    tried() && form.missing().includes(field) ? words().needed : undefined

  async function sign(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    const now = made()
    if (!now || form.missing().length > 0 || form.figuresDiffer() || !form.hasSigned()) return focusFault()
    const on = dayIn(instant(), facts.timeZone)
    const about = { facts, plan: agreed, text: now.paper, signed: draft.signed() }
    const act = signingAct(about, now.invoiceIds, (paperId) => form.signature(paperId, on))
    if (!act) return showToast({ text: words().tooLong })
    const recorded = await recordWithUndo(book, act, words().saved[party])
    if (recorded.ok) navigate(props.back.href, { replace: true })
  }

  return (
    <Screen
      title={words().title[party]}
      detail={party === 'debtor' ? facts.client.name : facts.creditor.name}
      back={props.back}
      foot={
        <Show when={made()}>
          <Button tone="primary" wide type="submit" form="sign">
            {words().save}
          </Button>
        </Show>
      }
    >
      <Show when={made()} fallback={<Lacking facts={facts} missing={lacks()} />}>
        {(now) => (
          <form id="sign" novalidate onSubmit={(event) => void sign(event)}>
            <Stack gap={4}>
              <Text voice="strong">{money(sumOf(agreed), agreed.currency)}</Text>
              <Disclosure label={words().read}>
                <Preview paper={now().paper} label={rest().papers.preview} />
              </Disclosure>
              <Show when={form.sum}>
                <Sums form={form} plan={agreed} missing={missing} paperLanguage={now().paper.language} />
              </Show>
              <TextField
                label={words().name}
                value={form.text('name')}
                onInput={(value) => form.type('name', value)}
                maxLength={200}
                error={missing('name')}
              />
              <TextField
                label={words().capacity}
                aside={rest().acts.optional}
                hint={words().capacityHint}
                value={form.text('capacity')}
                onInput={(value) => form.type('capacity', value)}
                maxLength={200}
              />
              <TextField
                label={words().place}
                aside={rest().acts.optional}
                value={form.text('place')}
                onInput={(value) => form.type('place', value)}
                maxLength={120}
              />
              <Pad form={form} />
              <Show when={tried() && !form.hasSigned()}>
                <div role="alert">
                  <Text tone="danger">{words().nothing}</Text>
                </div>
              </Show>
              <Text voice="small">{words().honest}</Text>
            </Stack>
          </form>
        )}
      </Show>
    </Screen>
  )
}

/** The first field that is wrong, else the word about the frame: it may stand below what is seen. */
const focusFault = (): void =>
  queueMicrotask(() => {
    const fault = document.querySelector<HTMLElement>('#sign [aria-invalid="true"], #sign [role="alert"]')
    fault?.scrollIntoView?.({ block: 'center' })
    fault?.focus({ preventScroll: true })
  })

type SignForm = ReturnType<typeof createSignForm>

function Sums(props: {
  form: SignForm
  plan: InstalmentPlan
  paperLanguage: 'fr' | 'en'
  missing: (field: 'sumInWords' | 'sumInFigures') => string | undefined
}) {
  const words = () => rest().paperTrail.sign
  const free = () => (props.form.sum === 'free' ? rest().acts.optional : undefined)
  const sum = () => sumOf(props.plan)
  // Nobody is corrected while typing.
  const [left, setLeft] = createSignal<Partial<Record<'words' | 'figures', boolean>>>({})
  return (
    <fieldset aria-label={words().sums}>
      <Stack gap={3}>
        <Text voice="strong">{words().sums}</Text>
        <TextArea
          label={words().inWords}
          aside={free()}
          hint={words().inWordsHint(sumInWords(sum(), props.plan.currency, props.paperLanguage))}
          value={props.form.text('sumInWords')}
          onInput={(value) => props.form.type('sumInWords', value)}
          maxLength={400}
          rows={2}
          onBlur={() => setLeft({ ...left(), words: true })}
          error={props.missing('sumInWords')}
        />
        <Show when={left().words && props.form.wordsDiffer()}>
          <Text voice="soft">{words().wordsDiffer}</Text>
        </Show>
        <TextField
          label={words().inFigures}
          aside={free()}
          inputMode="decimal"
          value={props.form.text('sumInFigures')}
          onInput={(value) => props.form.type('sumInFigures', value)}
          maxLength={60}
          onBlur={() => setLeft({ ...left(), figures: true })}
          error={
            left().figures && props.form.figuresDiffer()
              ? words().figuresDiffer(money(sum(), props.plan.currency))
              : props.missing('sumInFigures')
          }
        />
      </Stack>
    </fieldset>
  )
}

function Pad(props: { form: SignForm }) {
  const words = () => rest().paperTrail.sign
  return (
    <Stack gap={2}>
      <Show when={!props.form.typed()}>
        <Card flush>
          <InkPad
            label={words().padHeard}
            hint={words().pad}
            width={field.width}
            height={field.height}
            path={inkPath(props.form.strokes())}
            onBegin={props.form.begin}
            onDraw={props.form.draw}
          />
        </Card>
        <Show when={props.form.strokes().length > 0}>
          <Inline>
            <Button tone="quiet" onClick={props.form.undo}>
              {words().undo}
            </Button>
            <Button tone="quiet" onClick={props.form.clear}>
              {words().clear}
            </Button>
          </Inline>
        </Show>
      </Show>
      <CheckField label={words().typed} checked={props.form.typed()} onChange={props.form.setTyped} />
    </Stack>
  )
}
