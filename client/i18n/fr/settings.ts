/** Settings and backup. */
export const settings = {
  title: 'Vos réglages',
}
