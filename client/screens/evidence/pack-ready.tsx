/** A pack that was made: its file, its fingerprint, and what it can prove. */
import { For, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { WarningIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { size } from '../settings/size.ts'
import type { Assembled } from './assemble.ts'
import css from './evidence.module.css'

export function PackReady(props: { made: Assembled }) {
  const words = () => rest().evidence
  const book = useBook()
  /** Without an account no server has what this phone lacks. */
  const absent = () => (book.meta().account ? words().absent : words().absentForGood)
  const journal = () => props.made.journal
  const chain = () => {
    const found = journal()
    if (!found) return null
    const { withoutChain } = found.journal
    return withoutChain ? words().noChain[withoutChain] : words().sealed(found.same)
  }
  return (
    <div role="status">
      <Stack gap={2}>
        <Card>
          <Text voice="strong">{words().ready(props.made.file.name, size(props.made.file.size))}</Text>
          <Show when={chain()}>{(said) => <Text>{said()}</Text>}</Show>
          <Show when={journal()?.waiting}>{(many) => <Text>{words().waiting(many())}</Text>}</Show>
          <Text voice="small">{words().fingerprint}</Text>
          <p class={css.hash}>
            <For each={props.made.sha256.match(/.{16}/g) ?? []}>{(part) => <span>{part}</span>}</For>
          </p>
        </Card>
        <Show when={journal()?.different}>
          {(many) => (
            <Banner tone="late2" icon={WarningIcon}>
              {words().different(many())}
            </Banner>
          )}
        </Show>
        <Show when={props.made.absent.length > 0}>
          <Banner tone="late2" icon={WarningIcon}>
            {absent()(props.made.absent.join(', '))}
          </Banner>
        </Show>
        <Show when={props.made.undrawn.length > 0}>
          <Banner tone="late2" icon={WarningIcon}>
            {rest().papers.undrawn(props.made.undrawn.join(' '))}
          </Banner>
        </Show>
      </Stack>
    </div>
  )
}
