/** The list of clients and its search. */
export const clients = {
  title: 'Vos clients',
}
