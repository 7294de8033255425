/** A quiet line for a viewer, who would otherwise look for the buttons. */
import { Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { mayWrite } from '../../book/rights.ts'
import { rest } from '../../i18n/index.ts'
import { Text } from '../../ui/text.tsx'

export function LooksLine() {
  const book = useBook()
  return (
    <Show when={!mayWrite(book)}>
      <Text voice="soft">{rest().team.looks.line}</Text>
    </Show>
  )
}
