import { execFile } from "node:child_process"
import { copyFile, mkdir, mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type DriftServer, type Mutate, servers } from "./drift-servers.ts"
import { runCommand } from "./in-process.ts"

const specs = join(import.meta.dirname, "../../specs")
const running = new Map<string, DriftServer>()
let folder = ""

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "conferkit-drift-"))
  for (const [service, start] of Object.entries(servers)) running.set(service, await start())
})

afterAll(async () => {
  await Promise.all([...running.values()].map((server) => server.close()))
  await rm(folder, { recursive: true, force: true })
})

const fileOf = (service: string) =>
  ({ bbb: "bigbluebutton.yaml", confweb: "bigbluebutton.yaml" })[service] ?? `${service}.yaml`

const swap =
  (from: string | RegExp, to: string): Mutate =>
  (text) =>
    text.replaceAll(typeof from === "string" ? from : new RegExp(from.source, "g"), to)

type Table = Record<string, unknown>

const isTable = (value: unknown): value is Table => typeof value === "object" && value !== null && !Array.isArray(value)

function visit(value: unknown, at: string, edit: (table: Table, at: string) => void): void {
  if (Array.isArray(value)) for (const each of value) visit(each, `${at}[]`, edit)
  if (!isTable(value)) return
  for (const [name, each] of Object.entries(value)) visit(each, `${at}.${name}`, edit)
  edit(value, at)
}

/** Changes objects in the JSON responses of some paths. `at` selects the object: ``, `.data`, `.data[]`. */
const change =
  (path: RegExp, edit: (table: Table, at: string) => void): Mutate =>
  (text, from) => {
    if (!path.test(from) || !/^[[{]/.test(text)) return text
    const value: unknown = JSON.parse(text)
    visit(value, "", edit)
    return JSON.stringify(value)
  }

/** Sets a property of the selected objects. */
const set = (path: RegExp, where: string, name: string, member: unknown): Mutate =>
  change(path, (table, at) => {
    if (at === where) table[name] = member
  })

/** Changes every property of a kind. */
const turn = (path: RegExp, kind: string, into: (value: unknown) => unknown): Mutate =>
  change(path, (table) => {
    for (const [name, value] of Object.entries(table)) {
      if ((Array.isArray(value) ? "list" : typeof value) === kind) table[name] = into(value)
    }
  })

const remove = (path: RegExp, name: string): Mutate =>
  change(path, (table) => {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a member that is not there is what is tested
    delete table[name]
  })

/** A difference in a server, and the expected report. */
const mutations: readonly (readonly [service: string, what: string, mutate: Mutate, said: RegExp])[] = [
  // XML
  ["bbb", "an unknown element", swap("<running>", "<mood>calm</mood><running>"), /unknown field +\S*\/mood/],
  ["bbb", "an unknown number", swap("</meeting>", "<pollCount>7</pollCount></meeting>"), /unknown field.*pollCount/],
  [
    "bbb",
    "an unknown nested element",
    swap("<attendees>", "<host><hostName>João</hostName><load>3</load></host><attendees>"),
    /unknown field.*\/host /,
  ],
  [
    "bbb",
    "an unknown list",
    swap(
      "<attendees>",
      "<polls><poll><question>Ready?</question></poll><poll><question>Sure?</question></poll></polls><attendees>",
    ),
    /unknown field.*\/polls/,
  ],
  ["bbb", "an unknown attribute", swap("<attendee>", '<attendee rank="2">'), /unknown field.*attendee@rank/],
  ["bbb", "an attribute on plain text", swap("<role>", '<role since="3.0">'), /unknown field.*role@since/],
  ["bbb", "an unknown element in a recording", swap("<published>", "<views>12</views><published>"), /views/],
  ["bbb", "a required element that is missing", swap(/<createTime>\d+<\/createTime>/, ""), /missing field.*createTime/],
  [
    "bbb",
    "a required number that is empty",
    swap(/<participantCount>\d+</, "<participantCount><"),
    /missing field.*participantCount/,
  ],
  ["bbb", "a required element of hooks that is missing", swap(/<hookID>[^<]*<\/hookID>/, ""), /missing field.*hookID/],
  ["bbb", "text instead of a number", swap(/<listenerCount>\d+</, "<listenerCount>many<"), /other type.*listenerCount/],
  ["bbb", "a word instead of a boolean", swap(/<isPresenter>\w+</, "<isPresenter>perhaps<"), /other type.*isPresenter/],
  [
    "bbb",
    "elements instead of text",
    swap(/<dialNumber>[^<]*</, "<dialNumber><country>55</country><number>1</number><"),
    /other type.*dialNumber/,
  ],
  [
    "bbb",
    "text instead of elements",
    swap(/<playback>[\s\S]*?<\/playback>/, "<playback>none</playback>"),
    /other type.*playback/,
  ],
  ["bbb", "an element twice", swap(/(<voiceBridge>\d+<\/voiceBridge>)/, "$1$1"), /repeated.*voiceBridge/],
  ["bbb", "entries of another name", swap(/(<\/?)attendee>/, "$1participant>"), /other type.*attendees.*participant/],
  ["bbb", "a renamed element", swap(/(<\/?)hasVideo>/, "$1hasCamera>"), /unknown field.*hasCamera/],
  ["bbb", "an unknown role", swap("<role>VIEWER<", "<role>OBSERVER<"), /unknown value.*OBSERVER/],
  ["bbb", "an unknown state", swap(/<state>published</, "<state>archived<"), /unknown value.*archived/],
  [
    "bbb",
    "an unknown key of errors",
    swap("<messageKey>notFound<", "<messageKey>meetingHasMoved<"),
    /unknown value.*meetingHasMoved/,
  ],
  ["bbb", "an unknown member of JSON", set(/TextTracks/, ".response", "tookMs", 3), /unknown field.*tookMs/],
  ["confweb", "an unknown element", swap("<hasUserJoined>", "<tenant>rnp</tenant><hasUserJoined>"), /tenant/],
  ["confweb", "a renamed attribute", swap(/ width="/, ' pixels="'), /pixels/],
  ["confweb", "text instead of a page", swap(/<nextPage>\w*</, "<nextPage>later<"), /other type.*nextPage/],
  // JSON
  [
    "xroom",
    "an unknown member",
    change(/room/, (table) => {
      if ("clients" in table) table["mood"] = "calm"
    }),
    /unknown field.*mood/,
  ],
  ["xroom", "a list instead of an object", set(/room/, "", "data", []), /other type.*data/],
  ["xroom", "a missing member", remove(/booking/, "roomName"), /missing field.*roomName/],
  ["xroom", "an unknown member beside the data", set(/webhook/, "", "node", "eu-1"), /unknown field.*node/],
  ["xcall", "an unknown number", set(/info/, "", "quality", 4.5), /unknown field.*quality/],
  ["xcall", "text instead of a number", turn(/rooms/, "number", () => "many"), /other type/],
  [
    "xcall",
    "an unknown object",
    set(/account/, "", "owner", { name: "Ana", mail: "ana@corp.example", ids: [1, 2] }),
    /unknown field.*owner/,
  ],
  ["xcall", "objects instead of text", turn(/subscription/, "string", (value) => ({ value })), /other type/],
  ["ethora", "an unknown member", set(/\/chats(?:\?|$)/, ".results[]", "pinned", true), /unknown field.*pinned/],
  ["ethora", "an unknown list", set(/\/apps(?:\?|$)/, ".apps[]", "regions", ["eu", "br"]), /unknown field.*regions/],
  ["ethora", "null", turn(/\/chats(?:\?|$)/, "string", () => null), /other type.*null/],
  [
    "ethora",
    "a single entry instead of a list",
    turn(/messages(?:\?|$)/, "list", (list) => (list as unknown[])[0] ?? {}),
    /other type/,
  ],
  ["ethora", "an unknown error", set(/get-default-rooms/, "", "hint", "sign in again"), /unknown field.*hint/],
  ["omniflow", "an unknown member", set(/conversations(?:\?|$)/, ".data[]", "priority", 1), /unknown field.*priority/],
  ["omniflow", "a missing member", remove(/conversations(?:\?|$)/, "id"), /missing field.*id/],
  [
    "omniflow",
    "an unknown status",
    change(/conversations/, (table) => {
      if ("status" in table && "inboxId" in table) table["status"] = "snoozed"
    }),
    /unknown value.*snoozed/,
  ],
  ["omniflow", "a number instead of text", set(/conversations(?:\?|$)/, ".data[]", "id", 17), /other type/],
  [
    "omniflow",
    "an object with ids for names",
    change(/inboxes/, (table) => {
      if ("channel" in table) table["agents"] = { "5f2b8c1d9e4a7b6c": 1, "6f2b8c1d9e4a7b6c": 2 }
    }),
    /unknown field.*agents/,
  ],
]

describe("a difference is found, and applying the patch resolves it", () => {
  test.each(mutations)("%s: %s", async (service, what, mutate, said) => {
    const server = running.get(service)
    if (server === undefined) throw new Error(service)
    server.mutate = mutate
    const at = await mkdtemp(join(folder, "case-"))
    await mkdir(join(at, "specs"))
    const file = fileOf(service)
    await copyFile(join(specs, file), join(at, "specs", file))
    const drift = (...more: string[]) => runCommand([service, "drift", ...server.options, ...more], { cwd: at })

    const found = await drift("--patch", "drift.patch", "--issue", "issue.md")
    expect(found.stderr, what).toBe("")
    expect(found.stdout, what).toMatch(said)
    expect(found.stdout).not.toContain("does not fix")
    expect(found.code).toBe(1)

    await promisify(execFile)("git", ["apply", "--whitespace=error", "drift.patch"], { cwd: at })
    const after = await drift("--spec", `specs/${file}`)
    expect(after.stderr).toBe("")
    expect(after.stdout).toContain("All responses match the document.")
    expect(after.code).toBe(0)

    // Only the patch adds lines: comments and layout are unchanged.
    const [before, now] = await Promise.all([
      readFile(join(specs, file), "utf8"),
      readFile(join(at, "specs", file), "utf8"),
    ])
    const kept = new Set(now.split("\n"))
    const lost = before.split("\n").filter((line) => !kept.has(line))
    expect(lost.length, lost.join("\n")).toBeLessThan(40)
    expect(lost.filter((line) => line.trimStart().startsWith("#"))).toEqual([])

    const written = (await readFile(join(at, "drift.patch"), "utf8")) + (await readFile(join(at, "issue.md"), "utf8"))
    for (const personal of ["João", "Ana", "ana@corp", "127.0.0.1", "5f2b8c1d9e4a7b6c", "sandbox-secret"])
      expect(written.replaceAll(/^ .*$/gm, "")).not.toContain(personal)
  })
})
