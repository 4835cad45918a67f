import { createContext, runInContext } from "node:vm"
import { beforeEach, describe, expect, test, vi } from "vitest"
import { ConferkitError } from "conferkit"
import { BigBlueButton, isBigBlueButtonError } from "conferkit/bigbluebutton"
import { ConferenciaWeb, isBigBlueButtonError as fromConferenciaWeb } from "conferkit/conferenciaweb"
import { Ethora, isEthoraError } from "conferkit/ethora"
import { isOmniFlowApiError, OmniFlow } from "conferkit/omniflow"
import { isXCallApiError, isXCallWebhookError, XCallServer } from "conferkit/xcall"
import { isXRoomError, XRoom } from "conferkit/xroom"
import { failureOf } from "../support/bigbluebutton.ts"

const guards = {
  isBigBlueButtonError,
  isEthoraError,
  isOmniFlowApiError,
  isXCallApiError,
  isXCallWebhookError,
  isXRoomError,
}
const secret = "secret-of-tests"
const baseUrl = "https://api.example.org"
const fetch = () => Promise.resolve(Response.json({ message: "no" }, { status: 404 }))

/** The guards that take an error. */
const taking = (error: unknown) =>
  Object.entries(guards)
    .filter(([, guard]) => guard(error))
    .map(([name]) => name)

/** Errors of all providers, by the classes of one copy of the package. */
const errors = {
  BigBlueButtonError: (of = { BigBlueButton }) =>
    failureOf(new of.BigBlueButton({ baseUrl, secret, fetch }).getMeetings()),
  XRoomError: (of = { XRoom }) =>
    failureOf(new of.XRoom({ authId: "a", secret, fetch }).room.list({ domain: "d.example" })),
  XCallApiError: (of = { XCallServer }) =>
    failureOf(new of.XCallServer({ apiKey: "k", apiSecret: secret, fetch }).getRoomInfo("sala")),
  EthoraError: (of = { Ethora }) =>
    failureOf(new of.Ethora({ baseUrl, appId: "646cc8dc96d4a4dc8f7b2f2d", appSecret: secret, fetch }).server.ping()),
  OmniFlowApiError: (of = { OmniFlow }) => failureOf(new of.OmniFlow({ apiKey: "key", fetch }).inboxes.list()),
  XCallWebhookError: (of = { XCallServer }) => {
    const xcall = new of.XCallServer({ apiKey: "k", apiSecret: secret })
    return failureOf(
      Promise.resolve().then(() => {
        xcall.verifyWebhook("{}", "0", secret)
      }),
    )
  },
}

describe("every provider's guard", () => {
  beforeEach(() => {
    vi.resetModules()
  })

  test.each(Object.keys(errors) as (keyof typeof errors)[])("accepts only a %s", async (name) => {
    expect(taking(await errors[name]())).toEqual([`is${name}`])
  })

  test.each([
    ["BigBlueButtonError", "conferkit/bigbluebutton"],
    ["XRoomError", "conferkit/xroom"],
    ["XCallApiError", "conferkit/xcall"],
    ["XCallWebhookError", "conferkit/xcall"],
    ["EthoraError", "conferkit/ethora"],
    ["OmniFlowApiError", "conferkit/omniflow"],
  ] as const)("accepts a %s from another copy of the package", async (name, entry) => {
    const copy = (await import(entry)) as never
    const error = await errors[name](copy)
    expect(error).not.toBeInstanceOf(ConferkitError)
    expect(taking(error)).toEqual([`is${name}`])
  })

  test("accepts subclasses and ConferênciaWeb's errors, which have another `provider`", async () => {
    const error = await failureOf(new ConferenciaWeb({ baseUrl, secret, fetch }).getMeetings())
    expect(fromConferenciaWeb).toBe(isBigBlueButtonError)
    expect(isBigBlueButtonError(error) && error.provider).toBe("conferenciaweb")
    class Cluster extends BigBlueButton {
      static override readonly provider = "cluster"
    }
    const own = await failureOf(new Cluster({ baseUrl, secret, fetch }).getMeetings())
    expect(isBigBlueButtonError(own) && own.provider).toBe("cluster")
  })

  test("rejects everything else", () => {
    const lookalike = Object.assign(new Error("no"), { name: "BigBlueButtonError", kind: "api" })
    const foreign: unknown = runInContext("Object.assign(new Error(), { name: 'XRoomError' })", createContext({}))
    for (const other of [
      undefined,
      null,
      "BigBlueButtonError",
      {},
      lookalike,
      foreign,
      new ConferkitError("api", "no"),
    ]) {
      expect(taking(other)).toEqual([])
    }
  })
})
