import { caller } from "../../src/core/caller.ts"
import { redactor } from "../../src/core/redact.ts"
import { runtime } from "../../src/core/runtime.ts"
import type { Context } from "../../src/ethora/context.ts"
import { names } from "../../src/ethora/ids.ts"
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
