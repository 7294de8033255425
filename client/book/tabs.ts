/** Tells the other tabs of this device what one of them wrote, so that all show the same. */
import type { Change } from '../../server/domain/records/changes.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { OutboxEntry, ServerRow } from './database.ts'

/** `revision` is the count of writes after this one: a tab that missed one reads everything again. */
export type TabMessage =
  | { type: 'changes'; revision: number; changes: Change[] }
  | { type: 'outbox'; revision: number; entry: OutboxEntry }
  | { type: 'pulled'; revision: number; rows: ServerRow[]; settled: Id[] }
  | { type: 'replaced'; revision: number }

export interface Tabs {
  tell(message: TabMessage): void
  close(): void
}

export function joinTabs(onMessage: (message: TabMessage) => void, name = 'encaisse'): Tabs {
  const channel = new BroadcastChannel(name)
  channel.onmessage = (event: MessageEvent<TabMessage>) => onMessage(event.data)
  return { tell: (message) => channel.postMessage(message), close: () => channel.close() }
}
