/** Tells the other tabs of this device what one of them wrote, so that all show the same. */
import type { Change } from '../../server/domain/records/changes.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Meta, OutboxEntry, ServerRow, Step, Verdict } from './database.ts'

/** `meta` is what the write left: a tab that sees by its revision that it missed one reads everything again. */
export type TabMessage =
  | { type: 'changes'; meta: Step; changes: Change[] }
  | { type: 'outbox'; meta: Step; entry: OutboxEntry }
  | { type: 'pulled'; meta: Meta; rows: ServerRow[]; settled: Id[]; verdicts: Verdict[] }
  | { type: 'replaced'; meta: Meta }

export interface Tabs {
  tell(message: TabMessage): void
  close(): void
}

export function joinTabs(onMessage: (message: TabMessage) => void, name = 'encaisse'): Tabs {
  const channel = new BroadcastChannel(name)
  channel.onmessage = (event: MessageEvent<TabMessage>) => onMessage(event.data)
  return { tell: (message) => channel.postMessage(message), close: () => channel.close() }
}
