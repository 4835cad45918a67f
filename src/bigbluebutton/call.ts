import type { operations as Operations } from "../../generated/bigbluebutton/paths.ts"
import { caller as coreCaller } from "../core/http/call.ts"
import { checkNames } from "../core/check-params.ts"
import { isFields } from "../core/values.ts"
import type { Transport } from "../core/http/transport.ts"
import { check, inBody } from "./check.ts"
import { loadCodec } from "./codec.ts"
import type { Call } from "./types.ts"

export const caller = (transport: Transport): Call => {
  const call = coreCaller<Operations>(transport)
  return (operation, query, options, useful, body) => {
    const input = async () => {
      check(operation, query)
      if (isFields(query) && "preUploadedPresentation" in query) (await loadCodec()).checkPresentation(query)
      for (const name of Object.keys(query ?? {})) {
        // Misspelt, what methods take for the body would travel as a parameter, or not at all.
        if (!Object.hasOwn(operation.params, name))
          checkNames(operation.id, { [name]: 1 }, inBody, options?.allowUnknown)
      }
      return { query, body: await body?.() }
    }
    return call(operation, input, options, useful)
  }
}
