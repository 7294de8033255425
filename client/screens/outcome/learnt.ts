/** What a call taught about the client, as records of its act: who approves, the day payments leave, a direct line. */
import type { Client } from '../../../server/domain/records/cards.ts'
import type { Wanted } from '../../book/writes.ts'
import type { Heard } from './heard.ts'

export async function learntFrom({ who, line, paymentDay }: Heard, client: Client, country: string): Promise<Wanted[]> {
  const approver = who?.trim()
  const leaves = paymentDay?.trim()
  const fields = {
    ...(approver && approver !== client.approver && { approver }),
    ...(leaves && leaves !== client.paymentDay && { paymentDay: leaves }),
  }
  const learnt: Wanted[] = []
  if (Object.keys(fields).length > 0) learnt.push({ op: 'patch', kind: 'client', id: client.id, fields })
  if (line?.trim()) {
    // Without the rules of the world's numbers it is kept as typed: nothing that was told is lost for them.
    const read = await import('../../reach/phone-number.ts')
      .then(({ toE164 }) => toE164(line, country))
      .catch(() => null)
    const phones = [{ number: read ?? line.trim() }]
    const record = {
      clientId: client.id,
      role: 'approves' as const,
      phones,
      ...(approver && { lastName: approver.slice(0, 120) }),
    }
    learnt.push({ op: 'create', kind: 'contact', record })
  }
  return learnt
}
