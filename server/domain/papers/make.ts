/** Makes a paper of a case, or says by name what it lacks. */
import { account } from './account.ts'
import { chronology } from './chronology.ts'
import { declaration } from './declaration.ts'
import { formalNotice } from './formal-notice.ts'
import { handOver } from './hand-over.ts'
import { instalments } from './instalments.ts'
import { interest } from './interest.ts'
import { letter } from './letter.ts'
import type { Made, PaperInput, Wanted } from './paper.ts'
import { penOf } from './pen.ts'

export function makePaper(input: PaperInput, wanted: Wanted): Made {
  const pen = penOf(input.language)
  switch (wanted.kind) {
    case 'reminder':
    case 'promise':
      return letter(input, wanted, pen)
    case 'account':
      return account(input, pen)
    case 'formal-notice':
      return formalNotice(input, wanted, pen)
    case 'interest':
      return interest(input, wanted, pen)
    case 'instalments':
      return instalments(input, wanted.plan, pen)
    case 'declaration':
      return declaration(input, pen)
    case 'hand-over':
      return handOver(input, wanted.to, pen)
    case 'chronology':
      return chronology(input, pen)
  }
}
