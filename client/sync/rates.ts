/** Newer reference rates of interest from the server. Failing to get them changes nothing: the phone has its own. */
import { interestCountryOf } from '../../server/domain/interest/claim-of-case.ts'
import type { Book } from '../book/book.ts'
import { lastConfig } from './config.ts'

const TIMEOUT = 15_000

/** Asks for the tables of the workspace’s country, unless the server says that they are those it gave before. */
export async function askRates(book: Book): Promise<void> {
  const country = interestCountryOf(book.workspace()?.country ?? '')
  const config = lastConfig()
  if (!country || !config) return
  const rates = await book.rates()
  const known = rates.etagOf(country)
  const answer = await fetch(`${config.supabaseUrl}/functions/v1/api/rates?country=${country}`, {
    headers: { apikey: config.publishableKey, ...(known && { 'if-none-match': known }) },
    // The condition is ours: an answer that a cache gives for it would come without its 304.
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT),
  })
  if (answer.status !== 200) return
  const { tables } = (await answer.json()) as { tables?: unknown }
  await rates.take(country, tables, answer.headers.get('etag') ?? undefined)
}
