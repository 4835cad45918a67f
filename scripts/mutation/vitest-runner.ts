import { strykerPlugins as usual } from "@stryker-mutator/vitest-runner"

/** As much of vitest as is changed. */
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
 * Stryker's runner for vitest picks tests by their names with whitespace between the parts, but since vitest 5 " > " stands
 * there: no test would run, and every mutant stay alive.
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
