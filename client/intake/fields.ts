/** What a column of a file can be taken as, and which of these make sense for which kind of file. */

export type Field =
  | 'clientName'
  | 'clientNumber'
  | 'invoiceNumber'
  | 'issuedOn'
  | 'dueOn'
  | 'termDays'
  | 'amount'
  | 'lineAmount'
  | 'quantity'
  | 'unitPrice'
  | 'taxRate'
  | 'currency'
  | 'paidAmount'
  | 'paidOn'
  | 'balance'
  | 'status'
  | 'disputed'
  | 'documentType'
  | 'creditedInvoice'
  | 'project'
  | 'orderReference'
  | 'email'
  | 'phone'
  | 'firstName'
  | 'lastName'
  | 'street'
  | 'postalCode'
  | 'city'
  | 'country'
  | 'siren'
  | 'vatNumber'
  | 'clientKind'
  | 'legalForm'
  | 'note'
  | 'method'

/** A file that can be taken in. */
export type TakenKind = 'invoices' | 'clients' | 'payments'

/** What a file turns out to be. `unknown` asks the person; the last four are recognised and refused. */
export type FileKind = TakenKind | 'unknown' | 'products' | 'quotes' | 'statement' | 'accounting'

/** Column by column: what it is taken as, or null when it is ignored. */
export type Mapping = readonly (Field | null)[]

const about: Field[] = [
  'clientName',
  'clientNumber',
  'email',
  'phone',
  'firstName',
  'lastName',
  'street',
  'postalCode',
  'city',
  'country',
  'siren',
  'vatNumber',
  'clientKind',
  'legalForm',
  'note',
]

export const fieldsOf: Record<TakenKind, readonly Field[]> = {
  clients: about,
  payments: ['clientName', 'clientNumber', 'invoiceNumber', 'amount', 'currency', 'paidOn', 'method'],
  invoices: [
    'invoiceNumber',
    'issuedOn',
    'dueOn',
    'termDays',
    'amount',
    'lineAmount',
    'quantity',
    'unitPrice',
    'taxRate',
    'currency',
    'paidAmount',
    'paidOn',
    'balance',
    'method',
    'status',
    'disputed',
    'documentType',
    'creditedInvoice',
    'project',
    'orderReference',
    ...about,
  ],
}

/** Fields that several columns may feed: a second phone, the second line of an address. */
export const manyColumns: ReadonlySet<Field> = new Set(['email', 'phone', 'street', 'note'])

export const dayFields: ReadonlySet<Field> = new Set(['issuedOn', 'dueOn', 'paidOn'])

export const moneyFields: ReadonlySet<Field> = new Set(['amount', 'lineAmount', 'unitPrice', 'paidAmount', 'balance'])

export const numberFields: ReadonlySet<Field> = new Set([...moneyFields, 'quantity', 'taxRate'])

/** What is still missing before a file of this kind can be taken: one field of each group must have a column. */
export function missingFields(kind: TakenKind, mapping: Mapping): Field[][] {
  return required[kind].filter((group) => !group.some((field) => mapping.includes(field)))
}

const required: Record<TakenKind, Field[][]> = {
  clients: [['clientName', 'lastName', 'clientNumber']],
  payments: [['invoiceNumber', 'clientName', 'clientNumber'], ['amount'], ['paidOn']],
  invoices: [
    ['clientName', 'clientNumber', 'lastName'],
    ['invoiceNumber'],
    ['issuedOn'],
    ['amount', 'balance', 'lineAmount', 'unitPrice'],
  ],
}

/** The mapping by place of the column, as an import record keeps it. */
export const toRemember = (mapping: Mapping): Record<string, string> =>
  Object.fromEntries(mapping.flatMap((field, place) => (field ? [[String(place), field]] : [])))
