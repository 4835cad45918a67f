import { digestBytes } from "../core/crypto.ts"
import { isApiError } from "../core/errors.ts"
import type { CheckOptions, CheckOutcome, CheckReport } from "../core/check/report.ts"
import {
  type CheckParts,
  type Inspection,
  inspect,
  isAborted,
  type CheckResponse,
  said,
  shown,
  skipped,
} from "../core/check/inspection.ts"
import type { Operation } from "../core/http/operation.ts"
import type { Transport } from "../core/http/transport.ts"
import { isFields } from "../core/values.ts"
import { type Advice, adviceFor } from "./check-advice.ts"
import type { ChecksumAlgorithm } from "./checksum.ts"
import type { Hook } from "./types.ts"

// Loaded by the first check(). Imports only types from the client's files, so it shares no code with the startup.

/** A step of `check()`. */
export type BigBlueButtonCheck =
  "address" | "tls" | "version" | "algorithms" | "secret" | "clock" | "balancer" | "webhooks" | "hook" | "length"

/** Result of `check()`. */
export type BigBlueButtonReport = CheckReport<BigBlueButtonCheck>

export interface BigBlueButtonCheckOptions extends CheckOptions {
  /** The URL of a webhook that should be registered; without it, the step `hook` only lists the registered hooks. */
  callbackURL?: string | undefined
}

type Used = "index" | "isMeetingRunning" | "getMeetings" | "hooksList"

export interface BigBlueButtonParts extends CheckParts {
  readonly algorithm: ChecksumAlgorithm
  readonly hooksAlgorithm: ChecksumAlgorithm
  readonly operations: Readonly<Record<Used, Operation>>
  /** A transport with another address or signature. */
  readonly other: (changes: {
    readonly secret?: string
    readonly baseUrl?: string
    readonly algorithm?: ChecksumAlgorithm
    readonly hooksAlgorithm?: ChecksumAlgorithm
  }) => Transport
}

/** Diagnoses the connection between a client and its server. Makes read-only calls. */
export async function checkBigBlueButton(
  parts: BigBlueButtonParts,
  options?: BigBlueButtonCheckOptions,
): Promise<BigBlueButtonReport> {
  const { operations, other } = parts
  const advice = adviceFor(parts.adapter.name)
  const inspection = await inspect<BigBlueButtonCheck>(parts, options, { callbackURL: "string" })
  // A meeting that does not exist: the response is small and not cached.
  const input = { query: { meetingID: inspection.unused } }
  const ask = (transport?: Transport) => inspection.ask(operations.isMeetingRunning, input, transport)

  let index: CheckResponse | undefined
  const address = await inspection.step("address", "requested the version, which needs no secret", async () => {
    index = await inspection.ask(operations.index)
    return judgeAddress(inspection, parts, index, advice)
  })
  const isReached = index !== undefined
  await inspection.certificate(isReached)
  await inspection.step("version", "read the version from that response", () =>
    address.status === "failed" ? skipped("baseUrl is not the API") : judgeVersion(index, parts.adapter.name),
  )
  if (!isReached) {
    for (const name of ["algorithms", "secret", "clock", "balancer", "webhooks", "hook", "length"] as const) {
      await inspection.step(name, "nothing", () => skipped("the server was not reached"))
    }
    return inspection.report()
  }

  const replies = new Map<ChecksumAlgorithm, CheckResponse>()
  await inspection.step("algorithms", "called isMeetingRunning with each checksum algorithm", async () => {
    for (const algorithm of Object.keys(digestBytes) as ChecksumAlgorithm[])
      replies.set(algorithm, await ask(other({ algorithm })))
    return judgeAlgorithms(accepted(replies), parts.algorithm)
  })
  const working = accepted(replies).includes(parts.algorithm) ? parts.algorithm : accepted(replies)[0]
  const own = replies.get(parts.algorithm)
  await inspection.step("secret", "called isMeetingRunning with the secret, and with a wrong one", async () => {
    const first = judgeSecret(own, accepted(replies), parts.algorithm, advice)
    if (first !== undefined) return first
    const forged = await ask(other({ secret: inspection.unused }))
    if (forged.error !== undefined) return proven("isMeetingRunning")
    // Some load balancers respond to this call themselves.
    const list = await inspection.ask(operations.getMeetings)
    const forgedList = await inspection.ask(operations.getMeetings, {}, other({ secret: inspection.unused }))
    if (list.error === undefined && forgedList.error !== undefined) return proven("getMeetings")
    return {
      status: "failed",
      found: "the server also accepts a wrong secret, so the secret could not be verified",
      todo: "Check that baseUrl is a server that verifies checksums, not a mock, a cache or a proxy that signs requests itself",
    }
  })
  await inspection.clock(own ?? index, { why: "webhook deliveries and recordings have timestamps" })
  await inspection.step("balancer", "looked for signs of a load balancer in these responses", () =>
    judgeBalancer(inspection.baseUrl, index, own, accepted(replies)),
  )
  await checkHooks(inspection, parts, advice, accepted(replies).length > 0, options?.callbackURL)
  await inspection.step("length", "called isMeetingRunning with increasingly long queries, up to 64 kB", () =>
    working === undefined
      ? skipped("the call fails: see the step secret")
      : measureLength(
          inspection,
          operations.isMeetingRunning,
          other({ algorithm: working }),
          2 * digestBytes[working],
          advice,
        ),
  )
  return inspection.report()
}

const proven = (call: string): CheckOutcome => ({
  status: "ok",
  found: `${call} succeeds with this secret and fails with a wrong one`,
})

/** Returns whether a response comes from the API: a success, or an API error with its own code. */
const isOfApi = ({ error }: CheckResponse): boolean =>
  error === undefined || (isApiError(error) && !error.code.startsWith("http_"))

async function judgeAddress(
  inspection: Inspection<BigBlueButtonCheck>,
  { operations, other }: BigBlueButtonParts,
  index: CheckResponse,
  advice: Advice,
): Promise<CheckOutcome> {
  const facts = { status: index.status, url: index.url }
  if (!isOfApi(index)) {
    const usual = `${new URL(inspection.baseUrl).origin}/bigbluebutton/api`
    const isOther = usual !== inspection.baseUrl
    const found = isOther
      ? await inspection.ask(operations.index, {}, other({ baseUrl: usual })).catch(lost)
      : undefined
    return {
      status: "failed",
      found: `${inspection.baseUrl} is not the API: its response (HTTP ${index.status}) is not BigBlueButton XML`,
      facts,
      todo:
        found !== undefined && isOfApi(found)
          ? `Set baseUrl to ${usual.slice(0, -"/api".length)}, which is the API`
          : advice.address,
    }
  }
  if (index.url !== inspection.baseUrl && index.url !== `${inspection.baseUrl}/`) {
    return {
      status: "warning",
      found: `the server redirects to ${index.url}`,
      facts,
      todo: "Set baseUrl to that address: redirects cost time, and join links use the old one",
    }
  }
  if (index.error === undefined) return { status: "ok", found: `${inspection.baseUrl} is the API`, facts }
  const found = `${inspection.baseUrl} is the API, but it reports: ${said(index.error)}`
  return { status: "failed", found, facts, todo: "Check the server, or retry later" }
}

function judgeVersion(index: CheckResponse | undefined, provider: string): CheckOutcome {
  const value = isFields(index?.value) ? index.value : {}
  const { version, apiVersion, bbbVersion } = value
  const facts = { version, apiVersion, bbbVersion }
  const unsaid = provider === "bigbluebutton" ? "; the release is not shown (allowRevealOfBBBVersion is off)" : ""
  const release = typeof bbbVersion === "string" && bbbVersion !== "" ? `; BigBlueButton ${bbbVersion}` : unsaid
  return {
    status: "ok",
    found: `API version ${typeof version === "string" ? version : "unknown"}${release}`,
    facts,
  }
}

const accepted = (replies: ReadonlyMap<ChecksumAlgorithm, CheckResponse>): ChecksumAlgorithm[] =>
  [...replies].flatMap(([algorithm, { error }]) => (error === undefined ? [algorithm] : []))

function judgeAlgorithms(taken: readonly ChecksumAlgorithm[], own: ChecksumAlgorithm): CheckOutcome {
  const facts = { accepted: taken, used: own }
  if (taken.length === 0) return { ...skipped("the server accepts no algorithm: see the step secret"), facts }
  const found = `the server accepts ${taken.join(", ")}`
  if (taken.includes(own)) return { status: "ok", found, facts }
  const better = taken.includes("sha256") ? "sha256" : taken.at(-1)
  return { status: "failed", found: `${found}, but not ${own}`, facts, todo: `Set checksumAlgorithm to "${better}"` }
}

/** Explains the response to a call signed with the client's own secret; undefined for a success. */
function judgeSecret(
  own: CheckResponse | undefined,
  taken: readonly ChecksumAlgorithm[],
  algorithm: ChecksumAlgorithm,
  advice: Advice,
): CheckOutcome | undefined {
  if (own === undefined) return skipped("no response arrived")
  const { error, status } = own
  if (error === undefined) return undefined
  if (taken.length > 0) {
    return { status: "ok", found: `the server accepts this secret with ${taken.join(", ")}, but not with ${algorithm}` }
  }
  if (isApiError(error) && error.code === "checksumError") {
    return {
      status: "failed",
      found: "the server rejects the checksum (checksumError) with every algorithm: the secret is wrong",
      todo: advice.secret,
    }
  }
  const code = isApiError(error) ? error.code : "not a response of the API"
  return { status: "failed", found: `the call failed with HTTP ${status}: ${code}`, todo: "See the step address" }
}

/** Recognizes load balancers: by signs of specific products, or by a redirect to another host. */
function judgeBalancer(
  baseUrl: string,
  index: CheckResponse | undefined,
  own: CheckResponse | undefined,
  taken: readonly ChecksumAlgorithm[],
): CheckOutcome {
  const value = isFields(index?.value) ? index.value : {}
  const type = index?.headers.get("content-type") ?? ""
  const withoutSha384 = taken.includes("sha512") && !taken.includes("sha384")
  const node =
    own === undefined || new URL(own.url).origin === new URL(baseUrl).origin ? undefined : new URL(own.url).host
  const marks: readonly (readonly [name: string, mark: string, isThere: boolean])[] = [
    ["BBBLB", "its version response has an element info", "info" in value],
    ["Scalelite", "its version response has an element build", "build" in value],
    [
      "Scalelite",
      "it sends application/xml and accepts sha512 but not sha384",
      withoutSha384 && type.startsWith("application/xml"),
    ],
    ["Moodle's mock", "its version is 0.9", value["version"] === "0.9" || value["version"] === 0.9],
    ["b3scale", "the path is /bbb/<frontend>", /\/bbb\/[^/]+\/api$/.test(baseUrl)],
    ["B3LB", "the path contains b3lb", baseUrl.includes("/b3lb/")],
    ["a load balancer", `it redirects calls to ${node}`, node !== undefined],
  ]
  const seen = marks.filter(([, , isThere]) => isThere)
  const [first] = seen
  if (first === undefined) return { status: "ok", found: "no sign of a load balancer", facts: { balancer: undefined } }
  const found = `this looks like ${first[0]}: ${seen.map(([, mark]) => mark).join("; ")}`
  return { status: "ok", found, facts: { balancer: first[0], node } }
}

const hooksOf = ({ value }: CheckResponse): readonly Hook[] => (value as { hooks: readonly Hook[] }).hooks

/** Checks the webhook service and the hooks registered with it. */
async function checkHooks(
  inspection: Inspection<BigBlueButtonCheck>,
  { adapter, operations, other, hooksAlgorithm }: BigBlueButtonParts,
  advice: Advice,
  isProven: boolean,
  callbackURL: string | undefined,
): Promise<void> {
  let hooks: readonly Hook[] | undefined
  const service = await inspection.step("webhooks", "listed the registered webhooks (hooks/list)", async () => {
    const list = await inspection.ask(operations.hooksList)
    const needed = callbackURL === undefined ? "warning" : "failed"
    if (list.error === undefined) {
      hooks = hooksOf(list)
      if (adapter.name !== "bigbluebutton") return { status: "ok", found: "the webhook service responds" }
      // bbb-webhooks 2.x (BigBlueButton up to 2.7) supports only sha1.
      const newer =
        hooksAlgorithm === "sha1"
          ? await inspection.ask(operations.hooksList, {}, other({ hooksAlgorithm: "sha256" }))
          : list
      const release = newer.error === undefined ? "3.x" : "2.x"
      return { status: "ok", found: `bbb-webhooks ${release} responds`, facts: { release } }
    }
    if (isApiError(list.error) && list.error.code === "checksumError") {
      const older = await inspection.ask(operations.hooksList, {}, other({ hooksAlgorithm: "sha1" }))
      if (older.error === undefined) {
        hooks = hooksOf(older)
        return {
          status: needed,
          found: `${adapter.name === "bigbluebutton" ? "bbb-webhooks 2.x: it" : advice.hookService} accepts sha1, but not ${hooksAlgorithm}`,
          ...(adapter.name === "bigbluebutton" && { facts: { release: "2.x" } }),
          todo: 'Set hooksChecksumAlgorithm to "sha1"',
        }
      }
      return {
        status: needed,
        found: `${advice.hookService} rejects the checksum (checksumError)`,
        todo: isProven ? advice.hookSecret : "See the step secret",
      }
    }
    if (isOfApi(list)) {
      return {
        status: needed,
        found: `the call is rejected: ${said(list.error)}`,
        facts: { status: list.status },
        todo: advice.hooksRejected,
      }
    }
    const { status } = list
    const todo = status === 502 || status === 503 || status === 504 ? advice.hooksDown : advice.hooksMissing
    return { status: needed, found: `there is no webhook service: HTTP ${status}`, facts: { status }, todo }
  })
  await inspection.step("hook", "looked for the webhook in that list", () => {
    if (hooks === undefined) return skipped(`webhooks could not be listed: ${service.found}`)
    return callbackURL === undefined ? judgeHooks(hooks) : judgeHook(hooks, callbackURL, advice)
  })
}

const isDisabled = (hook: Hook): boolean => (hook as { enabled?: boolean }).enabled === false

function judgeHooks(hooks: readonly Hook[]): CheckOutcome {
  const disabled = hooks.filter(isDisabled).length
  const facts = { hooks: hooks.map((hook) => ({ url: shown(hook.callbackURL), enabled: !isDisabled(hook) })) }
  const found = `${hooks.length} registered`
  if (disabled === 0) return { status: "ok", found, facts }
  const todo = "Enable them with hooks.enable, or pass callbackURL to check a single one"
  return { status: "warning", found: `${found}, ${disabled} of them disabled`, facts, todo }
}

function judgeHook(hooks: readonly Hook[], callbackURL: string, advice: Advice): CheckOutcome {
  const hook = hooks.find((each) => each.callbackURL === callbackURL)
  const url = shown(callbackURL)
  if (hook === undefined) {
    const near = hooks.find(
      (each) =>
        shown(each.callbackURL) === url || each.callbackURL.replace(/\/$/, "") === callbackURL.replace(/\/$/, ""),
    )
    const other = near === undefined ? "" : "; one differs only in its query or trailing slash"
    return {
      status: "failed",
      found: `${url} is not registered (${hooks.length} others are)${other}`,
      todo: advice.unregistered,
    }
  }
  const facts = { hookID: hook.hookID, meetingID: hook.meetingID, permanentHook: hook.permanentHook }
  if (isDisabled(hook)) {
    return {
      status: "failed",
      found: `${url} is registered but disabled`,
      facts,
      todo: "Enable it with hooks.enable",
    }
  }
  const scope = hook.meetingID === undefined || hook.meetingID === "" ? "all meetings" : "one meeting"
  return { status: "ok", found: `${url} is registered for ${scope}`, facts }
}

/** Some servers close the connection instead of responding. @throws the error if the caller aborted the check */
function lost(error: unknown): undefined {
  if (isAborted(error)) throw error
}

const shortest = 1_024
const longest = 65_536
/** Precision of the measured limit, in characters. */
const close = 1_024

/** The longest URL that the server accepts: doubles the length until the server rejects it, then bisects. */
async function measureLength(
  inspection: Inspection<BigBlueButtonCheck>,
  operation: Operation,
  transport: Transport,
  checksumLength: number,
  advice: Advice,
): Promise<CheckOutcome> {
  let refusal = ""
  const takes = async (length: number): Promise<boolean> => {
    const fixed = `${inspection.baseUrl}${operation.path}?meetingID=x&conferkit=&checksum=`.length + checksumLength
    const rawQuery = `meetingID=x&conferkit=${"x".repeat(Math.max(length - fixed, 1))}`
    const reply = await inspection.ask(operation, { rawQuery }, transport).catch(lost)
    if (reply !== undefined && isOfApi(reply)) return true
    refusal = reply === undefined ? "the server closes the connection" : `HTTP ${reply.status}`
    return false
  }
  let good = 0
  let bad = shortest
  while (bad <= longest && (await takes(bad))) {
    good = bad
    bad *= 2
  }
  if (good === longest)
    return { status: "ok", found: `the server accepts URLs of ${longest} characters`, facts: { longest } }
  while (bad - good > close) {
    const middle = (good + bad) / 2
    if (await takes(middle)) good = middle
    else bad = middle
  }
  const facts = { longest: good, refusedAt: bad, refusal }
  const found = `the server accepts URLs of ${good} characters; with ${bad}: ${refusal}`
  if (good >= 4_096) return { status: "ok", found, facts }
  return { status: "warning", found, facts, todo: advice.shortUrls }
}
