import { describe, expect, test } from "vitest"
import { type ApiResponse, apiPromise } from "../../src/core/http/response.ts"
import { unheardRejections } from "../support/unheard.ts"

const answer = { room: { id: "7" } }
const response = new Response(null, { status: 201 })
const running = () => Promise.resolve({ body: answer, response })

describe("apiPromise", () => {
  test("resolves to what is useful of the answer, and looks for it once", async () => {
    const seen: unknown[][] = []
    const promise = apiPromise<string, typeof answer>(running(), (...given) => {
      seen.push(given)
      return given[0].room.id
    })
    expect(await promise).toBe("7")
    expect(await promise.withResponse()).toEqual({ data: "7", body: answer, response, issues: [] })
    expect(seen).toEqual([[answer, response]])
  })

  test("without a choice all of the answer is useful", async () => {
    const promise = apiPromise(running(), undefined)
    expect(await promise).toBe(answer)
    const { data, ...rest } = await promise.withResponse()
    expect(data).toBe(answer)
    expect(rest).toEqual({ body: answer, response, issues: [] })
  })

  test("rejects as the call does, and leaves no rejection unheard", async () => {
    const lost = new Error("lost")
    const failed = () => apiPromise(Promise.reject<ApiResponse>(lost), undefined)
    const unheard = await unheardRejections(async () => {
      await expect(failed()).rejects.toBe(lost)
      await expect(failed().withResponse()).rejects.toBe(lost)
    })
    expect(unheard).toEqual([])
  })

  test("rejects with what the choice throws", async () => {
    const odd = new Error("odd")
    const choose = () => {
      throw odd
    }
    await expect(apiPromise(running(), choose)).rejects.toBe(odd)
    await expect(apiPromise(running(), choose).withResponse()).rejects.toBe(odd)
  })
})
