/** A debtor as most screens need it: what is known of the case, and the plan the rulebook makes of it. */
import { type Accessor, createMemo } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'

export interface Case {
  facts: CaseFacts
  plan: CasePlan
}

/** Null for a client that is not there, or not any more. */
export function createCase(book: Book, id: Accessor<Id>): Accessor<Case | null> {
  return createMemo(() => {
    const facts = book.facts(id())
    const plan = book.plan(id())
    return facts && plan ? { facts, plan } : null
  })
}
