/** An evidence pack of ten years for a court, put together by the code of the phone with its real layout; prints what it took. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { openFaces } from '../../client/papers/face.ts'
import { layOut } from '../../client/papers/lay-out.ts'
import { assemble } from '../../client/screens/evidence/assemble.ts'
import { addDays } from '../../server/domain/calendar/days.ts'
import type { CaseFacts } from '../../server/domain/dunning/case.ts'
import { planCase } from '../../server/domain/dunning/plan.ts'
import type { CaseFact } from '../../server/domain/evidence/case-journal.ts'
import type { Interaction } from '../../server/domain/records/facts.ts'
import { contact, facts, interaction, invoice, legalAct, payment, promise } from '../server/domain/facts.ts'
import { perrin, roche, workspace } from '../server/domain/papers/papers.ts'

export interface EvidenceTaken {
  /** Milliseconds and of processor time, one figure a run. */
  wall: number[]
  processor: number[]
  /** Processor time of the longest document: what stands between a tap on Stop and the end, at most. */
  longest: number
  bytes: number
  facts: number
  pages: number
  /** Megabytes in use after the last run, above those before the first. */
  grown: number
}

const RUNS = 3
const INVOICES = 120
const EXCHANGES = 1_200
const START = '2016-01-04'
const TODAY = '2026-11-21'

const words =
  'Sauf erreur de notre part, la facture ci-dessus reste due. Nous vous remercions de la régler, ou de nous dire ce qui s’y oppose. '

function exchange(at: number): Interaction {
  const day = addDays(START, Math.floor((at / EXCHANGES) * 3_900))
  if (at % 2 === 0)
    return interaction(day, {
      channel: 'call',
      outcome: at % 6 ? 'NR' : 'PROM',
      contactId: 'contact',
      note: `Note ${at}`,
    })
  if (at % 199 === 0)
    return interaction(day, {
      channel: 'registered-letter',
      state: 'sent',
      subject: `Lettre ${at}`,
      text: `Lettre ${at}. ${words.repeat(6)}`,
    })
  return interaction(day, {
    channel: 'email',
    state: 'sent',
    subject: `Relance ${at}`,
    text: `Message ${at}.\n\n${words.repeat(4)}`,
  })
}

const invoices = Array.from({ length: INVOICES }, (_, at) =>
  invoice({
    id: `I${at}`,
    number: `F-${at}`,
    issuedOn: addDays(START, at * 32),
    dueOn: addDays(START, at * 32 + 30),
    amount: 50_000 + at * 997,
  }),
)
const payments = invoices
  .slice(0, 100)
  .map(({ id, dueOn, amount }) => payment(addDays(dueOn, 40), amount, { allocations: [{ invoiceId: id, amount }] }))
const interactions = Array.from({ length: EXCHANGES }, (_, at) => exchange(at))
const promises = Array.from({ length: 180 }, (_, at) =>
  promise(addDays(START, at * 20), addDays(START, at * 20 + 7), 30_000, { invoiceIds: [`I${at % INVOICES}`] }),
)
const legalActs = Array.from({ length: 20 }, (_, at) =>
  legalAct(addDays(START, at * 180), 'formal-notice', { deadline: addDays(START, at * 180 + 15) }),
)
const about: CaseFacts = facts({
  client: perrin(),
  creditor: roche,
  contacts: [contact()],
  invoices,
  payments,
  interactions,
  promises,
  legalActs,
})
const records: CaseFact[] = [
  ...payments.map((record): CaseFact => ({ kind: 'payment', record })),
  ...interactions.map((record): CaseFact => ({ kind: 'interaction', record })),
  ...promises.map((record): CaseFact => ({ kind: 'promise', record })),
  ...legalActs.map((record): CaseFact => ({ kind: 'legalAct', record })),
]

const require = createRequire(`${process.cwd()}/package.json`)
function font(file: string): ArrayBuffer {
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/ibm-plex-sans/${file}`))
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}
const fonts = () => ({
  regular: font('400Regular/IBMPlexSans_400Regular.ttf'),
  bold: font('600SemiBold/IBMPlexSans_600SemiBold.ttf'),
})

const spent = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const taken: EvidenceTaken = {
  wall: [],
  processor: [],
  longest: 0,
  bytes: 0,
  facts: records.length,
  pages: 0,
  grown: 0,
}
const atFirst = process.memoryUsage().rss
// The page that asks for it knows the plan.
const { state } = planCase(about, TODAY, `${TODAY}T09:00:00.000Z`)
for (let run = 0; run < RUNS; run++) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  taken.pages = 0
  // As each pack starts a worker of its own.
  const faces = openFaces(fonts())
  const made = await assemble({
    input: {
      facts: about,
      state,
      workspace: workspace(),
      contact: null,
      language: 'fr',
      today: TODAY,
      to: 'court',
      notes: true,
      stated: [],
    },
    madeAt: `${TODAY}T09:00:00.000Z`,
    facts: records,
    waiting: new Set(),
    files: [],
    links: false,
    journal: async () => 'unreachable',
    async print(paper) {
      const one = process.cpuUsage()
      const { bytes, undrawn } = layOut(paper, faces)
      taken.longest = Math.max(taken.longest, spent(one))
      taken.pages +=
        Buffer.from(bytes)
          .toString('latin1')
          .match(/\/Type \/Page\b/g)?.length ?? 0
      return { file: new Blob([bytes]), undrawn }
    },
    signal: new AbortController().signal,
    progress: () => undefined,
  })
  taken.wall.push(performance.now() - start)
  taken.processor.push(spent(before))
  taken.bytes = made.file.size
}
taken.grown = (process.memoryUsage().rss - atFirst) / 1_000_000
console.log(JSON.stringify(taken))
