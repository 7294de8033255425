/**
 * Who may do what, in one place: every table and every function of the schema `public`, for each kind of caller. The matrix
 * tries it all on both databases, and fails for a table or function that has no row here, and for a row that has none.
 */
import type { Kind } from '../../server/domain/records/kinds.ts'

/** Everybody there is, seen from one workspace and one of its cases, which is assigned to the second collector. */
export const callers = ['anonymous', 'stranger', 'removed', 'viewer', 'unassigned', 'assigned', 'owner'] as const
export type Caller = (typeof callers)[number]
export type Member = Extract<Caller, 'viewer' | 'unassigned' | 'assigned' | 'owner'>

type Each<Of extends string, What> = Readonly<Record<Of, What>>
const each = <Who extends Caller, What>(who: readonly Who[], what: What) =>
  Object.fromEntries(who.map((one) => [one, what])) as Record<Who, What>

const outside = ['stranger', 'removed'] as const
const signedIn = ['stranger', 'removed', 'viewer', 'unassigned', 'assigned', 'owner'] as const
const members = ['viewer', 'unassigned', 'assigned', 'owner'] as const
const collectors = ['unassigned', 'assigned'] as const

/**
 * Which rows of the workspace a select gives: none, those all members share, those and the rows of the assigned case, the
 * caller's own, all; or it is refused.
 */
export type Sees = 'refused' | 'none' | 'shared' | 'case' | 'own' | 'all'

const nobody = each(callers, 'refused' as Sees)
const inside = { anonymous: 'refused' as Sees, ...each(outside, 'none' as Sees) }
const ofCases: Each<Caller, Sees> = { ...inside, viewer: 'all', unassigned: 'shared', assigned: 'case', owner: 'all' }
const ofAll: Each<Caller, Sees> = { ...inside, ...each(members, 'all' as Sees) }
const ofOneself: Each<Caller, Sees> = { ...inside, ...each(members, 'own' as Sees) }
const ofOwners: Each<Caller, Sees> = { ...inside, ...each(members, 'none' as Sees), owner: 'all' }

/** No caller inserts, updates, deletes or truncates in any table: records change by way of `sync`, the rest by functions. */
export const tables: Record<string, Each<Caller, Sees>> = {
  workspaces: ofAll,
  creditors: ofAll,
  mandates: ofAll,
  scripts: ofAll,
  strategies: ofAll,
  templates: ofAll,
  imports: ofAll,
  clients: ofCases,
  contacts: ofCases,
  invoices: ofCases,
  credit_notes: ofCases,
  payments: ofCases,
  interactions: ofCases,
  promises: ofCases,
  callbacks: ofCases,
  disputes: ofCases,
  dispute_closings: ofCases,
  pauses: ofCases,
  instalment_plans: ofCases,
  instalment_plan_ends: ofCases,
  arrangements: ofCases,
  arrangement_ends: ofCases,
  legal_acts: ofCases,
  interest_statements: ofCases,
  bills: ofCases,
  bill_states: ofCases,
  checks: ofCases,
  mails: ofCases,
  mail_states: ofCases,
  papers: ofCases,
  paper_states: ofCases,
  signatures: ofCases,
  mail_accounts: nobody,
  mail_handovers: nobody,
  attachments: ofCases,
  files: nobody,
  file_parts: nobody,
  file_removals: nobody,
  voids: ofCases,
  members: ofAll,
  invitations: nobody,
  sync_entities: { anonymous: 'refused', ...each(signedIn, 'all' as Sees) },
  sync_heads: ofAll,
  sync_index: ofCases,
  sync_mutations: ofOneself,
  sync_replicas: ofOneself,
  journal_entries: ofOwners,
  journal_salts: ofOwners,
  erasures: ofOwners,
  erased_records: nobody,
  push_subscriptions: nobody,
  reminder_settings: nobody,
  calendars: nobody,
  reminder_looks: nobody,
  reminders: nobody,
  deliveries: nobody,
}

/** What comes of a change sent by way of `sync`: its verdict, or the code it was rejected with. */
export interface Writes {
  create: Each<Member, string>
  patch: Each<Member, string>
  delete: Each<Member, string>
}

const applied = { viewer: 'forbidden', ...each(collectors, 'applied'), owner: 'applied' }
const onCase = { ...applied, unassigned: 'not_assigned' }
const byOwner = { ...applied, ...each(collectors, 'forbidden') }
const never = { viewer: 'forbidden', ...each(collectors, 'fact_is_fixed'), owner: 'fact_is_fixed' }

/** A collector takes away from a case only what he made himself: here the cards are the owner's. */
const cardOfCase: Writes = { create: onCase, patch: onCase, delete: byOwner }
const cardOfAll: Writes = { create: byOwner, patch: byOwner, delete: byOwner }
const factOfCase: Writes = { create: onCase, patch: never, delete: never }

export const writes: Record<Kind, Writes> = {
  workspace: { create: byOwner, patch: byOwner, delete: each(members, 'forbidden') },
  creditor: cardOfAll,
  mandate: cardOfAll,
  script: cardOfAll,
  strategy: cardOfAll,
  template: cardOfAll,
  // A client that a collector makes is assigned to him.
  client: { ...cardOfCase, create: applied },
  contact: cardOfCase,
  invoice: cardOfCase,
  attachment: cardOfCase,
  import: { create: applied, patch: never, delete: never },
  creditNote: factOfCase,
  payment: factOfCase,
  interaction: factOfCase,
  promise: factOfCase,
  callback: factOfCase,
  dispute: factOfCase,
  disputeClosing: factOfCase,
  pause: factOfCase,
  instalmentPlan: factOfCase,
  instalmentPlanEnd: factOfCase,
  arrangement: factOfCase,
  arrangementEnd: factOfCase,
  legalAct: factOfCase,
  interestStatement: factOfCase,
  bill: factOfCase,
  billState: factOfCase,
  check: factOfCase,
  mail: factOfCase,
  mailState: factOfCase,
  paper: factOfCase,
  paperState: factOfCase,
  signature: factOfCase,
  void: factOfCase,
}

/** What the calls of the matrix are made of. */
export interface Given {
  workspace: string
  record: object
  /** A member, and his device. */
  userId: string
  device: string
  /** The caller's own device. */
  replica: string
  invitation: { id: string; token: string }
  clientId: string
}
interface Callable {
  /** The one argument, or the values of several. */
  with?: (given: Given) => object | (string | number)[]
  /** What comes of it: `ok`, or the message of the error. */
  gives: Each<Caller, string>
}

const DENIED = 'permission denied'
const ok = { anonymous: DENIED, ...each(signedIn, 'ok') }
const membersOnly = { ...ok, ...each(outside, 'not_a_member') }
const ownersOnly = { ...membersOnly, ...each(['viewer', ...collectors], 'forbidden') }

/** Functions that a signed-in person may call. */
export const callable: Record<string, Callable> = {
  my_workspace_ids: { gives: ok },
  my_whole_workspace_ids: { gives: ok },
  my_owned_workspace_ids: { gives: ok },
  my_scopes: { gives: ok },
  my_workspaces: { gives: ok },
  create_workspace: {
    with: ({ record }) => ({ workspace: record }),
    gives: { ...ok, ...each(outside, 'workspace_taken') },
  },
  sync: { with: ({ workspace, replica }) => ({ workspace, replica }), gives: membersOnly },
  sync_push: { with: ({ workspace, replica }) => ({ workspace, replica }), gives: membersOnly },
  sync_pull: { with: ({ workspace }) => ({ workspace }), gives: membersOnly },
  sync_page: { with: ({ workspace }) => ({ workspace }), gives: membersOnly },
  // Reads under the rights of the caller: what it gives is what the tables above give.
  was_erased: { with: ({ workspace }) => [workspace, workspace], gives: ok },
  sync_rows: { with: ({ workspace }) => [workspace, 0, 1_000_000, 0], gives: ok },
  members: { with: ({ workspace }) => ({ workspace }), gives: membersOnly },
  invite_member: { with: ({ workspace }) => ({ workspace, role: 'viewer' }), gives: ownersOnly },
  invitations: { with: ({ workspace }) => ({ workspace }), gives: ownersOnly },
  revoke_invitation: {
    with: ({ workspace, invitation }) => ({ workspace, id: invitation.id }),
    gives: ownersOnly,
  },
  accept_invitation: {
    with: ({ invitation }) => ({ token: invitation.token }),
    gives: { ...ok, ...each(members, 'already_a_member') },
  },
  change_member: { with: ({ workspace, userId }) => ({ workspace, userId, role: 'viewer' }), gives: ownersOnly },
  sign_out_device: {
    with: ({ workspace, device }) => ({ workspace, replica: device }),
    gives: { ...membersOnly, ...each(['viewer', ...collectors], 'unknown_device') },
  },
  journal: { with: ({ workspace }) => ({ workspace }), gives: ownersOnly },
  erase_client: {
    with: ({ workspace, clientId }) => ({ workspace, clientId, reason: 'asked' }),
    gives: ownersOnly,
  },
  erase_workspace: { with: ({ workspace, record }) => ({ workspace, ...record, id: undefined }), gives: ownersOnly },
}

/** Functions that the server calls with the service key, and nobody else. */
export const jobs = [
  'push_subscribe',
  'push_subscriptions_of',
  'push_unsubscribe',
  'push_delivered',
  'reminder_settings_of',
  'keep_reminder_settings',
  'calendar_keep',
  'calendar_revoke',
  'calendar_owner',
  'reminder_records',
  'look_lease',
  'look_done',
  'look_failed',
  'delivery_lease',
  'delivery_done',
  'reminders_purge',
  'mail_account_of',
  'keep_mail_account',
  'mail_account_tested',
  'forget_mail_account',
  'mail_lease',
  'mail_hand_over',
  'mail_done',
  'file_write',
  'file_settle',
  'file_bytes',
  'file_card',
  'files_standing',
  'files_of_invoices',
  'files_to_place',
  'file_placed',
  'file_removed',
  'files_expire',
] as const

/** Functions of the database for itself and for jobs: no caller may execute them. */
export const internal = [
  'is_text',
  'is_choice',
  'is_whole',
  'is_cents',
  'is_day',
  'has_only',
  'is_working_week',
  'is_strategy_step',
  'are_strategy_steps',
  'are_instalments',
  'are_overrides',
  'are_answers',
  'is_interest_line',
  'are_interest_lines',
  'is_id_list',
  'allocated',
  'my_session',
  'my_memberships',
  'sync_version',
  'sync_clock',
  'sync_arrived',
  'sync_enter',
  'sync_touch',
  'sync_scope',
  'sync_adopt',
  'sync_policy',
  'sync_register',
  'keep_fact',
  'members_access',
  'field_name',
  'sync_columns',
  'sync_insert',
  'sync_append',
  'sync_merge',
  'sync_change',
  'sync_is_transient',
  'sync_new_rows',
  'sync_create_all',
  'sync_collects',
  'sync_reaches',
  'sync_assignable',
  'sync_permit',
  'sync_schema',
  'sync_skew',
  'sync_culprit',
  'sync_apply',
  'sync_seen',
  'raise_access',
  'client_comes',
  'client_moves',
  'record_moves',
  'keep_an_owner',
  'team_role',
  'team_owner',
  'utc',
  'canonical_json',
  'fact_text',
  'journal_append',
  'journal_stamp',
  'journal_keep',
  'is_erasing',
  'keep_journal',
  'erasure_record',
  'concerns_erased',
  'keep_erased',
  'erasure_follows',
  'mentions',
  'keep_erased_body',
  'tell_erased',
  'forget_lost',
  'same_debtor',
  'erase_hanging',
  'acts_left',
  'erase_voids',
  'mail_due_at',
  'mail_waits',
  'mail_account_ends',
  'look_again',
  'workspace_of',
  'push_note',
  'subscription_ends',
  'device_listens',
  'listener_settings',
  'scopes_of',
  'reminder_rows',
  'listeners',
  'reminders_open',
  'reminders_withdraw',
  'member_listens',
  'client_leaves',
  'keep_file',
  'file_leaves',
  'file_moved',
  'attachment_seen',
  ...jobs,
] as const
