/** First run. */
export const start = {
  title: 'Bienvenue',
}
