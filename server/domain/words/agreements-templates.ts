/** What a confirmation of an agreement is made of, beside the frame of every message. */

/** `subject` and `body` make the e-mail, `short` the text message. */
export interface AgreementTemplate {
  subject: string
  body: string
  short: string
}

export type AgreementStage = 'plan' | 'extension' | 'gesture' | 'discount'

export interface AgreementFrame {
  /** One instalment in an e-mail, and in a text message. */
  row: string
  rowShort: string
  /** In a text message, when there are too many to name. */
  manyShort: string
  /**
   * Marked as what it is: an answer in these words may be an acknowledgement of the debt, which may interrupt the
   * limitation (C. civ. art. 2240; field study 3.4, read on 2026-11-21, quality H). Whether it does is for a judge.
   */
  acknowledgement: string
  acknowledgementShort: string
  theseOne: string
  theseMany: string
  moved: string
  notMoved: string
  ofOne: string
  ofMany: string
}
