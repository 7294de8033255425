/** The shape of rates that come from a file or from the server, and whether they can be trusted. */
import * as v from 'valibot'
import { Day } from '../../records/primitives.ts'
import { problemsOf } from './check.ts'
import type { RateKey, Rates } from './tables.ts'

const Row = v.object({
  from: Day,
  percent: v.pipe(v.string(), v.regex(/^-?\d{1,2}\.\d{2,4}$/, 'percent')),
  source: v.pipe(v.string(), v.trim(), v.nonEmpty('source')),
  status: v.picklist(['published', 'derived']),
})

const table = <const Key extends RateKey>(key: Key) =>
  v.object({ key: v.literal(key), rows: v.array(Row), heldUntil: Day, readOn: Day })

const Tables = v.object({
  'ecb-main-refinancing': table('ecb-main-refinancing'),
  'fr-legal-individual': table('fr-legal-individual'),
  'fr-legal-other': table('fr-legal-other'),
  'de-base': table('de-base'),
  'gb-bank': table('gb-bank'),
  'at-base': table('at-base'),
  'be-b2b': table('be-b2b'),
  'es-b2b': table('es-b2b'),
  'it-b2b': table('it-b2b'),
  'lu-b2b': table('lu-b2b'),
  'nl-b2b': table('nl-b2b'),
  'ie-b2b': table('ie-b2b'),
  'pt-b2b': table('pt-b2b'),
} satisfies Record<RateKey, v.GenericSchema>)

/** Tables a later version adds are left out; each problem of the rest is an issue. */
export const RatesSchema: v.GenericSchema<unknown, Rates> = v.pipe(
  v.object({ version: v.pipe(v.string(), v.nonEmpty('version')), tables: Tables }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed && !dataset.issues) for (const message of problemsOf(dataset.value)) addIssue({ message })
  }),
)

/** What is wrong, place and reason; none when the rates can be used. */
export function faultsOf(rates: unknown): string[] {
  const { issues = [] } = v.safeParse(RatesSchema, rates)
  return issues.map((issue) => [v.getDotPath(issue), issue.message].filter(Boolean).join(': '))
}
