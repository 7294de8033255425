/** Each rule broken in turn has to be noticed, within a few histories. */
import { expect, test } from 'vitest'
import { buildSimulation } from './build.ts'
import { onDevice } from './sabotage.ts'

const MOST = 150

for (const { name, edits } of onDevice) {
  test(`it is noticed when ${name}`, async () => {
    const { simulate, Model } = await buildSimulation(edits)
    for (let seed = 1; seed <= MOST; seed++) {
      const found = await simulate(seed, new Model()).then(
        () => null,
        (error: Error) => error.message.split('\n')[0],
      )
      if (found === null) continue
      console.log(`${name}: seed ${seed}, ${found}`)
      return
    }
    expect.fail(`${MOST} histories noticed nothing`)
  })
}
