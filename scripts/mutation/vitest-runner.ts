import { strykerPlugins as usual } from "@stryker-mutator/vitest-runner"

/** The part of vitest that this file patches. */
interface Vitest {
  start(files?: string[]): Promise<unknown>
  readonly projects: readonly { readonly config: { testNamePattern?: RegExp | undefined } }[]
}

interface Runner {
  init(): Promise<void>
}

const plugin = usual.find(({ name }) => name === "vitest")
const make = plugin?.factory as ((injector: unknown) => Runner) & { readonly inject: unknown }

/**
 * Stryker's vitest runner selects tests by names joined with spaces, but vitest 5 joins them with " > ": no test would
 * run, and every mutant would survive.
 */
function runner(injector: unknown): Runner {
  const made = make(injector)
  const init = made.init.bind(made)
  made.init = async () => {
    await init()
    const vitest = Reflect.get(made, "ctx") as Vitest
    const start = vitest.start.bind(vitest)
    vitest.start = (files) => {
      for (const { config } of vitest.projects) {
        const { source } = config.testNamePattern ?? {}
        if (source !== undefined) config.testNamePattern = new RegExp(source.replaceAll(" ", "(?: > | )"))
      }
      return start(files)
    }
  }
  return made
}
runner.inject = make.inject

export const strykerPlugins = [{ ...plugin, name: "vitest-5", factory: runner }]
