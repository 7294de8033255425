/** The files of invoices that an e-mail asks for, attached to it. */
import { thatFit } from '../../domain/files/attached.ts'
import type { Id } from '../../domain/records/primitives.ts'
import type { MailFile } from '../mails/submit.ts'
import type { Rpc } from '../reminders/rpc.ts'
import { readAll } from './bytes.ts'
import type { FileEnvironment } from './environment.ts'
import { askFiles } from './rpc.ts'

/** Those that fit, the oldest first. An invoice whose file has not arrived here goes without it. */
export const filesOfInvoices =
  (rpc: Rpc, files: FileEnvironment) =>
  async (workspace: Id, invoices: readonly Id[]): Promise<MailFile[]> => {
    const found: MailFile[] = []
    for (const card of thatFit((await askFiles(rpc, 'files_of_invoices', { workspace, invoices })).files)) {
      const content = await readAll({ rpc, files }, { workspace, attachment: card.id }, card)
      found.push({ name: card.name, type: card.type, content })
    }
    return found
  }
