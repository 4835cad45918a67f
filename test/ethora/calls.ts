import { caller } from "../../src/core/caller.ts"
import { redactor } from "../../src/core/redact.ts"
import { runtime } from "../../src/core/runtime.ts"
import type { CallInput, CallOptions, Transport } from "../../src/core/transport.ts"
import type { Context } from "../../src/ethora/context.ts"
import { names } from "../../src/ethora/ids.ts"

/** A call as a group of calls hands it on. */
interface Handed {
  readonly operation: string
  readonly input: CallInput
  readonly options: CallOptions | undefined
}

/** What a group of calls needs, of the app `own`; every call is answered alike and written down. */
export function calling(answer: unknown = { ok: true }): { context: Context; calls: Handed[] } {
  const calls: Handed[] = []
  const noCall = () => Promise.reject(new Error("this is no plain call"))
  const transport: Transport = {
    call: ({ id }, input, options) => {
      calls.push({ operation: id, input, options })
      return Promise.resolve({ answer, response: Response.json(answer) })
    },
    send: noCall,
    stream: noCall,
  }
  const context: Context = {
    call: caller(transport),
    account: noCall,
    names: (options) => Promise.resolve(names(options?.appId ?? "own", "conference.example.test")),
    jidDomain: "conference.example.test",
    newUsers: { password: () => "password", email: () => "a@example.test" },
    waitForUsers: false,
    runtime: runtime({}),
    redactor: redactor([], []),
  }
  return { context, calls }
}
