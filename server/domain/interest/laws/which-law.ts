/** Which law a claim is under, and what each country counts in. */
import type { Claim, CreditorKind, DebtorKind, InterestCountry } from '../claim.ts'
import type { TablesOfCountry } from '../rates/tables.ts'
import { gb, ie } from './british-isles.ts'
import { at, be, ch, es, it, lu, nl, pt } from './continent.ts'
import { frCommercial, frLegalIndividual, frLegalOther, frPublic } from './france.ts'
import { deCommercial, deConsumer } from './germany.ts'
import type { Law } from './law.ts'

interface Covered {
  creditor: CreditorKind | 'any'
  debtor: DebtorKind | 'any'
  law: Law
}

const businessesOnly = (law: Law): readonly Covered[] => [{ creditor: 'business', debtor: 'business', law }]

/** The first line that fits is taken; where none does, the rulebook says nothing. */
export const lawsOfCountry: Readonly<Record<InterestCountry, readonly Covered[]>> = {
  FR: [
    { creditor: 'business', debtor: 'business', law: frCommercial },
    { creditor: 'business', debtor: 'public', law: frPublic },
    { creditor: 'business', debtor: 'consumer', law: frLegalOther },
    { creditor: 'individual', debtor: 'any', law: frLegalIndividual },
  ],
  DE: [
    { creditor: 'business', debtor: 'business', law: deCommercial },
    { creditor: 'business', debtor: 'consumer', law: deConsumer },
  ],
  CH: [{ creditor: 'any', debtor: 'any', law: ch }],
  GB: businessesOnly(gb),
  IE: businessesOnly(ie),
  BE: businessesOnly(be),
  ES: businessesOnly(es),
  IT: businessesOnly(it),
  LU: businessesOnly(lu),
  NL: businessesOnly(nl),
  AT: businessesOnly(at),
  PT: businessesOnly(pt),
}

/** Null for a pair the table does not name. */
export function lawOf({
  country,
  creditorKind,
  debtorKind,
}: Pick<Claim, 'country' | 'creditorKind' | 'debtorKind'>): Law | null {
  const fits = ({ creditor, debtor }: Covered) =>
    (creditor === 'any' || creditor === creditorKind) && (debtor === 'any' || debtor === debtorKind)
  return lawsOfCountry[country].find(fits)?.law ?? null
}

/** Nothing is converted: a claim is in the currency of its law. */
export const currencyOfCountry = {
  FR: 'EUR',
  BE: 'EUR',
  CH: 'CHF',
  DE: 'EUR',
  ES: 'EUR',
  GB: 'GBP',
  IE: 'EUR',
  IT: 'EUR',
  LU: 'EUR',
  NL: 'EUR',
  AT: 'EUR',
  PT: 'EUR',
} as const satisfies Record<InterestCountry, string>

/** The tables a law reads; none for the fixed rate of Switzerland. */
export const tablesOfCountry: TablesOfCountry = {
  FR: ['ecb-main-refinancing', 'fr-legal-individual', 'fr-legal-other'],
  DE: ['de-base'],
  CH: [],
  GB: ['gb-bank'],
  IE: ['ie-b2b'],
  BE: ['be-b2b'],
  ES: ['es-b2b'],
  IT: ['it-b2b'],
  LU: ['lu-b2b'],
  NL: ['nl-b2b'],
  AT: ['at-base'],
  PT: ['pt-b2b'],
}
