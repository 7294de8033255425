/** The statement of interest in English. */
import type { InterestTemplates } from './interest-templates.ts'

export const templates: InterestTemplates = {
  subject: 'Late payment, statement to {asOf}: {total}',
  body: `This is what late payment adds, up to {asOf}, to the invoices in the name {ofClient}:

{rows}

{sums}

{waived?}

{sources?}

{pay?}`,
  invoice: 'Invoice {number}, due {dueOn}',
  segment: '– {period}, {days} at {percent} on {principal}: {sum}',
  interest: '– interest {period}: {sum}',
  indemnity: '– fixed sum for recovery costs: {sum}',
  sums: 'Interest: {interest}. Recovery costs: {indemnity}. In all {total}, on top of the invoices.',
  waived: 'As a gesture we do not ask for another {waivedSum}.',
  sources: 'Texts: {texts}.',
  dayOne: '{count} day',
  dayMany: '{count} days',
}
