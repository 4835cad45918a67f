import type { operations } from "../../generated/bigbluebutton/paths.ts"
import { caller as coreCaller } from "../core/caller.ts"
import { isFields } from "../core/fields.ts"
import type { Transport } from "../core/transport.ts"
import { check } from "./check.ts"
import { loadCodec } from "./codec.ts"
import type { Call } from "./types.ts"

export const caller = (transport: Transport): Call => {
  const call = coreCaller<operations>(transport)
  return (operation, query, options, useful, body) => {
    const input = async () => {
      check(operation, query)
      if (isFields(query) && "preUploadedPresentation" in query) (await loadCodec()).checkPresentation(query)
      return { query, body: await body?.() }
    }
    return call(operation, input, options, useful)
  }
}
