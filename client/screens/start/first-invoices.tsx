/** The workspace is there: where its first invoices come from. */
import { Show } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ForwardIcon, PlusIcon, ReceiptIcon, TodayIcon } from '../../ui/icons.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'

export function FirstInvoices(props: { onExample?: (() => void) | undefined }) {
  return (
    <Screen
      title={rest().start.firstTitle}
      foot={
        <Button tone="primary" wide href="/import">
          {rest().start.importFile}
        </Button>
      }
    >
      <Text voice="soft">{rest().start.firstText}</Text>
      <Card flush flat>
        <List inset>
          <Row
            leading={<PlusIcon />}
            title={rest().start.enterInvoice}
            detail={rest().start.enterText}
            trailing={<ForwardIcon />}
            href="/invoices/new"
          />
          <Show when={props.onExample}>
            {(show) => (
              <Row
                leading={<ReceiptIcon />}
                title={rest().start.tryExample}
                detail={rest().start.tryExampleText}
                trailing={<ForwardIcon />}
                onClick={() => show()()}
              />
            )}
          </Show>
          <Row leading={<TodayIcon />} title={rest().start.goToToday} trailing={<ForwardIcon />} href="/" />
        </List>
      </Card>
    </Screen>
  )
}
