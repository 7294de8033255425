/** A bill of exchange in a list: what it is, where it stands, what is to do about it. */
import type { BillPlace, BillTask, BillView } from '../../../server/domain/preventive/bills.ts'
import { useBook } from '../../book/context.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { Row } from '../../ui/list.tsx'
import { Money } from '../../ui/money.tsx'
import { type Tone, toneClass } from '../../ui/tone.ts'

const tones: Record<BillPlace, Tone> = {
  'to-send': 'late1',
  sent: 'promised',
  returned: 'late2',
  accepted: 'paid',
  presented: 'promised',
  paid: 'paid',
  unpaid: 'late3',
}

export function BillRow(props: {
  view: BillView
  currency: string
  task?: BillTask
  /** Whose it is, where bills of several clients stand together. */
  whose?: string
  href?: string
  onClick?: () => void
}) {
  const book = useBook()
  const words = () => rest().preventive.bills
  const bill = () => props.view.bill
  const short = (iso: string) => day(iso, 'short', book.today())
  const name = () =>
    [rest().journal.billTypes[bill().type], bill().reference, words().dueLine(short(bill().dueOn))]
      .filter(Boolean)
      .join(' · ')
  const state = () =>
    props.task
      ? words().tasks[props.task.code]
      : words().placed(words().places[props.view.place], short(props.view.since))
  return (
    <Row
      title={props.whose ?? name()}
      detail={
        <>
          {props.whose && `${name()} · `}
          <span class={toneClass(props.task ? 'late2' : tones[props.view.place])}>{state()}</span>
        </>
      }
      trailing={<Money text={money(bill().amount, props.currency)} />}
      href={props.href}
      onClick={props.onClick}
    />
  )
}
