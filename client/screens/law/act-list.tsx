/** The legal acts of a case, the latest first. */
import { For } from 'solid-js'
import type { LegalAct } from '../../../server/domain/records/facts.ts'
import { day, rest } from '../../i18n/index.ts'
import { List, Row } from '../../ui/list.tsx'

export function ActList(props: { acts: readonly LegalAct[]; onOpen: (act: LegalAct) => void }) {
  const words = () => rest().law
  const latestFirst = () => [...props.acts].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? 1 : -1))
  return (
    <section>
      <h3>{words().acts}</h3>
      <List label={words().acts}>
        <For each={latestFirst()}>
          {(act) => <Row title={words().kinds[act.kind]} detail={actDetail(act)} onClick={() => props.onOpen(act)} />}
        </For>
      </List>
    </section>
  )
}

/** Its day, and the other day that counts. */
export function actDetail({ on, deadline, publishedOn, court }: LegalAct): string {
  const words = rest().law.act
  return [
    day(on, 'full'),
    deadline && words.deadlineTold(day(deadline, 'full')),
    publishedOn && words.publishedTold(day(publishedOn, 'full')),
    court,
  ]
    .filter(Boolean)
    .join(' · ')
}
