/** The tables of this version of the app. A table is one file; what a row says and how it is checked: `tables.ts`, `check.ts`. */
import at from './at-base.json' with { type: 'json' }
import be from './be-b2b.json' with { type: 'json' }
import de from './de-base.json' with { type: 'json' }
import ecb from './ecb-main-refinancing.json' with { type: 'json' }
import es from './es-b2b.json' with { type: 'json' }
import individual from './fr-legal-individual.json' with { type: 'json' }
import other from './fr-legal-other.json' with { type: 'json' }
import gb from './gb-bank.json' with { type: 'json' }
import ie from './ie-b2b.json' with { type: 'json' }
import it from './it-b2b.json' with { type: 'json' }
import lu from './lu-b2b.json' with { type: 'json' }
import nl from './nl-b2b.json' with { type: 'json' }
import pt from './pt-b2b.json' with { type: 'json' }
import type { RateKey, Rates, RateTable } from './tables.ts'
import { versionOf } from './version.ts'

// The build and the tests check that the files are what their type says.
const tables = {
  'ecb-main-refinancing': ecb as RateTable,
  'fr-legal-individual': individual as RateTable,
  'fr-legal-other': other as RateTable,
  'de-base': de as RateTable,
  'gb-bank': gb as RateTable,
  'at-base': at as RateTable,
  'be-b2b': be as RateTable,
  'es-b2b': es as RateTable,
  'it-b2b': it as RateTable,
  'lu-b2b': lu as RateTable,
  'nl-b2b': nl as RateTable,
  'ie-b2b': ie as RateTable,
  'pt-b2b': pt as RateTable,
} satisfies Record<RateKey, RateTable>

/** The reference rates that came with this version of the app. */
export const heldRates: Rates = { version: versionOf(tables), tables }
