import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { isApiError, isConnectionError } from "conferkit"
import { expectedOf, type Fault, faults } from "./faults.ts"
import { type Injection, inject } from "./inject.ts"
import { type Lab, openLab } from "./lab.ts"
import { Returned, type Subject, subjects } from "../support/subjects.ts"
import { recorded, type Result, type Row, tableOf } from "./table.ts"

/** The most that fits into the buffers between a server and a client that stopped reading, in bytes. */
const inBuffers = 64 * 2 ** 20

let lab: Lab
const unhandled: unknown[] = []
const note = (reason: unknown) => void unhandled.push(reason)
beforeAll(async () => {
  lab = await openLab()
  process.on("unhandledRejection", note)
})
afterAll(async () => {
  process.off("unhandledRejection", note)
  await lab[Symbol.asyncDispose]()
})

const rows: Row[] = []

/** What must be true for every call, whatever happened to it. */
function check(fault: Fault, subject: Subject, kind: "again" | "once", { came, attempts, record }: Injection): void {
  const { operation, value } = subject[kind]
  expect(operation.idempotent).toBe(kind === "again")
  expect(record.unfinished).toBe(0)
  expect(record.written).toBeLessThan(inBuffers)
  if (fault.place !== undefined) expect(record.requests).toEqual([])
  else if (kind === "once") expect(new Set(record.requests.map(({ target }) => target))).toHaveProperty("size", 1)
  if (isApiError(came)) expect(came).toBeInstanceOf(subject.apiError)
  if (came instanceof Error) expect(came).toMatchObject({ operation: operation.id })
  else if (!(came instanceof Returned)) expect(came).toMatchObject(value as object)
  if (isConnectionError(came)) expect(came.attempts).toBe(attempts)
}

describe("every client, by an idempotent call and one that is not", () => {
  test.each(faults.map((fault) => [fault.title, fault] as const))("%s", async (title, fault) => {
    const outcomes = await Promise.all(
      subjects.map(async (subject) => {
        const [again, once] = await Promise.all([
          inject(lab, fault, subject, "again"),
          inject(lab, fault, subject, "once"),
        ])
        return { subject, again, once }
      }),
    )
    const results = outcomes.map(({ subject: { name }, again, once }): Result => ({
      provider: name,
      again: again.outcome,
      once: once.outcome,
    }))
    expect(results).toEqual(
      subjects.map(({ name }) => ({
        provider: name,
        again: expectedOf(fault.again, name),
        once: expectedOf(fault.once, name),
      })),
    )
    for (const { subject, again, once } of outcomes) {
      check(fault, subject, "again", again)
      check(fault, subject, "once", once)
    }
    const counted = outcomes.flatMap(({ again, once }) => [again, once]).map((each) => each.record.requests.length)
    const requests = counted.reduce((sum, each) => sum + each)
    rows.push({ title, calls: counted.length, requests, results })
  })

  test("left no unhandled rejections", () => {
    expect(unhandled).toEqual([])
  })

  test("the table in docs/internals/faults.md matches the results; `npm run faults` updates it", async () => {
    const table = await tableOf(rows)
    if (process.env["MODE"] === "record") recorded.write(table)
    expect(recorded.read()).toBe(table)
  })
})
