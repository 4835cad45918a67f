import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type CallOptions, isDecodeError } from "conferkit"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { all } from "../support/bigbluebutton.ts"
import { inject } from "./inject.ts"
import { type Lab, openLab } from "./lab.ts"
import { type Common, subjects, withOAuth } from "../support/subjects.ts"

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab[Symbol.asyncDispose]())

const of = (play: string, status?: number) => ({ title: play, play, status, again: "", once: "" })

describe.each(subjects.map((subject) => [subject.name, subject] as const))("%s", (_name, subject) => {
  test("maxRetries 0 disables retries, per call or per client", async () => {
    for (const options of [{ call: { maxRetries: 0 } }, { client: { maxRetries: 0 } }]) {
      for (const play of ["status", "reset before the headers"]) {
        const { record } = await inject(lab, of(play, 503), subject, "again", options)
        expect(record.requests).toHaveLength(1)
      }
    }
  })

  test("every error has its own name and names its call", async () => {
    const { came } = await inject(lab, of("status", 400), subject, "again")
    expect(came).toMatchObject({ name: subject.apiError.name, operation: subject.again.operation.id })
    expect(subject.apiError.name).not.toBe("Error")
  })

  test("a 200 with a broken body keeps status, Content-Type and the start of the body", async () => {
    const { came } = await inject(lab, of("content-length too small"), subject, "again")
    expect(isDecodeError(came) && came).toMatchObject({
      status: 200,
      contentType: subject.again.answer.type,
      message: expect.stringContaining("HTTP 200") as string,
    })
    expect(came).toHaveProperty("excerpt", expect.stringMatching(/^[<{]/))
  })

  test("all attempts of a call are equal except for the signature: same target, key and body", async () => {
    const { record } = await inject(lab, { ...of("status", 503), times: 2 }, subject, "again")
    expect(record.requests).toHaveLength(3)
    for (const name of ["idempotency-key", "content-type"]) {
      expect(new Set(record.requests.map(({ headers }) => headers[name])).size).toBe(1)
    }
    expect(new Set(record.requests.map(({ body }) => body)).size).toBe(1)
  })

  test("cookies and authorization are not sent to another host", async () => {
    const headers = { cookie: "JSESSIONID=1", authorization: "Bearer of-the-caller" }
    const { record } = await inject(lab, of("redirect to another host"), subject, "again", { call: { headers } })
    expect(record.requests[0]).toMatchObject({ at: "home", headers: { cookie: "JSESSIONID=1" } })
    for (const { headers: sent } of record.requests.slice(1)) {
      expect(sent).not.toHaveProperty("cookie")
      expect(sent).not.toHaveProperty("authorization")
    }
  })
})

describe("a failed iteration", () => {
  const items = (list: readonly object[]) => JSON.stringify({ items: list, data: list, pagination: { hasMore: false } })
  const json = (body: string) => ({ type: "application/json", body })
  const options: CallOptions = { maxRetries: 0 }

  test.each([
    [
      "recordings() of BigBlueButton",
      {
        type: "text/xml",
        body: "<response><returncode>SUCCESS</returncode><recordings><recording><recordID>r</recordID></recording></recordings><totalElements>1</totalElements></response>",
      },
      (common: Common) => {
        const bbb = new BigBlueButton({ ...common, secret: "s" })
        return () => bbb.recordings({}, options)
      },
    ],
    [
      "rooms.listAll() of Ethora",
      json(items([{ _id: "r" }])),
      (common: Common) => {
        const chat = new Ethora({ ...common, appId: "0123456789abcdef01234567", appSecret: "s" })
        return () => chat.rooms.listAll({}, options)
      },
    ],
    [
      "conversations.listAll() of OmniFlow",
      json(items([{ id: "r" }])),
      (common: Common) => {
        const omniflow = new OmniFlow({ ...common, apiKey: "k" })
        return () => omniflow.conversations.listAll({}, options)
      },
    ],
  ])("%s starts over the next time", async (name, answer, make) => {
    const planned = await lab.plan({ play: "status", status: 503, times: 1, answer })
    const walk = make({ baseUrl: planned.baseUrl })
    await expect(all<unknown>(walk())).rejects.toMatchObject({ status: 503 })
    expect(await all<unknown>(walk())).toHaveLength(1)
    // The failed request, and those that confirm that a list is complete.
    const due = name.includes("BigBlueButton") ? 2 : name.includes("Ethora") ? 3 : 1
    expect((await planned.told()).requests).toHaveLength(1 + due)
  })
})

test("a failing token request is sent once per attempt, and the error counts the attempts", async () => {
  const { came, attempts, record } = await inject(lab, of("reset before the headers"), withOAuth, "again")
  expect(attempts).toBe(3)
  expect(came).toMatchObject({ name: "ConnectionError", operation: "oauthToken", attempts: 3 })
  expect(record.requests.map(({ target }) => target.replace(/^\/call\d+/, ""))).toEqual(
    Array(3).fill("/v1/oauth/token"),
  )
})
