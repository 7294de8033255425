/** The call cockpit. */
export const call = {
  title: 'Appel',
}
