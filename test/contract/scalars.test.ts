import { describe, expect, test } from "vitest"
import { DecodeError, type Fetch } from "conferkit"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"
import { failureOf } from "../support/bigbluebutton.ts"
import { fetching, json } from "../support/fetching.ts"

const secret = "secret-of-these-tests"
const xcall = (fetch: Fetch) =>
  new XCallServer({ apiKey: "key", apiSecret: secret, baseUrl: "https://xcall.example", fetch }).withToken("t")
const ethora = (fetch: Fetch) =>
  new Ethora({ appId: "app", appSecret: secret, baseUrl: "https://ethora.example", fetch })
const omniflow = (fetch: Fetch) => new OmniFlow({ apiKey: secret, baseUrl: "https://omniflow.example", fetch })
const xroom = (fetch: Fetch) => new XRoom({ authId: "id", secret, baseUrl: "https://xroom.example", fetch })

const oauth = (fetch: Fetch) =>
  new OmniFlow({ oauth: { clientId: "client", clientSecret: secret }, baseUrl: "https://omniflow.example", fetch })

type Case = readonly [what: string, call: (fetch: Fetch) => PromiseLike<unknown>, body: unknown]

describe("a missing or invalid value that the client itself reads is a DecodeError:", () => {
  const cases: Case[] = [
    ...[undefined, null, "", 7, {}].map((token): Case => [
      "xCall token",
      (fetch) => xcall(fetch).createRoomToken({ roomId: "r" }),
      { token },
    ]),
    ...[undefined, null, "yes", 1, {}].map((active): Case => [
      "xCall active",
      (fetch) => xcall(fetch).getRoomInfo("r"),
      { active },
    ]),
    ...[undefined, null, "", {}, true].map((id): Case => [
      "xCall account",
      (fetch) => xcall(fetch).getAccount(),
      { id },
    ]),
    ...[undefined, null, "", {}, []].map((plan_id): Case => [
      "xCall plan",
      (fetch) => xcall(fetch).getSubscription(),
      { plan_id },
    ]),
    ...[undefined, null, "", 7, {}, "a b"].map((access_token): Case => [
      "OmniFlow access token",
      (fetch) => oauth(fetch).inboxes.list(),
      { access_token },
    ]),
    ...[{}, true, ["c"]].map((nextCursor): Case => [
      "OmniFlow cursor",
      (fetch) => omniflow(fetch).conversations.list(),
      { data: [], nextCursor },
    ]),
    ...[undefined, null, 7, {}].map((state): Case => [
      "Ethora job",
      (fetch) => ethora(fetch).users.job("j"),
      { state },
    ]),
    ...[undefined, null].map((jobId): Case => [
      "Ethora broadcast",
      (fetch) => ethora(fetch).broadcasts.send({ text: "a", allRooms: true }),
      { jobId },
    ]),
    ...[undefined, null, "", 7].map((hostKey): Case => [
      "xroom host key",
      (fetch) => xroom(fetch).openPrivateRoom({ domain: "d.example", roomName: "r", type: 1, lock: false }),
      { isError: false, data: { hostKey } },
    ]),
    ...[undefined, null, "true", 1].map((data): Case => [
      "xroom validation",
      (fetch) => xroom(fetch).webhook.validate({ id: 1 }),
      { isError: false, data },
    ]),
  ]
  test.each(cases)("%s", async (_what, call, body) => {
    expect(await failureOf(call(fetching(json(body)).fetch))).toBeInstanceOf(DecodeError)
  })

  test("valid values pass as parsed, without issues", async () => {
    const { body, issues } = await xcall(fetching(json({ active: false, more: 1 })).fetch)
      .getRoomInfo("r")
      .withResponse()
    expect(body).toEqual({ active: false, more: 1 })
    expect(issues).toEqual([])
  })
})
