/** The case as the words of messages know it: papers greet, sign and name ways to pay in the same way. */
import type { InvoiceState } from '../dunning/case.ts'
import type { Values } from '../words/fill.ts'
import { letterValues, type Subject, valuesOf } from '../words/values.ts'
import { signer } from './frame.ts'
import type { PaperInput } from './paper.ts'

/** Papers say vous, whatever the messages say. */
export function commonValues(input: PaperInput, invoices: readonly InvoiceState[] = []): Values {
  const { facts, workspace, contact, language, today } = input
  const signature = signer(input)?.trim()
  const subject: Subject = {
    workspace,
    creditor: facts.creditor,
    mandate: facts.mandate,
    client: { ...facts.client, address: 'vous' },
    contact,
    language,
    today,
    invoices,
    ...(signature && { signature }),
  }
  return { ...valuesOf(subject), ...letterValues(subject) }
}
