import { readFile } from "node:fs/promises"
import { basename, resolve } from "node:path"
import type { BigBlueButton, Recording } from "conferkit/bigbluebutton"
import type { ConferenciaWeb } from "conferkit/conferenciaweb"
import type { Arguments, NamedFile } from "../arguments.ts"
import type { CallDescription } from "../catalogue.ts"
import { UsageError } from "../io.ts"
import type { Affected, Calls, ClientSettings, ProviderModule } from "../provider.ts"
import { json } from "../terminal.ts"
import { redactor } from "../../core/redaction.ts"
import { callsById, isOnePage } from "./json.ts"

type Client = BigBlueButton | ConferenciaWeb
type Method = (...given: unknown[]) => Promise<unknown>

/** The method that makes a call: `create`, or `hooks.list` for `hooksList`. */
function methodOf(client: Client, id: string): Method | undefined {
  const place = id.startsWith("hooks") ? client.hooks : client
  const name = id.startsWith("hooks") ? id.slice(5, 6).toLowerCase() + id.slice(6) : id
  const method: unknown = Reflect.get(place, name)
  return typeof method === "function" ? (method.bind(place) as Method) : undefined
}

async function presentationOf(text: string | NamedFile): Promise<object> {
  if (typeof text !== "string") return text
  if (/^https?:\/\//i.test(text)) return { url: text }
  try {
    return { name: basename(text), content: new Uint8Array(await readFile(resolve(text))) }
  } catch {
    throw new UsageError(`--presentation: ${text} is neither a URL nor a readable file`)
  }
}

/** Parameters as the methods take them, with file contents instead of file names. */
async function valuesOf({ values }: Arguments): Promise<Record<string, unknown>> {
  const { presentation, file, ...rest } = values
  const documents = presentation as readonly (string | NamedFile)[] | undefined
  const track = file as NamedFile | undefined
  return {
    ...rest,
    ...(documents && { documents: await Promise.all(documents.map(presentationOf)) }),
    ...(track && { file: track.content, filename: track.name }),
  }
}

async function call(client: Client, description: CallDescription, args: Arguments, signal: AbortSignal) {
  const method = methodOf(client, description.id)
  if (method === undefined) {
    const { callById } = await callsById(client)
    return (await callById(description.id, { query: args.query, body: args.body }, { signal })).body
  }
  if (description.id === "joinUrl") return method(args.values)
  if (description.id === "feedback") return method(args.query, args.body, { signal })
  return description.params.length === 0 ? method({ signal }) : method(await valuesOf(args), { signal })
}

/** The order of magnitude of a number of people: some may join or leave before the user confirms. */
const magnitudeOf = (count: number): number => (count === 0 ? 0 : Math.floor(Math.log2(count)) + 1)

async function affectedMeeting(client: Client, meetingID: string, signal: AbortSignal): Promise<Affected[]> {
  const { meetingName, participantCount, internalMeetingID, ...secret } = await client.getMeetingInfo(
    { meetingID },
    { signal },
  )
  // Names come last, since other people choose them; they may contain a password.
  const { text } = redactor([secret.attendeePW ?? "", secret.moderatorPW ?? ""], [])
  const people = `${participantCount} ${participantCount === 1 ? "person" : "people"}`
  return [
    {
      text: `meeting ${meetingID} with ${people} in it, named ${json(text(meetingName))}`,
      identity: json([internalMeetingID, meetingName, magnitudeOf(participantCount)]),
    },
  ]
}

/** Maximum number of other ids with the same prefix in a preview. */
const mostOthers = 3

async function affectedRecordings(client: Client, ids: readonly string[], signal: AbortSignal): Promise<Affected[]> {
  // The server lists recordings whose id begins with the given one, and changes them in any state, not only the default
  // ones.
  const listed: Recording[] = []
  for await (const each of client.recordings({ recordID: [...ids], state: ["any"] }, { signal })) {
    if (each.state !== "deleted") listed.push(each)
  }
  return ids.map((id) => {
    const found = listed.find(({ recordID }) => recordID === id)
    if (found !== undefined) {
      const { name, state, startTime } = found
      const when =
        startTime === undefined || startTime === 0 ? "" : ` of ${new Date(startTime).toISOString().slice(0, 10)}`
      return {
        text: `recording ${id}${state === undefined || state === "published" ? "" : ` (${state})`}${when}, named ${json(name)}`,
      }
    }
    const others = listed.filter(({ recordID }) => recordID.startsWith(id)).map(({ recordID }) => recordID)
    const shown = others.slice(0, mostOthers).join(", ")
    const more = others.length > mostOthers ? ` and ${others.length - mostOthers} more` : ""
    return {
      text: `recording ${id}, which the server does not list${others.length === 0 ? "" : `; it lists other ids that begin like this: ${shown}${more}`}`,
    }
  })
}

async function affectedHook(client: Client, hookID: string, signal: AbortSignal): Promise<Affected[]> {
  const hooks = await client.hooks.list(undefined, { signal })
  const hook = hooks.find((each) => each.hookID === hookID)
  return [
    {
      text:
        hook === undefined ? `hook ${hookID}, which the server does not list` : `hook ${hookID} of ${hook.callbackURL}`,
    },
  ]
}

/** Describes what `end`, `delete` and similar calls will affect, as the server reports it. */
async function preview(
  client: Client,
  { id }: CallDescription,
  { values }: Arguments,
  signal: AbortSignal,
): Promise<Affected[] | undefined> {
  const { meetingID, recordID, hookID } = values as { meetingID?: string; recordID?: string[]; hookID?: string }
  if (id === "end" && meetingID !== undefined) return affectedMeeting(client, meetingID, signal)
  if (recordID !== undefined) return affectedRecordings(client, recordID, signal)
  return hookID === undefined ? undefined : affectedHook(client, hookID, signal)
}

const callsOf = (client: Client): Calls => ({
  client,
  call: (description, args, signal) => call(client, description, args, signal),
  walk: ({ id }, args, signal) => {
    if (isOnePage(args)) return undefined
    if (id === "getRecordings") return client.recordings(args.values, { signal })
    return id === "getAllMeetings" && "allMeetings" in client ? client.allMeetings(args.values, { signal }) : undefined
  },
  preview: (description, args, signal) => preview(client, description, args, signal),
})

export const bigBlueButton: ProviderModule = {
  connect: async (settings: ClientSettings) => {
    const { BigBlueButton } = await import("conferkit/bigbluebutton")
    return callsOf(new BigBlueButton(settings))
  },
}

export const conferenciaWeb: ProviderModule = {
  connect: async (settings: ClientSettings) => {
    const { ConferenciaWeb } = await import("conferkit/conferenciaweb")
    return callsOf(new ConferenciaWeb(settings))
  },
}
