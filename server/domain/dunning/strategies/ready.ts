/**
 * The strategies that come with the app, of the same shape as those a workspace writes for itself.
 * Their days come from field study 1 D; what the study leaves open (days of the profiles) is a choice of the product.
 */
import type { Profile, StepStage, StrategyStep, Tone } from '../../records/strategy.ts'

export type ReadyKey = 'standard' | 'tight' | 'gentle' | 'preventive' | Profile

export type FirstChannel = 'email' | 'call' | 'letter'

export interface ReadyStrategy {
  /** The key of the strategy, followed by `:` and the first channel where it was swapped. */
  key: string
  /** Raised whenever its steps change, so that what was done can be told apart. */
  version: number
  steps: readonly StrategyStep[]
  /** Taken by default for clients of this profile. */
  profile?: Profile
  /** Numbers of the capabilities of the field study that it answers. */
  sources: readonly string[]
}

type Options = Partial<Pick<StrategyStep, 'second' | 'callsUpTo' | 'condition' | 'automatic'>>

const toneOf: Record<StepStage, Tone> = {
  preventive: 'friendly',
  friendly: 'friendly',
  firm: 'firm',
  'formal-notice': 'formal',
  'hand-over': 'formal',
}

function step(
  anchor: StrategyStep['anchor'],
  offset: number,
  channel: StrategyStep['channel'],
  stage: StepStage,
  key: string,
  more: Options = {},
): StrategyStep {
  return { key, anchor, offset, channel, tone: toneOf[stage], stage, ...more }
}

type Make = (days: number, channel: StrategyStep['channel'], stage: StepStage, more?: Options) => StrategyStep

/** Days after the invoice was issued. */
const issued: Make = (days, channel, stage, more) => step('issue', days, channel, stage, `i${days}`, more)
/** Days before the due date. */
const before: Make = (days, channel, stage, more) => step('due', -days, channel, stage, `b${days}`, more)
/** Days after the due date. */
const due: Make = (days, channel, stage, more) => step('due', days, channel, stage, `d${days}`, more)
/** Days after the step before; `place` keeps its key apart. */
const then = (place: number, ...[days, channel, stage, more]: Parameters<Make>) =>
  step('previous', days, channel, stage, `p${place}`, more)

/** C41: a call while there are few to make, a message when there are many. */
const fewCalls = { callsUpTo: 5 }

const standardSteps: readonly StrategyStep[] = [
  due(7, 'message', 'friendly'),
  due(14, 'call', 'friendly'),
  due(30, 'written', 'firm'),
  due(45, 'formal', 'formal-notice'),
]

export const readyStrategies: readonly (ReadyStrategy & { key: ReadyKey })[] = [
  { key: 'standard', version: 1, steps: standardSteps, sources: ['C45', 'C46', 'C47', 'C55', 'C98'] },
  {
    key: 'tight',
    version: 1,
    steps: [
      due(1, 'message', 'friendly'),
      due(7, 'call', 'friendly'),
      due(15, 'written', 'firm'),
      due(30, 'formal', 'formal-notice'),
    ],
    sources: ['C48', 'C55', 'C98'],
  },
  {
    key: 'gentle',
    version: 1,
    steps: [
      due(9, 'message', 'friendly'),
      then(2, 10, 'other', 'friendly'),
      then(3, 14, 'written', 'firm'),
      then(4, 14, 'formal', 'formal-notice'),
    ],
    sources: ['C49', 'C51', 'C55', 'C57', 'C98'],
  },
  {
    key: 'preventive',
    version: 1,
    steps: [
      issued(3, 'call', 'preventive', fewCalls),
      before(7, 'message', 'preventive', { automatic: true }),
      ...standardSteps,
    ],
    sources: ['C31', 'C37', 'C41', 'C42', 'C45'],
  },
  {
    key: 'reliable',
    version: 1,
    profile: 'reliable',
    steps: [
      due(10, 'message', 'friendly'),
      then(2, 10, 'other', 'friendly'),
      then(3, 14, 'call', 'friendly'),
      then(4, 14, 'written', 'firm'),
      then(5, 21, 'formal', 'formal-notice'),
    ],
    sources: ['C8', 'C16', 'C49'],
  },
  {
    key: 'new',
    version: 1,
    profile: 'new',
    steps: [
      issued(3, 'call', 'preventive', fewCalls),
      before(5, 'message', 'preventive', { automatic: true }),
      due(3, 'message', 'friendly'),
      due(10, 'call', 'friendly'),
      due(20, 'written', 'firm'),
      due(35, 'formal', 'formal-notice'),
    ],
    sources: ['C9', 'C31', 'C37'],
  },
  {
    key: 'occasional',
    version: 1,
    profile: 'occasional',
    steps: [
      before(5, 'message', 'preventive', { automatic: true }),
      due(7, 'call', 'friendly'),
      due(18, 'message', 'friendly'),
      due(32, 'written', 'firm'),
      due(47, 'formal', 'formal-notice'),
    ],
    sources: ['C10', 'C86'],
  },
  {
    key: 'conflictual',
    version: 1,
    profile: 'conflictual',
    steps: [
      before(7, 'formal', 'preventive', { automatic: true }),
      due(1, 'formal', 'friendly'),
      due(8, 'formal', 'firm'),
      due(15, 'registered-letter', 'formal-notice', { second: 'email' }),
      due(45, 'note', 'hand-over'),
    ],
    sources: ['C9', 'C40', 'C102', 'C103'],
  },
  {
    key: 'large',
    version: 1,
    profile: 'large',
    steps: [
      issued(3, 'message', 'preventive'),
      before(10, 'call', 'preventive'),
      due(7, 'message', 'friendly'),
      due(15, 'call', 'friendly', { second: 'email' }),
      due(30, 'written', 'friendly'),
      due(45, 'written', 'firm'),
      due(60, 'formal', 'formal-notice'),
    ],
    sources: ['C17', 'C31', 'C37', 'C58'],
  },
  {
    key: 'public',
    version: 1,
    profile: 'public',
    steps: [
      issued(5, 'formal', 'preventive'),
      due(5, 'formal', 'friendly'),
      due(20, 'call', 'friendly', { second: 'email' }),
      due(35, 'formal', 'firm'),
      due(50, 'formal', 'formal-notice'),
    ],
    sources: ['C17', 'C31', 'C58'],
  },
  {
    key: 'difficulty',
    version: 1,
    profile: 'difficulty',
    steps: [
      due(10, 'call', 'friendly'),
      then(2, 14, 'message', 'friendly'),
      then(3, 21, 'call', 'friendly'),
      then(4, 21, 'written', 'firm'),
      then(5, 30, 'formal', 'formal-notice'),
    ],
    sources: ['C12', 'C86', 'C89'],
  },
]

const isAfterDue = ({ anchor, offset, stage }: StrategyStep) =>
  stage !== 'preventive' && anchor !== 'issue' && (anchor === 'previous' || offset >= 0)

/**
 * The same strategy beginning by e-mail, telephone or letter once the due date has passed. Where the step after it used
 * that channel already it takes the first one's, so that the method still varies (C51).
 */
export function firstChannel(strategy: ReadyStrategy, channel: FirstChannel): ReadyStrategy {
  const at = strategy.steps.findIndex(isAfterDue)
  const first = strategy.steps[at]
  if (!first || first.channel === channel) return strategy
  const steps = strategy.steps.map((one, index) => {
    if (index === at) return { ...one, channel }
    return index === at + 1 && one.channel === channel ? { ...one, channel: first.channel } : one
  })
  return { ...strategy, key: `${strategy.key.split(':')[0]}:${channel}`, steps }
}

const firstChannels: readonly string[] = ['email', 'call', 'letter'] satisfies FirstChannel[]
const isFirstChannel = (text: string): text is FirstChannel => firstChannels.includes(text)

/** Every one ever asked for, variants included: plans ask for the same few thousands of times. */
const found = new Map<string, ReadyStrategy | null>()

/** By its key, `standard`, or with its first channel, `standard:call`; `null` when there is none. */
export function readyStrategy(key: string): ReadyStrategy | null {
  let strategy = found.get(key)
  if (strategy === undefined) {
    strategy = find(key)
    found.set(key, strategy)
  }
  return strategy
}

function find(key: string): ReadyStrategy | null {
  const [name, channel, ...rest] = key.split(':')
  const strategy = readyStrategies.find((one) => one.key === name)
  if (!strategy || rest.length) return null
  if (channel === undefined) return strategy
  return isFirstChannel(channel) ? firstChannel(strategy, channel) : null
}
