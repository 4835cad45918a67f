import { onAbort } from "../../../core/runtime.ts"
import { issue } from "../../runtime.ts"
import { express, problems, unlessPlanned, xmlBody } from "../responses.ts"
import { type Call, commaList, filled, first, flag, hookChecksum, type Problem } from "../wire.ts"
import { hexadecimal, type Hook, randomUuid, type World } from "../state.ts"
import { list, text, typed, writeResponse, written, type XmlNode } from "../xml.ts"

function answer(world: World, members: readonly XmlNode[], returncode = "SUCCESS", status = 200): Response {
  const xml = writeResponse([text("returncode", returncode), ...members], "compact", world.settings.quirks)
  const { body, headers } = xmlBody(xml, true)
  const response = new Response(body, { status, headers })
  response.headers.set("Content-Type", "text/xml; charset=utf-8")
  response.headers.set("X-Powered-By", "Express")
  return response
}

const failed = (world: World, { key, message }: Problem, status?: number) =>
  answer(world, [text("messageKey", key), text("message", message)], "FAILED", status)

function hooksCreate(world: World, call: Call): Response | Promise<Response> {
  const { hooks: service } = world.settings
  const callbackURL = first(call.params, "callbackURL")
  if (callbackURL === undefined) return failed(world, problems.missingCallbackUrl)
  const { conferenciaWeb } = world.settings
  // ConferênciaWeb has no such parameter and always sends events.
  const getRaw = ((conferenciaWeb ? undefined : first(call.params, "getRaw")) ?? "false").toLowerCase()
  if (getRaw !== "true" && getRaw !== "false") {
    // The string is parsed as JSON: version 2 responds with an error, version 3 never responds.
    return service.version === "2" ? express(500, "Internal Server Error") : silence(world, call)
  }
  const known = [...world.hooks.values()].find((hook) => hook.callbackURL === callbackURL)
  if (known && service.knownURL === "reported") {
    return answer(world, [
      text("hookID", known.hookID),
      ...ownIds(world, known),
      text("messageKey", "duplicateWarning"),
      text("message", "There is already a hook for this callback URL."),
    ])
  }
  if (known && service.knownURL === "silent") return registered(world, known)
  const hook: Hook = {
    hookID: service.version === "2" || conferenciaWeb ? String(++world.hookCount) : issue(world, randomUuid),
    callbackURL,
    meetingID: filled(call.params, "meetingID"),
    events: conferenciaWeb ? [] : commaList(first(call.params, "eventID")).map((event) => event.toLowerCase()),
    permanent: false,
    raw: getRaw === "true",
    enabled: !conferenciaWeb || flag(call.params, "enabled"),
    authToken: issue(world, (random) => hexadecimal(random, 40)),
    guid: issue(world, randomUuid),
  }
  world.hooks.set(hook.hookID, hook)
  return registered(world, hook)
}

/** Additional members of a hook in ConferênciaWeb, in the order of its contract. */
const ownIds = (world: World, hook: Hook): XmlNode[] =>
  world.settings.conferenciaWeb
    ? [text("hookGUID", hook.guid), text("authToken", hook.authToken), text("sharedSecretGUID", world.secretGuid)]
    : []

const registered = (world: World, hook: Hook) =>
  answer(world, [
    text("hookID", hook.hookID),
    ...(world.settings.conferenciaWeb
      ? ownIds(world, hook)
      : [text("permanentHook", false), text("rawData", hook.raw)]),
  ])

/** Holds the request until the caller gives up or the sandbox closes. */
function silence(world: World, call: Call): Promise<Response> {
  const signals = [world.closing.signal, ...(call.signal ? [call.signal] : [])]
  return new Promise((_resolve, reject) => {
    const forgets = signals.map((signal) =>
      onAbort(signal, () => {
        for (const forget of forgets) forget()
        reject(signal.reason instanceof Error ? signal.reason : new Error("The connection was closed"))
      }),
    )
  })
}

const flags = { true: ["true", "false"], "1": ["1", "0"], yes: ["yes", "no"], absent: [] } as const

function hookNode(world: World, hook: Hook): XmlNode {
  const { hooks: service } = world.settings
  const [yes, no] = flags[service.list.rawData]
  const raw = hook.raw ? yes : no
  return list("hook", [
    text("hookID", hook.hookID),
    typed("callbackURL", hook.callbackURL),
    ...(hook.meetingID === undefined ? [] : [typed("meetingID", hook.meetingID)]),
    ...(hook.events.length > 0 && service.list.eventID ? [text("eventID", hook.events.join(","))] : []),
    text("permanentHook", hook.permanent),
    ...(raw === undefined ? [] : [text("rawData", raw)]),
  ])
}

/** A hook as ConferênciaWeb lists it. */
const ownHookNode = (world: World, hook: Hook): XmlNode =>
  list("hook", [
    text("hookID", hook.hookID),
    text("hookGUID", hook.guid),
    text("authToken", hook.authToken),
    typed("callbackURL", hook.callbackURL),
    text("sharedSecretGUID", world.secretGuid),
    ...(hook.meetingID === undefined ? [] : [typed("externalMeetingID", hook.meetingID)]),
    text("enabled", hook.enabled),
  ])

function hooksList(world: World, call: Call): Response {
  const meetingID = filled(call.params, "meetingID")
  const all = [...world.hooks.values()]
  if (world.settings.conferenciaWeb) {
    const nodes = all.map((hook) => ownHookNode(world, hook))
    return answer(world, [hooksNode(nodes)])
  }
  if (
    meetingID !== undefined &&
    world.settings.hooks.version !== "2" &&
    !all.some((hook) => hook.meetingID === meetingID)
  ) {
    // Version 3 fails on a meeting that no hook is for.
    return failed(world, problems.listHooks)
  }
  const shown = meetingID === undefined ? all : all.filter((hook) => (hook.meetingID ?? meetingID) === meetingID)
  const quirks = { ...world.settings.quirks, cdata: true }
  const hooks = hooksNode(shown.map((hook) => hookNode(world, hook)))
  return answer({ ...world, settings: { ...world.settings, quirks } }, [hooks])
}

/** Never omitted: no messageKey says that there are no hooks. */
const hooksNode = (nodes: readonly XmlNode[]): XmlNode =>
  nodes.length === 0 ? written("hooks", "<hooks></hooks>") : list("hooks", nodes)

function hooksDestroy(world: World, call: Call): Response {
  const hookID = filled(call.params, "hookID")
  if (hookID === undefined) return failed(world, problems.missingHookId)
  const hook = world.hooks.get(hookID)
  if (!hook || hook.permanent) return failed(world, problems.unknownHook)
  world.hooks.delete(hookID)
  return answer(world, [text("removed", true)])
}

/** The only call whose failures have their own HTTP statuses. */
function hooksEnable(world: World, call: Call): Response {
  const hookID = filled(call.params, "hookID")
  if (hookID === undefined) return failed(world, problems.missingHookId, 400)
  if (!/^\d+$/.test(hookID)) return failed(world, problems.invalidHookId, 422)
  const hook = world.hooks.get(hookID)
  if (!hook) return failed(world, problems.enableUnknownHook, 404)
  hook.enabled = true
  return answer(world, [text("enabled", true)])
}

type Action = (world: World, call: Call) => Response | Promise<Response>

const signed =
  (action: Action, rejectedStatus?: number): Action =>
  (world, call) => {
    const verdict = hookChecksum(world.settings, call)
    if (verdict === "exception") return express(500, "Internal Server Error")
    return verdict === "fits" ? action(world, call) : failed(world, problems.hookChecksum, rejectedStatus)
  }

const actions: Readonly<Record<string, Action>> = {
  "hooks/create": signed(hooksCreate),
  "hooks/list": signed(hooksList),
  "hooks/destroy": signed(hooksDestroy),
}

const ownActions: Readonly<Record<string, Action>> = { ...actions, "hooks/enable": signed(hooksEnable, 401) }

const bbbActions: Readonly<Record<string, Action>> = {
  ...actions,
  "hooks/ping": () => new Response("bbb-webhooks up!", { headers: { "Content-Type": "text/html; charset=utf-8" } }),
}

/**
 * bbb-webhooks accepts only GET and responds with express error pages otherwise. A trailing slash is part of the signed
 * name.
 */
export async function hooks(world: World, call: Call, path: string): Promise<Response> {
  const name = call.name.replace(/\/$/, "")
  const known = world.settings.conferenciaWeb ? ownActions : bbbActions
  const action = call.method === "GET" && Object.hasOwn(known, name) ? known[name] : undefined
  const reject = (problem: Problem) => failed(world, problem)
  const response = action
    ? await unlessPlanned(world, call, () => action(world, call), reject)
    : express(404, `Cannot ${call.method} ${path}`)
  response.headers.set("X-Powered-By", "Express")
  return response
}
