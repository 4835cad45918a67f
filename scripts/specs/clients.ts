import assert from "node:assert/strict"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { createRequire } from "node:module"
import { join } from "node:path"
import type { BigBlueButtonSandbox, BigBlueButtonVersion } from "conferkit/sandbox"
import { functionsIn, oldNames } from "../../test/docs/migration-table.ts"
import { type Check, install, type ToolName } from "./check.ts"

/** What a third-party client must do, in its own way. Values are as it reads them, as strings. */
interface Client {
  create(name: string, meetingID: string, params: object): Promise<{ meetingID: string; moderatorPW: string }>
  joinUrl(fullName: string, meetingID: string, password: string): string
  isRunning(meetingID: string): Promise<string>
  participants(meetingID: string): Promise<string>
  meetings(): Promise<string[]>
  end(meetingID: string, password: string): Promise<string>
  recordings(meetingID: string): Promise<{ recordID: string; published: string }[]>
  publish(recordID: string, publish: boolean): Promise<string>
  update(recordID: string, params: object): Promise<string>
  delete(recordID: string): Promise<string>
  readonly hooks?: {
    create(callbackURL: string): Promise<string>
    list(): Promise<string[]>
    destroy(hookID: string): Promise<string>
  }
}

/** A method of these packages: most accept strings, and settings last. */
type Group<Result, Names extends string> = Readonly<Record<Names, (...args: unknown[]) => Result>>
type Administration = "create" | "join" | "end"
type Monitoring = "isMeetingRunning" | "getMeetingInfo" | "getMeetings"
type Recording = "getRecordings" | "publishRecordings" | "updateRecordings" | "deleteRecordings"

type Tree = Readonly<Record<string, unknown>>
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === "" ? [] : [value]
/** The value at a path, through lists with one item; a missing or empty element is an empty string. */
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((node, name) => (list(node)[0] as Tree | undefined)?.[name], value)
const text = (value: unknown, ...path: string[]): string => {
  const [found] = list(at(value, ...path))
  return ["string", "number", "boolean"].includes(typeof found) ? String(found) : ""
}

interface BigBlueButtonJs {
  readonly api: (
    host: string,
    secret: string,
  ) => {
    readonly administration: Group<string, Administration>
    readonly monitoring: Group<string, Monitoring>
    readonly recording: Group<string, Recording>
    readonly hooks: Group<string, "create" | "list" | "destroy">
  }
  readonly http: (url: string) => Promise<Tree>
}

/** It builds URLs, and parses a response if one is fetched. */
function bigBlueButtonJs({ api, http }: BigBlueButtonJs, host: string, secret: string): Client {
  const { administration, monitoring, recording, hooks } = api(host, secret)
  const ask = async (url: string, ...path: string[]): Promise<string> => text(await http(url), ...path)
  return {
    create: async (name, id, params) => {
      const made = await http(administration.create(name, id, params))
      return { meetingID: text(made, "meetingID"), moderatorPW: text(made, "moderatorPW") }
    },
    joinUrl: (...args) => administration.join(...args),
    isRunning: (id) => ask(monitoring.isMeetingRunning(id), "running"),
    participants: (id) => ask(monitoring.getMeetingInfo(id), "participantCount"),
    meetings: async () =>
      list((await http(monitoring.getMeetings()))["meetings"]).map((each) => text(each, "meetingID")),
    end: (id, password) => ask(administration.end(id, password), "returncode"),
    recordings: async (meetingID) =>
      list((await http(recording.getRecordings({ meetingID, state: "published,unpublished" })))["recordings"])
        .filter((each) => each !== undefined)
        .map((each) => ({ recordID: text(each, "recordID"), published: text(each, "published") })),
    publish: (id, publish) => ask(recording.publishRecordings(id, publish), "published"),
    update: (id, params) => ask(recording.updateRecordings(id, params), "updated"),
    delete: (id) => ask(recording.deleteRecordings(id), "deleted"),
    hooks: {
      create: (url) => ask(hooks.create(url), "hookID"),
      list: async () => list(at(await http(hooks.list()), "hooks", "hook")).map((each) => text(each, "hookID")),
      destroy: (id) => ask(hooks.destroy(id), "removed"),
    },
  }
}

interface BbbPromise {
  readonly server: (
    host: string,
    secret: string,
  ) => {
    readonly administration: Group<Promise<Tree>, Exclude<Administration, "join">> & Group<string, "join">
    readonly monitoring: Group<Promise<Tree>, Monitoring>
    readonly recording: Group<Promise<Tree>, Recording>
  }
}

/** Every element is a list, below `response`. */
function bbbPromise({ server }: BbbPromise, host: string, secret: string): Client {
  const { administration, monitoring, recording } = server(host, secret)
  const ask = async (answer: Promise<Tree>, ...path: string[]): Promise<string> =>
    text(await answer, "response", ...path)
  return {
    create: async (name, id, params) => {
      const made = await administration.create(name, id, params)
      return { meetingID: text(made, "response", "meetingID"), moderatorPW: text(made, "response", "moderatorPW") }
    },
    joinUrl: (...args) => administration.join(...args),
    isRunning: (id) => ask(monitoring.isMeetingRunning(id), "running"),
    participants: (id) => ask(monitoring.getMeetingInfo(id), "participantCount"),
    meetings: async () =>
      list(at(await monitoring.getMeetings(), "response", "meetings", "meeting")).map((each) =>
        text(each, "meetingID"),
      ),
    end: (id, password) => ask(administration.end(id, password), "returncode"),
    recordings: async (meetingID) =>
      list(
        at(
          await recording.getRecordings({ meetingID, state: "published,unpublished" }),
          "response",
          "recordings",
          "recording",
        ),
      ).map((each) => ({ recordID: text(each, "recordID"), published: text(each, "published") })),
    publish: (id, publish) => ask(recording.publishRecordings(id, publish), "published"),
    update: (id, params) => ask(recording.updateRecordings(id, params), "updated"),
    delete: (id) => ask(recording.deleteRecordings(id), "deleted"),
  }
}

/** A receiver for hooks: the names of all received events. */
async function receiver(): Promise<AsyncDisposable & { readonly url: string; readonly events: string[] }> {
  const events: string[] = []
  const server = createServer((request, response) => {
    let body = ""
    request.on("data", (chunk: Buffer) => (body += chunk.toString()))
    request.on("end", () => {
      const event = new URLSearchParams(body).get("event") ?? "[]"
      events.push(text(JSON.parse(event), "data", "id"))
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    events,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) =>
        server.close(() => {
          resolve()
        }),
      ),
  }
}

/** A meeting from creation to the end of its recording. @throws AssertionError */
async function wholeMeeting(client: Client, sandbox: BigBlueButtonSandbox): Promise<void> {
  await using calls = await receiver()
  const hookID = await client.hooks?.create(calls.url)
  if (hookID !== undefined) assert.deepEqual(await client.hooks?.list(), [hookID])

  const room = {
    record: true,
    autoStartRecording: true,
    moderatorPW: "mp-2468",
    attendeePW: "ap-1357",
    welcome: "Olá, João & Ana",
  }
  const made = await client.create("Aula de matemática", "aula-ç 1", room)
  assert.deepEqual(made, { meetingID: "aula-ç 1", moderatorPW: "mp-2468" })
  assert.equal(sandbox.meetings[0]?.parameters.get("welcome"), "Olá, João & Ana")
  assert.equal(await client.isRunning(made.meetingID), "false")

  const page = await fetch(client.joinUrl("Ana Souza", made.meetingID, made.moderatorPW), { redirect: "manual" })
  const cookie = page.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ")
  const joined = await fetch(page.headers.get("location") ?? "", { headers: { cookie } })
  assert.equal(joined.status, 200)
  assert.equal(await client.isRunning(made.meetingID), "true")
  assert.equal(await client.participants(made.meetingID), "1")
  assert.deepEqual(await client.meetings(), [made.meetingID])

  assert.equal(await client.end(made.meetingID, made.moderatorPW), "SUCCESS")
  await sandbox.processRecordings()
  await sandbox.settled()
  assert.deepEqual(await client.meetings(), [])
  const [recording, ...others] = await client.recordings(made.meetingID)
  assert.ok(recording)
  assert.deepEqual([recording.published, others], ["true", []])
  assert.equal(await client.publish(recording.recordID, false), "false")
  assert.deepEqual(await client.recordings(made.meetingID), [{ ...recording, published: "false" }])
  assert.equal(await client.update(recording.recordID, { meta_course: "7" }), "true")
  assert.equal(sandbox.recordings[0]?.metadata.get("course"), "7")
  assert.equal(await client.delete(recording.recordID), "true")
  assert.deepEqual(await client.recordings(made.meetingID), [])

  if (client.hooks === undefined || hookID === undefined) return
  const told = ["meeting-created", "user-joined", "meeting-ended", "rap-publish-ended"]
  assert.deepEqual(
    told.filter((event) => calls.events.includes(event)),
    told,
  )
  assert.equal(await client.hooks.destroy(hookID), "true")
  assert.deepEqual(sandbox.hooks, [])
}

/** The functions of a package that its migration page does not mention, with the names used on the page. */
function missingInTable(tool: ToolName, loaded: unknown): string[] {
  const { api, server, http, util } = loaded as Readonly<Record<string, (host: string, secret: string) => object>>
  const functions = [
    ...functionsIn({ api, http, server, util }),
    ...functionsIn({ api: api?.("https://bbb.example.org", "secret") ?? {} }),
    ...functionsIn({ server: server?.("https://bbb.example.org", "secret") ?? {} }),
  ]
  const names = oldNames(`docs/migration/${tool}.md`)
  return functions.filter((name) => !names.has(name))
}

type Create = (name: string, params?: object) => Promise<unknown>

/**
 * What the migration pages say about each package, besides its functions: how the server or the package treats
 * values.
 */
const claims: Readonly<Partial<Record<ToolName, (loaded: unknown, host: string, secret: string) => Promise<void>>>> = {
  "bigbluebutton-js": async (loaded, host, secret) => {
    const { api, http } = loaded as BigBlueButtonJs
    const { administration, recording } = api(host, secret)
    const create: Create = (name, params) => http(administration.create(name, "007", params))
    assert.equal(at(await create("O'Brien"), "messageKey"), "checksumError")
    const made = (await create("Aula", { attendeePW: "0123", moderatorPW: "1e5" })) as Tree
    assert.deepEqual([made["meetingID"], made["attendeePW"], made["moderatorPW"]], [7, 123, 100_000])
    assert.equal((await http(recording.getRecordings({ meetingID: "none" })))["recordings"], "")
  },
  "bbb-promise": async (loaded, host, secret) => {
    const { administration, recording } = (loaded as BbbPromise).server(host, secret)
    const create: Create = async (name, params) =>
      text(await administration.create(name, "aula-1", params), "response", "messageKey")
    assert.equal(await create("Aula"), "")
    for (const name of ["O'Brien", "A (B)", "A*B", "A!"]) assert.equal(await create(name), "checksumError", name)
    for (const x of [["a", "b"], undefined]) assert.equal(await create("Aula", { x }), "checksumError", String(x))
    const none = await recording.getRecordings({ meetingID: "none" })
    assert.deepEqual(at(none, "response", "recordings"), [""])
  },
}

const versions: readonly BigBlueButtonVersion[] = ["2.6", "3.0", "4.1"]

/** Third-party clients, unmodified, run a complete meeting with the sandbox, as with a server of each release. */
export const clientChecks = (): Check[] => {
  const check = (tool: ToolName, clientOf: (loaded: unknown, host: string, secret: string) => Client): Check => ({
    tool: `${tool}, whole meeting`,
    provider: "bigbluebutton",
    quick: true,
    run: async (say) => {
      const load = createRequire(join(await install(tool, say), "package.json"))
      const missing = missingInTable(tool, load(tool))
      if (missing.length > 0) return `docs/migration/${tool}.md lacks ${missing.join(", ")}`
      // Maps conferkit/… to the sources.
      await import("./services.ts")
      const { bigBlueButtonSandbox } = await import("conferkit/sandbox")
      for (const version of versions) {
        const sandbox = bigBlueButtonSandbox({ version })
        try {
          const { url } = await sandbox.listen()
          await wholeMeeting(clientOf(load(tool), url, sandbox.secret), sandbox)
          await claims[tool]?.(load(tool), url, sandbox.secret)
        } catch (error) {
          return `${version}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
        } finally {
          await sandbox.close()
        }
      }
      return undefined
    },
  })
  return [
    check("bigbluebutton-js", (loaded, ...rest) => bigBlueButtonJs(loaded as BigBlueButtonJs, ...rest)),
    check("bbb-promise", (loaded, ...rest) => bbbPromise(loaded as BbbPromise, ...rest)),
  ]
}
