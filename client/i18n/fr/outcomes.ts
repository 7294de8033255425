/** The outcome sheet: results, dates, amounts. */
export const outcomes = {
  title: 'Comment ça s’est passé ?',
}
