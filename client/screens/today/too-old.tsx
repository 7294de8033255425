/** A line for what Today never shows: invoices past the time to claim them in court. */
import type { Due } from '../../../server/domain/dunning/due.ts'
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { ClockIcon } from '../../ui/icons.tsx'
import { RowBody } from '../../ui/list.tsx'
import css from './today-more.module.css'

export function TooOld(props: { tooOld: Due['tooOld'] }) {
  return (
    <Card flat flush>
      <div class={css.link}>
        <RowBody
          href="/clients?show=limited"
          leading={<ClockIcon />}
          title={rest().todayMore.tooOld(props.tooOld.count, props.tooOld.fiveYears)}
        />
      </div>
    </Card>
  )
}
