import { readFile } from "node:fs/promises"
import { basename, resolve } from "node:path"
import type { BigBlueButton } from "conferkit/bigbluebutton"
import type { ConferenciaWeb } from "conferkit/conferenciaweb"
import type { Arguments, NamedFile } from "../arguments.ts"
import type { CallDescription } from "../catalogue.ts"
import { callsById } from "../calls.ts"
import { UsageError } from "../io.ts"
import type { Calls, ClientSettings, ProviderModule } from "../provider.ts"
import { json } from "../terminal.ts"
import { redactor } from "../../core/redaction.ts"
import { isOnePage } from "./json.ts"

type Client = BigBlueButton | ConferenciaWeb
type Method = (...given: unknown[]) => Promise<unknown>

/** The method that makes a call: `create`, `hooks.list` for `hooksList`. */
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

/** Parameters as the methods take them: files instead of their names. */
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

/** What `end`, `delete` and the like touch, as the server knows it. */
async function preview(client: Client, { id }: CallDescription, { values }: Arguments, signal: AbortSignal) {
  const { meetingID, recordID, hookID } = values as { meetingID?: string; recordID?: string[]; hookID?: string }
  if (id === "end" && meetingID !== undefined) {
    const { meetingName, participantCount, ...secret } = await client.getMeetingInfo({ meetingID }, { signal })
    // Names come last, since others choose them; they may repeat a password.
    const { text } = redactor([secret.attendeePW ?? "", secret.moderatorPW ?? ""], [])
    return [`meeting ${meetingID} with ${participantCount} people in it, named ${json(text(meetingName))}`]
  }
  if (recordID !== undefined) {
    const recordings = await client.getRecordings({ recordID }, { signal })
    const lines = recordings.map((each) => `recording ${each.recordID}, named ${json(each.name)}`)
    const unknown = recordID.filter((wanted) => !recordings.some((each) => each.recordID === wanted))
    return [...lines, ...unknown.map((each) => `recording ${each}, which the server does not list`)]
  }
  if (hookID !== undefined) {
    const hooks = await client.hooks.list(undefined, { signal })
    const hook = hooks.find((each) => each.hookID === hookID)
    return [
      hook === undefined ? `hook ${hookID}, which the server does not list` : `hook ${hookID} of ${hook.callbackURL}`,
    ]
  }
  return undefined
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
