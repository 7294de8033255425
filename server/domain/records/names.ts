/** Names of kinds as light data, apart from the schemas, so that reading records costs no validation code. */
import type { CardKind, FactKind, Kind } from './kinds.ts'

const cardKinds: readonly Kind[] = [
  'workspace',
  'creditor',
  'mandate',
  'client',
  'contact',
  'invoice',
  'script',
  'strategy',
  'attachment',
  'template',
] satisfies CardKind[]

/** In an order in which records can be created: what is referred to comes first. */
export const kinds: readonly Kind[] = [
  ...cardKinds,
  ...([
    'import',
    'creditNote',
    'payment',
    'interaction',
    'promise',
    'callback',
    'dispute',
    'disputeClosing',
    'pause',
    'instalmentPlan',
    'instalmentPlanEnd',
    'arrangement',
    'arrangementEnd',
    'legalAct',
    'interestStatement',
    'bill',
    'billState',
    'check',
    'mail',
    'mailState',
    'paper',
    'paperState',
    'signature',
    'void',
  ] satisfies FactKind[]),
]

const isCard = (kind: Kind): kind is CardKind => cardKinds.includes(kind)
export const isFact = (kind: Kind): kind is FactKind => !isCard(kind)
