/** What can be added to a case, as large tiles; the one chosen takes the place of this sheet. */
import { For } from 'solid-js'
import type { CaseState } from '../../../server/domain/dunning/case.ts'
import { rest } from '../../i18n/index.ts'
import type { Icon } from '../../ui/icon.tsx'
import {
  BuildingIcon,
  CalendarIcon,
  ClockIcon,
  EuroIcon,
  FileIcon,
  NoteIcon,
  PeopleIcon,
  PromiseIcon,
  ReceiptIcon,
  RegisteredLetterIcon,
  SnoozeIcon,
  WarningIcon,
} from '../../ui/icons.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { Pick, Picks } from '../../ui/picks.tsx'
import type { Tone } from '../../ui/tone.ts'
import { createRise } from './rise.ts'

export const additions = [
  'note',
  'payment',
  'promise',
  'plan',
  'arrangement',
  'exchange',
  'creditNote',
  'dispute',
  'pause',
  'legalAct',
  'insolvency',
] as const
export type Addition = (typeof additions)[number]

const marks: Record<Addition | 'invoice', { icon: Icon; tone: Tone }> = {
  note: { icon: NoteIcon, tone: 'action' },
  payment: { icon: EuroIcon, tone: 'paid' },
  promise: { icon: PromiseIcon, tone: 'promised' },
  plan: { icon: CalendarIcon, tone: 'promised' },
  arrangement: { icon: ClockIcon, tone: 'promised' },
  exchange: { icon: PeopleIcon, tone: 'action' },
  invoice: { icon: FileIcon, tone: 'ink' },
  creditNote: { icon: ReceiptIcon, tone: 'ink' },
  dispute: { icon: WarningIcon, tone: 'late2' },
  pause: { icon: SnoozeIcon, tone: 'frozen' },
  legalAct: { icon: RegisteredLetterIcon, tone: 'ink' },
  insolvency: { icon: BuildingIcon, tone: 'danger' },
}

const always: readonly Addition[] = ['note', 'payment', 'exchange', 'arrangement']

/** What makes sense now: nothing can be credited or contested where nothing is open. */
export function possibleAdditions({ open }: CaseState): Addition[] {
  return additions.filter((one) => open.length > 0 || always.includes(one))
}

export function AddSheet(props: {
  state: CaseState
  detail: string
  onPick: (addition: Addition) => void
  onInvoice: () => void
  onFiles: () => void
  onGone: () => void
}) {
  const rise = createRise(() => props.onGone())
  const words = () => rest().caseFile
  return (
    <Sheet
      open={rise.open()}
      onClose={rise.close}
      onClosed={rise.closed}
      title={words().add}
      detail={props.detail}
      closeLabel={rest().acts.close}
    >
      <Picks label={words().add}>
        <For each={possibleAdditions(props.state)}>
          {(one) => (
            <Pick icon={marks[one].icon} tone={marks[one].tone} onClick={() => rise.leaveFor(() => props.onPick(one))}>
              {words().additions[one]}
            </Pick>
          )}
        </For>
        <Pick
          icon={marks.invoice.icon}
          tone={marks.invoice.tone}
          onClick={() => rise.leaveFor(() => props.onInvoice())}
        >
          {words().additions.invoice}
        </Pick>
        <Pick icon={FileIcon} tone="ink" onClick={() => rise.leaveFor(() => props.onFiles())}>
          {rest().files.addition}
        </Pick>
      </Picks>
    </Sheet>
  )
}
