import { operations } from "../../generated/xcall/operations.ts"
import { checkOptions } from "../core/check-options.ts"
import { checkPath } from "../core/replace-path.ts"
import { pathNames, type Paths } from "./options.ts"

const calls = {
  token: operations.createRoomToken,
  roomInfo: operations.getRoomInfo,
  account: operations.getAccount,
  subscription: operations.getSubscription,
} as const

const isCall = (name: string): name is keyof typeof calls => Object.hasOwn(calls, name)

/**
 * Operation → the path it has instead of the document's.
 * @throws ConfigError
 */
export function pathsOf(options: Paths): Readonly<Record<string, string>> {
  const paths: Record<string, string> = {}
  const checked = checkOptions("XCallServer", options, pathNames, "paths.")
  for (const [name, template] of Object.entries(checked) as [string, string | undefined][]) {
    if (template !== undefined && isCall(name)) {
      paths[calls[name].id] = checkPath(calls[name], template, `paths.${name}`)
    }
  }
  return paths
}
