import { parseArgs } from "node:util"

export interface Arguments {
  readonly check: boolean
  readonly watch: boolean
  readonly help: boolean
  readonly only: string | undefined
}

export const usage = `Usage: npm run generate -- [--check] [--watch] [--only <provider>]

Turns specs/<provider>.yaml into generated/<provider>/.

  --check            write nothing; exit 1 and name the files if something is out of date
  --watch            go on and generate again whenever a document changes
  --only <provider>  one document, such as bigbluebutton
`

/** The arguments, or what is wrong with them. */
export function parseArguments(args: readonly string[]): Arguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        check: { type: "boolean", default: false },
        watch: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        only: { type: "string" },
      },
    })
    if (values.check && values.watch) return "--check and --watch exclude each other"
    return { check: values.check, watch: values.watch, help: values.help, only: values.only }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
