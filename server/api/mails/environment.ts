/** What automatic e-mails need of the place they run in, beside the database. */
import type { Id } from '../../domain/records/primitives.ts'
import type { Sealing } from './seal.ts'
import type { MailFile, SubmitMail } from './submit.ts'

export interface MailEnvironment {
  sealing: Sealing
  submit: SubmitMail
  /** The files of these invoices, attached to what asks for them; absent where none are kept. */
  filesOf?: (workspace: Id, invoiceIds: readonly Id[]) => Promise<MailFile[]>
}
