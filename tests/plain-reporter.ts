/**
 * Prints what failed, a line each, and the closing line that says how the run went, in words any tool can read: where only the
 * end of a long output is kept, that end must say enough.
 */
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

const MESSAGE = 300
const SEEN = 1500

const firstLines = (errors: readonly { message: string }[] | undefined): string =>
  stripped(errors?.[0]?.message ?? 'no reason given').slice(0, MESSAGE)

/** Without the colours of a terminal, on one line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one.
const stripped = (text: string): string => text.replace(/\u001b\[[0-9;]*m/g, '').replace(/\s+/g, ' ')

export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], loose: readonly SerializedError[]): void {
    let passed = 0
    let failed = loose.length
    let skipped = 0
    // What went wrong beside every test fails the run as a whole.
    for (const error of loose) console.log(`FAILED outside any test: ${firstLines([error])}`)
    for (const module of modules) {
      const name = `${module.project.name} ${module.relativeModuleId}`
      // What a hook of a suite throws is no failure of any test: they are only skipped.
      for (const suite of [module, ...module.children.allSuites()]) {
        if (suite.errors().length === 0) continue
        failed += 1
        const told = suite.type === 'suite' ? `${name} > ${suite.fullName}` : name
        console.log(`FAILED ${told}: ${firstLines(suite.errors())}`)
      }
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result()
        if (state === 'passed') passed += 1
        else if (state === 'failed') {
          failed += 1
          console.log(`FAILED ${name} > ${test.fullName}: ${firstLines(errors)}`)
          for (const page of test.meta().seen ?? []) console.log(page.slice(0, SEEN))
        } else skipped += 1
      }
    }
    console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
  }
}
