/** The parts of Today that nobody waits for, as one piece: fetched once the cards are there. See `lazy.tsx`. */
export { ReturnLine } from '../acts/return-line.tsx'
export { BankCheckNotice } from '../bank/notice.tsx'
export { NearClocks } from '../law/near-clocks.tsx'
export { CardMenu } from './card-menu.tsx'
export { Calm, FirstDay, NoneLeft } from './empty.tsx'
export { FoundList } from './found-list.tsx'
export { SyncChip } from './sync-chip.tsx'
export { TooOld } from './too-old.tsx'
