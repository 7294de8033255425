/** The names of missing papers, to be listed in a sentence. */
import type { Paper } from '../../../server/domain/preventive/papers.ts'
import { rest } from '../../i18n/index.ts'
import { lower } from './lower.ts'

/** Quote and order stand for each other: one of the two is missing, not both. */
export function namedPapers(papers: readonly Paper[]): string[] {
  const words = rest().preventive.papers
  const name = (paper: Paper) => lower(words.names[paper])
  const isAgreement = (paper: Paper) => paper === 'signed-quote' || paper === 'order'
  const agreements = papers.filter(isAgreement)
  const others = papers.filter((paper) => !isAgreement(paper)).map(name)
  return [...(agreements.length === 2 ? [words.either] : agreements.map(name)), ...others]
}
