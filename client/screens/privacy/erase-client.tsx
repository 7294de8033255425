/**
 * Erasing a debtor: what goes, what the law obliges to keep and the file of it, where else they still are, and why. There
 * is no way back, so it is asked once more.
 */
import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import { createMemo, createResource, createSignal, Match, Show, Switch } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { useBook } from '../../book/context.ts'
import type { AccountingCopy } from '../../book/retention.ts'
import { count, language, list, money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PeopleIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { showToast } from '../../ui/toast.ts'
import { type Case, createCase } from '../acts/case.ts'
import { saveFile } from '../settings/save-file.ts'
import { forOwners } from '../team/writing.tsx'
import { NotedLine } from '../words/noted-text.tsx'
import { ConfirmErase } from './confirm-erase.tsx'
import { eraseDebtor } from './erase-debtor.ts'
import { LawCard } from './law-card.tsx'

export default forOwners(EraseClient)

function EraseClient() {
  const params = useParams<{ id: string }>()
  const book = useBook()
  const found = createCase(book, () => params.id)
  // Gone in the middle of it: the screen stays as it was until it is left.
  const known = createMemo<Case | null>((was) => found() ?? was, null)
  return (
    <Show when={known()} fallback={<Gone />}>
      {(both) => <Erase facts={both().facts} due={both().plan.state.due} />}
    </Show>
  )
}

function Erase(props: { facts: CaseFacts; due: Case['plan']['state']['due'] }) {
  const book = useBook()
  const navigate = useNavigate()
  const [search] = useSearchParams<{ from?: string }>()
  const words = () => rest().privacy.client
  const client = () => props.facts.client
  const account = () => book.meta().account !== null
  const fromData = () => search.from === 'data'
  // As it is when the screen opens: who erases in between has the file of before.
  const [copy] = createResource(language, (spoken) => book.accountingCopy(client().id, spoken))
  const [goOn, setGoOn] = createSignal(false)
  const [saved, setSaved] = createSignal(false)
  const [reason, setReason] = createSignal(fromData() ? words().reasons.retention : '')
  const [missing, setMissing] = createSignal(false)
  const [asking, setAsking] = createSignal(false)
  const ready = () => goOn() || saved() || (copy.latest !== undefined && copy.latest.keepUntil === null)
  let field: HTMLInputElement | undefined

  function save(file: AccountingCopy): void {
    saveFile({ name: file.name, text: file.text, type: 'text/csv' })
    setSaved(true)
  }

  function ask(): void {
    setMissing(account() && reason().trim() === '')
    if (missing()) field?.focus()
    else setAsking(true)
  }

  async function erase(): Promise<string | null> {
    const erased = await eraseDebtor(book, client().id, reason().trim())
    if (!erased.ok) return erased.code
    setAsking(false)
    showToast({ text: erased.here ? words().erased(client().name) : words().erasedThere(client().name) })
    navigate(fromData() ? '/settings/data' : '/clients', { replace: true })
    return null
  }

  return (
    <Screen
      title={words().title}
      detail={client().name}
      back={{ href: fromData() ? '/settings/data' : `/clients/${client().id}`, label: rest().acts.back }}
      foot={
        <Switch>
          <Match when={ready()}>
            <Button tone="danger" wide onClick={ask}>
              {words().erase}
            </Button>
          </Match>
          <Match when={copy.latest}>
            {(file) => (
              <Stack gap={2}>
                <Button tone="primary" wide onClick={() => save(file())}>
                  {words().saveCopy}
                </Button>
                <Button tone="quiet" wide onClick={() => setGoOn(true)}>
                  {words().goOn}
                </Button>
              </Stack>
            )}
          </Match>
        </Switch>
      }
    >
      <Show when={props.due.length > 0}>
        <Banner tone="danger">{words().stillDue(list(props.due.map((sum) => money(sum.amount, sum.currency))))}</Banner>
      </Show>
      <Card flat>
        <h2>{words().leaves}</h2>
        <Text>{held(props.facts)}</Text>
        <Text voice="soft">{account() ? words().leavesEverywhere : words().leavesHere}</Text>
      </Card>
      <Show when={copy.latest}>
        {(file) => <LawCard copy={file()} saved={saved()} onSave={ready() ? () => save(file()) : undefined} />}
      </Show>
      <Card flat>
        <h2>{words().elsewhere}</h2>
        <Text>{words().backups}</Text>
        <Show when={account()}>
          <Text>{words().devices}</Text>
        </Show>
      </Card>
      <Show when={account()}>
        <NotedLine
          ref={(input) => {
            field = input
          }}
          label={words().reason}
          hint={words().reasonHint}
          required
          maxLength={400}
          suggestions={Object.values(words().reasons)}
          value={reason()}
          onInput={(text) => {
            setReason(text)
            setMissing(false)
          }}
          error={missing() ? words().reasonMissing : undefined}
        />
      </Show>
      <ConfirmErase open={asking()} name={client().name} onClose={() => setAsking(false)} onErase={erase} />
    </Screen>
  )
}

/** The figures of the case, those that are none left out. */
function held({ invoices, payments, contacts, interactions }: CaseFacts): string {
  const { held, andMore } = rest().privacy.client
  const said = [
    [invoices, held.invoices],
    [payments, held.payments],
    [contacts, held.contacts],
    [interactions, held.exchanges],
  ] as const
  const figures = said.flatMap(([all, forms]) => (all.length > 0 ? [count(all.length, forms)] : []))
  return andMore([held.card, ...figures].join(', '))
}

function Gone() {
  const words = () => rest().caseFile
  return (
    <Screen title={rest().privacy.client.title} back={{ href: '/clients', label: rest().acts.back }}>
      <EmptyState icon={PeopleIcon} title={words().gone} text={words().goneText} />
    </Screen>
  )
}
