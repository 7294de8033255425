/** The SQL and the model side by side: every call goes to both, and both must answer the same. */
import type { Answer, Request } from '../../client/sync/wire.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import type { Simulation } from './build.ts'
import type { Model } from './model.ts'
import type { Assigned } from './places.ts'
import type { Held, Member, Role, Server } from './server.ts'
import type { SqlServer } from './sql-server.ts'

type Texts = Pick<Simulation, 'answerText' | 'heldText'>

export class Lockstep implements Server {
  readonly concurrent = false
  private readonly sql: SqlServer
  private readonly model: Model
  private readonly texts: Texts
  constructor(sql: SqlServer, model: Model, texts: Texts) {
    this.sql = sql
    this.model = model
    this.texts = texts
  }

  private async both<T>(work: (server: Server) => Promise<T>): Promise<T> {
    await work(this.model)
    return work(this.sql)
  }

  async createWorkspace(owner: Id, record: { id: Id }, replica: Id, now: number): Promise<void> {
    await this.both((server) => server.createWorkspace(owner, record, replica, now))
    this.model.epoch = await this.sql.epoch()
  }

  addMember = (owner: Id, user: Id, role: Role): Promise<void> =>
    this.both((server) => server.addMember(owner, user, role))
  changeMember = (owner: Id, user: Id, change: Partial<Omit<Member, 'user'>>): Promise<void> =>
    this.both((server) => server.changeMember(owner, user, change))
  signOut = (owner: Id, replica: Id): Promise<void> => this.both((server) => server.signOut(owner, replica))
  /** What one refuses the other refuses too. */
  async eraseClient(owner: Id, clientId: Id): Promise<void> {
    const [expected, came] = await Promise.allSettled([
      this.model.eraseClient(owner, clientId),
      this.sql.eraseClient(owner, clientId),
    ])
    same(String('reason' in expected && expected.reason), String('reason' in came && came.reason))
    if (came.status === 'rejected') throw came.reason
  }

  edit = (id: Id, city: string, now: number): Promise<void> => this.both((server) => server.edit(id, city, now))
  purge = (): Promise<void> => this.both((server) => server.purge())
  backup = (): Promise<void> => this.both((server) => server.backup())
  upgrade = (schema: number): Promise<void> => this.both((server) => server.upgrade(schema))

  async restore(): Promise<void> {
    await this.sql.restore()
    await this.model.restore(await this.sql.epoch())
  }

  async sync(user: Id, request: Request, now: number): Promise<Answer> {
    const [expected, came] = await Promise.allSettled([
      this.model.sync(user, request, now),
      this.sql.sync(user, request, now),
    ])
    if (came.status === 'rejected') {
      same(expected.status === 'rejected' ? String(expected.reason) : 'an answer', String(came.reason))
      throw came.reason
    }
    const { answerText } = this.texts
    same(expected.status === 'rejected' ? String(expected.reason) : answerText(expected.value), answerText(came.value))
    return came.value
  }

  async assigned(): Promise<Assigned> {
    const [expected, assigned] = [await this.model.assigned(), await this.sql.assigned()]
    same(assignedText(expected), assignedText(assigned))
    return assigned
  }

  async held(): Promise<Held> {
    const [expected, held] = [await this.model.held(), await this.sql.held()]
    same(this.texts.heldText(expected), this.texts.heldText(held))
    return held
  }
}

const assignedText = (assigned: Assigned): string => JSON.stringify([...assigned].sort())

/** Thrown apart from what a device may meet, so that it is never taken for a fault of the network. */
export class Differs extends Error {}

function same(expected: string, came: string): void {
  if (expected !== came) throw new Differs(`the SQL differs from the model:\nmodel ${expected}\nSQL   ${came}`)
}
