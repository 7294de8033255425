/** The confirmation of an agreement, asked for later than the day it was made. */
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { Agreed } from '../../../server/domain/words/agreements.ts'
import { rest } from '../../i18n/index.ts'
import { Sheet } from '../../ui/lazy.tsx'
import { createRise } from '../case/rise.ts'
import { ConfirmAgreement } from './confirm-agreement.tsx'

export function ConfirmSheet(props: { facts: CaseFacts; agreed: Agreed; onGone: () => void }) {
  const rise = createRise(() => props.onGone())
  return (
    <Sheet
      open={rise.open()}
      onClose={rise.close}
      onClosed={rise.closed}
      title={rest().agreements.confirm.title}
      detail={props.facts.client.name}
      closeLabel={rest().acts.close}
    >
      <ConfirmAgreement facts={props.facts} agreed={props.agreed} onSent={rise.close} />
    </Sheet>
  )
}
