/** What a statement of interest is made of, beside the frame of every message. */
export interface InterestTemplates {
  subject: string
  body: string
  /** One invoice, and what is claimed on it. */
  invoice: string
  segment: string
  /** Where its days cannot be told apart any more. */
  interest: string
  indemnity: string
  sums: string
  waived: string
  sources: string
  dayOne: string
  dayMany: string
}
