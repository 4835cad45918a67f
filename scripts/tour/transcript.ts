/** Runs the steps of a tour one after the other and writes a line for each. */
export interface Transcript {
  /** A heading for the steps that follow. */
  readonly chapter: (title: string) => void
  /** @param work does the step and tells in a few words what came of it; what it throws makes the step a failure */
  readonly step: (name: string, work: () => Promise<string> | string) => Promise<void>
  /** Writes the last line and returns how many steps failed. */
  readonly end: () => number
}

export function transcript(
  write: (line: string) => void,
  now: () => number = performance.now.bind(performance),
): Transcript {
  let steps = 0
  let failed = 0
  return {
    chapter: (title) => {
      write(`\n${title}`)
    },
    step: async (name, work) => {
      steps++
      const begun = now()
      try {
        const told = await work()
        write(`  ok    ${name.padEnd(24)} ${told}  (${Math.round(now() - begun)} ms)`)
      } catch (error) {
        failed++
        write(
          `  FAIL  ${name.padEnd(24)} ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
        )
      }
    },
    end: () => {
      write(`\ntour: ${steps} steps, ${failed} failed`)
      return failed
    },
  }
}

/** @throws when a step did not see what it should have seen */
export function expect(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`expected ${what}`)
}

/** What a call is rejected with; a step that expects a failure fails without one. */
export async function failed(call: Promise<unknown>): Promise<Error> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(outcome instanceof Error, "a failure")
  return outcome
}
