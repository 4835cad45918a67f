import { caller } from "../../src/core/http/call.ts"
import { redactor } from "../../src/core/redaction.ts"
import { runtime } from "../../src/core/http/options.ts"
import type { Context } from "../../src/ethora/types.ts"
import { names } from "../../src/ethora/names.ts"
import { calling, type Handed } from "../support/calling.ts"

/** What a group of calls needs, of the app `own`; every call is answered alike and written down. */
export function contextOf(answer: unknown = { ok: true }): { context: Context; calls: Handed[] } {
  const { transport, calls } = calling(answer)
  const context: Context = {
    call: caller(transport),
    account: () => Promise.reject(new Error("nobody asked for the account")),
    names: (options) => Promise.resolve(names(options?.appId ?? "own", "conference.example.test")),
    jidDomain: "conference.example.test",
    newUsers: { password: () => "password", email: () => "a@example.test" },
    waitForUsers: false,
    runtime: runtime({}),
    redactor: redactor([], []),
  }
  return { context, calls }
}
