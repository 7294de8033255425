/** The one button: records what was chosen, line by line, and says so once it is durable. */
import { createSignal } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { InvoiceInterest } from '../../../server/domain/interest/proposal.ts'
import type { InterestLine } from '../../../server/domain/records/facts.ts'
import { useBook } from '../../book/context.ts'
import type { Wanted } from '../../book/writes.ts'
import { money, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { recordWithUndo } from '../acts/record.ts'
import type { Decisions } from './decisions.ts'

/** As many as the record takes (server/domain/records/facts.ts). */
const MOST_LINES = 1000

export function ClaimFoot(props: { facts: CaseFacts; invoices: readonly InvoiceInterest[]; decisions: Decisions }) {
  const book = useBook()
  const words = () => rest().interest
  const [busy, setBusy] = createSignal(false)
  const currency = () => props.invoices[0]?.claim.currency ?? 'EUR'
  const claimed = () => props.decisions.sumOf(props.invoices, 'claimed')
  const waived = () => props.decisions.sumOf(props.invoices, 'waived')
  const label = () => {
    if (claimed() + waived() === 0) return words().allLater
    const sum = money(claimed() || waived(), currency())
    return claimed() === 0 && waived() > 0 ? words().waive(sum) : words().claim(sum)
  }

  /** One statement, unless a debtor has more late invoices than it holds; all of them are one act. */
  function statements(lines: readonly InterestLine[]): Wanted[] {
    const about = { clientId: props.facts.client.id, asOf: book.today(), currency: currency() }
    const parts = Array.from({ length: Math.ceil(lines.length / MOST_LINES) }, (_, n) =>
      lines.slice(n * MOST_LINES, (n + 1) * MOST_LINES),
    )
    return parts.map((part) => ({ op: 'create', kind: 'interestStatement', record: { ...about, lines: part } }))
  }

  async function claim(): Promise<void> {
    const lines = props.decisions.lines(props.invoices)
    if (!lines) {
      queueMicrotask(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    setBusy(true)
    const { saved } = words()
    const said = claimed() > 0 ? saved.claimed(money(claimed(), currency())) : saved.waived(money(waived(), currency()))
    const recorded = await recordWithUndo(book, statements(lines), said)
    setBusy(false)
    if (recorded.ok) props.decisions.forget()
  }

  return (
    <Button tone="primary" wide busy={busy()} disabled={claimed() + waived() === 0} onClick={() => void claim()}>
      {label()}
    </Button>
  )
}
