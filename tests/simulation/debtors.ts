/** What people said of each debtor, and of whom nothing may be left because the owner erased him. */
import type { Wanted } from '../../client/book/writes.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { isWord } from './work.ts'

export class Debtors {
  erased: ReadonlySet<Id> = new Set()
  /** With those whom a restored backup brought back: what devices had forgotten of them they do not get again. */
  readonly everErased = new Set<Id>()
  private readonly words = new Map<Id, Set<string>>()

  hear(wanted: readonly Wanted[]): void {
    for (const change of wanted) {
      const client = clientOf(change)
      if (!client) continue
      const said = Object.values(change.op === 'create' ? change.record : change.op === 'patch' ? change.fields : {})
      this.words.set(client, new Set([...(this.words.get(client) ?? []), ...said.filter(isWord)]))
    }
  }

  erase(client: Id): void {
    this.erased = new Set([...this.erased, client])
    this.everErased.add(client)
  }

  /** A word about an erased debtor that stands in the text. */
  traceIn(text: string): string | undefined {
    return [...this.erased].flatMap((one) => [...(this.words.get(one) ?? [])]).find((word) => text.includes(word))
  }

  isErased(about: readonly Id[]): boolean {
    return about.some((one) => this.erased.has(one))
  }

  wasErased(about: readonly Id[]): boolean {
    return about.some((one) => this.everErased.has(one))
  }
}

/** The debtors of an act. */
export const debtorsOf = (wanted: readonly Wanted[]): Id[] => wanted.flatMap((change) => clientOf(change) ?? [])

function clientOf(change: Wanted): Id | undefined {
  if (change.kind === 'client') return change.op === 'create' ? change.record.id : change.id
  return change.op === 'create' && 'clientId' in change.record ? (change.record.clientId as Id) : undefined
}
