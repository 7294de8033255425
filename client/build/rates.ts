/** A build with a wrong table of interest rates would compute wrong sums on every phone: it fails instead. */
import type { Plugin } from 'vite'
import { heldRates } from '../../server/domain/interest/rates/held.ts'
import { faultsOf } from '../../server/domain/interest/rates/schema.ts'

export function checkedRates(rates: unknown = heldRates): Plugin {
  return {
    name: 'checked-rates',
    apply: 'build',
    buildStart() {
      const faults = faultsOf(rates)
      if (faults.length) this.error(`the tables of interest rates cannot be used:\n  ${faults.join('\n  ')}`)
    },
  }
}
