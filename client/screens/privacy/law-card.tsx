/** What the law obliges to keep of a debtor, until when, and the file of it. */
import { Show } from 'solid-js'
import type { AccountingCopy } from '../../book/retention.ts'
import { day, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportIcon } from '../../ui/icons.tsx'
import { Text } from '../../ui/text.tsx'

/** `onSave` where the button stands here, and not at the foot of the screen. */
export function LawCard(props: { copy: AccountingCopy; saved: boolean; onSave?: (() => void) | undefined }) {
  const words = () => rest().privacy.client
  return (
    <Card flat>
      <h2>{words().law}</h2>
      <Show when={props.copy.keepUntil} fallback={<Text>{words().nothingToKeep}</Text>}>
        {(until) => (
          <>
            <Text>{words().keep(day(until(), 'full'))}</Text>
            <Text voice="small">{words().source}</Text>
            <Show when={props.onSave}>
              {(save) => (
                <Button icon={ExportIcon} onClick={() => save()()}>
                  {props.saved ? words().saveAgain : words().saveCopy}
                </Button>
              )}
            </Show>
          </>
        )}
      </Show>
      <div role="status">
        <Show when={props.saved}>
          <Text voice="small">{words().savedAs(props.copy.name)}</Text>
        </Show>
      </div>
    </Card>
  )
}
