/** Between devices and server: requests and answers are lost, late, doubled and out of order. */
import type { ServerRow } from '../../client/book/database.ts'
import type { Call } from '../../client/sync/cycle.ts'
import { type Answer, type Request, rowsOf } from '../../client/sync/wire.ts'
import type { Kind } from '../../server/domain/records/kinds.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Tab } from './device.ts'
import { UNHEARD_OF } from './model.ts'
import type { Assigned, Places } from './places.ts'
import { run } from './platform.ts'
import type { Random } from './random.ts'
import type { Member, Server } from './server.ts'

/** A device whose note or client bears this name writes what no table takes. */
export const REFUSED = 'Refusé'

const DAY = 86_400_000

interface Packet {
  user: Id
  request: Request
  /** Who waits for the answer; null for a copy, or when the tab gave up. */
  waits: { tab: Tab; resolve(answer: Answer): void; reject(error: unknown): void } | null
  came?: { answer: Answer } | { error: unknown }
}

export interface Faults {
  random: Random
  server: Server
  now(): number
  members: ReadonlyMap<Id, Member>
  places: Places
  /** Writes down what happened. */
  note(what: string): void
}

export class Network {
  private packets: Packet[] = []
  /** Requests that brought something. */
  private brought: Packet[] = []
  /** Mutations that some answer said are settled: their devices may have let go of them, or be about to. */
  readonly settled = new Set<Id>()
  /** Those of them that a device was told are applied: it has nothing left to be told. */
  readonly applied = new Set<Id>()
  private readonly faults: Faults
  constructor(faults: Faults) {
    this.faults = faults
  }

  get busy(): number {
    return this.packets.length
  }

  /** What the cycle of a tab calls. Pages are small, so that small histories have many. */
  callFrom(tab: Tab): Call {
    const { random } = this.faults
    return (request) =>
      new Promise((resolve, reject) => {
        const sent = onWire({ ...request, limit: random.pick([1, 2, 3, 5, 1000]) }, tab.app)
        const packet = { user: tab.device.user, request: sent, waits: { tab, resolve, reject } }
        this.packets.push(packet)
        if (sent.mutations.length > 0) this.brought.push(packet)
      })
  }

  /** A tab that died waits for nothing; what it sent is still under way. */
  forget(tab: Tab): void {
    for (const packet of this.packets) if (packet.waits?.tab === tab) packet.waits = null
    this.packets = this.packets.filter((packet) => packet.waits || !packet.came)
  }

  /** Moves something on, with whatever may go wrong on the way. */
  async move(): Promise<void> {
    const { random, server } = this.faults
    const packet = random.pick(this.packets)
    if (packet.came) return random.chance(0.12) ? this.lose(packet) : this.arrive(packet)
    if (random.chance(0.08)) return this.lose(packet)
    if (packet.waits && random.chance(0.08)) return this.giveUp(packet)
    if (random.chance(0.1)) this.packets.push({ ...structuredClone({ ...packet, waits: null }), waits: null })
    if (!server.concurrent) return this.serve([packet])
    const waiting = this.packets.filter((one) => !one.came)
    // Calls wait for others, so that they overlap.
    if (waiting.length >= 3 || random.chance(0.2)) await this.serve(waiting)
  }

  /** A member with a tool of his own: another text for a fact that is recorded, or an edit dated tomorrow. */
  forge(): void {
    const { random, members, now, note } = this.faults
    const request = this.brought.length > 0 && random.pick(this.brought).request
    if (!request) return
    const made = (request.mutations as Sent[]).flatMap(({ changes }) => changes.filter(({ op }) => op === 'create'))
    const changes = made.flatMap((change) => forged(change, String(random.int(1000))))
    if (changes.length === 0) return
    const at = new Date(now() + DAY).toISOString()
    const mutations = [{ id: random.id(), at, schema: 1, changes: [random.pick(changes)] }]
    const own = { replica: random.id(), cursor: 0, base: 0, pending: [], mutations }
    note('somebody forges')
    this.packets.push({ user: random.pick([...members.keys()]), request: { ...request, ...own }, waits: null })
  }

  /** All that is under way reaches the server at once, and every answer its device. */
  async together(): Promise<void> {
    await this.serve(this.packets.filter(({ came }) => !came))
    for (const packet of this.packets.filter(({ came }) => came)) await this.arrive(packet)
  }

  /** Everything arrives. */
  async drain(): Promise<void> {
    const [packet] = this.packets
    if (!packet) return
    if (!packet.came) await this.serve([packet])
    else await this.arrive(packet)
  }

  /** The requests reach the server, at the same time when there are several. */
  private async serve(packets: Packet[]): Promise<void> {
    const { places, server } = this.faults
    for (const { request } of packets) places.learn(request.mutations)
    const before = await server.assigned()
    await Promise.all(packets.map((packet) => this.serveOne(packet)))
    const states = [before, await server.assigned(), ...(packets.length > 1 ? packets.flatMap(between) : [])]
    for (const { user, came } of packets) if (came && 'answer' in came) this.look(user, came.answer, states)
  }

  private async serveOne(packet: Packet): Promise<void> {
    const { server, now, note, random } = this.faults
    const lag = server.concurrent ? { before: random.int(15), after: random.int(25) } : undefined
    const { replica, cursor, mutations } = packet.request
    note(`serve ${replica.slice(0, 8)} from ${cursor} with ${mutations.map(idOf).join(' ') || 'nothing'}`)
    packet.came = await server.sync(packet.user, packet.request, now(), lag).then(
      (answer) => ({ answer: structuredClone(answer) }),
      (error: unknown) => ({ error }),
    )
    if (!packet.waits) this.drop(packet)
  }

  /** Every row of an answer, against who may see it. Calls that overlap were answered before or after each other. */
  private look(user: Id, answer: Answer, states: Assigned[]): void {
    if (!answer.reset) for (const { id } of answer.settled) this.settled.add(id)
    const member = this.faults.members.get(user)
    if (!member || member.revoked) throw new Error(`${user} was answered and is no member`)
    const { places } = this.faults
    const isTheirs = (row: ServerRow) => states.some((assigned) => places.maySee(member, row, assigned))
    const fault = answer.reset ? undefined : answer.settled.find(({ code }) => String(code).startsWith('fault_'))
    if (fault) throw new Error(`${fault.id} was refused for ${fault.code}`)
    const stray = answer.reset ? undefined : rowsOf(answer.changes).find((row) => !isTheirs(row))
    if (stray) throw new Error(`${user} received ${stray.kind} ${stray.id}`)
  }

  private drop(packet: Packet): void {
    this.packets = this.packets.filter((one) => one !== packet)
  }

  private async arrive(packet: Packet): Promise<void> {
    this.drop(packet)
    const { waits, came } = packet
    if (!waits || !came) return
    if ('answer' in came && !came.answer.reset)
      for (const { id, verdict } of came.answer.settled) if (verdict === 'applied') this.applied.add(id)
    await run(waits.tab, () => ('answer' in came ? waits.resolve(came.answer) : waits.reject(came.error)))
  }

  private async lose(packet: Packet): Promise<void> {
    this.faults.note('lost')
    this.drop(packet)
    await this.unreachable(packet)
  }

  /** The tab waited long enough; the request arrives some day. */
  private async giveUp(packet: Packet): Promise<void> {
    this.faults.note('late')
    await this.unreachable(packet)
    packet.waits = null
  }

  private async unreachable({ waits }: Packet): Promise<void> {
    if (waits) await run(waits.tab, () => waits.reject(new Error('unreachable')))
  }
}

/** Where calls overlap, a client may have been somebody's for a moment. */
const between = ({ request }: Packet): Assigned[] =>
  (request.mutations as Sent[]).flatMap(({ changes }) =>
    changes.flatMap(({ id, fields }) => (id && fields?.assignedTo ? [new Map([[id, fields.assignedTo]])] : [])),
  )

function forged({ kind, record }: SentChange, text: string): object[] {
  if (kind === 'client') return [{ op: 'patch', kind, id: record?.id, base: 0, fields: { city: text } }]
  return kind === 'interaction' ? [{ op: 'create', kind, record: { ...record, note: text } }] : []
}

const idOf = (mutation: unknown): string => (mutation as { id: Id }).id.slice(-6)

interface SentChange {
  op: string
  kind: Kind
  id?: Id
  record?: Record<string, unknown>
  fields?: { assignedTo?: Id | null }
}

interface Sent {
  schema: number
  changes: SentChange[]
}

/** As JSON, in the shape this build of the app writes, with what no table takes where that is wanted. */
function onWire(request: Request, app: number): Request {
  const sent = JSON.parse(JSON.stringify(request)) as Request
  for (const mutation of sent.mutations as Sent[]) {
    mutation.schema = app
    for (const { record } of mutation.changes)
      if (record && (record.note === REFUSED || record.name === REFUSED)) record[UNHEARD_OF] = true
  }
  return sent
}
