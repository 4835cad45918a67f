import { afterAll, beforeAll, describe, expect, test } from "vitest"
import bigbluebutton from "../../../generated/bigbluebutton/calls.json" with { type: "json" }
import ethora from "../../../generated/ethora/calls.json" with { type: "json" }
import omniflow from "../../../generated/omniflow/calls.json" with { type: "json" }
import xcall from "../../../generated/xcall/calls.json" with { type: "json" }
import xroom from "../../../generated/xroom/calls.json" with { type: "json" }
import { providers } from "../../../src/cli/providers.ts"
import { operationsOf } from "../../../src/cli/mcp/operations.ts"
import { type Command, command } from "../command.ts"
import { type Connected, connectTo, text } from "./connect.ts"
import { heldOut } from "./hold-out.ts"
import { local, queries, type Queries } from "./queries.ts"

const documents = { bigbluebutton, ethora, omniflow, xcall, xroom }
/** Presentations and settings in the body are parameters of `create` here. */
const without: readonly string[] = ["createWithModules"]

let cli: Command
/** Serves BigBlueButton only. */
let bbb: Connected
let everything: Connected

beforeAll(async () => {
  cli = await command()
  bbb = await connectTo(cli, { args: ["--provider", "bbb"] })
  everything = await connectTo(cli, { args: providers.flatMap(({ name }) => ["--provider", name]) })
}, 300_000)

afterAll(async () => {
  await bbb.close()
  await everything.close()
  await cli.close()
})

const documentOf = (name: string) =>
  (name === "bbb" || name === "confweb" ? "bigbluebutton" : name) as keyof typeof queries

/** Every operation of a service with its queries. */
async function searched(name: string) {
  const provider = providers.find((each) => each.name === name)
  const operations = provider === undefined ? [] : await operationsOf(provider)
  return operations.flatMap(({ name: operation, call: { id }, isLocal }) => {
    const table: Queries = isLocal === true ? local : queries[documentOf(name)]
    return (table[id] ?? []).map((query) => ({ operation, query }))
  })
}

/** The operations in a list of results, best first; an operation shared by several services counts once. */
const namesIn = (results: string): string[][] =>
  [...results.matchAll(/^- (\S+(?: \/ \S+)*) \(.*\) (?:reads|writes|destroys): /gm)].map(([, name = ""]) =>
    name.split(" / "),
  )

/** The position of the operation in each list of results: 0 is the first, -1 means missing. */
async function places(
  { search }: Connected,
  wanted: readonly { readonly operation: string; readonly query: string }[],
): Promise<{ readonly operation: string; readonly query: string; readonly place: number }[]> {
  return Promise.all(
    wanted.map(async (each) => {
      const names = namesIn(text(await search(each.query)))
      return { ...each, place: names.findIndex((same) => same.includes(each.operation)) }
    }),
  )
}

test.each(Object.entries(documents))("every operation of %s has its queries", (name, { calls }) => {
  const known = calls.map(({ id }) => id).filter((id) => !without.includes(id))
  const listed = Object.keys(queries[name as keyof typeof queries]).filter((id) => id !== "joinUrl")
  expect
    .soft(
      known.filter((id) => !listed.includes(id)),
      `add what a user would say, in English and in Portuguese, to ${name} in test/cli/mcp/queries.ts`,
    )
    .toEqual([])
  expect(
    listed.filter((id) => !known.includes(id)),
    `remove operations that ${name} no longer has from test/cli/mcp/queries.ts`,
  ).toEqual([])
})

test("queries do not copy names and summaries", () => {
  const copied = Object.entries(documents).flatMap(([name, { calls }]) =>
    calls.filter(({ id, summary }) =>
      queries[name as keyof typeof queries][id]?.some((query) =>
        [id, summary].some((each) => each.toLowerCase() === query.toLowerCase()),
      ),
    ),
  )
  expect(copied.map(({ id }) => id)).toEqual([])
})

/** Requirements for the hold-out queries. */
const leastHeldOut = { alone: { three: 0.85, eight: 0.95 }, together: { eight: 0.9 } }

describe("hold-out queries that were not used to tune the ranking", () => {
  const all = [...heldOut.english, ...heldOut.portuguese]

  test("there are 30 per language, for existing operations", async () => {
    expect([heldOut.english.length, heldOut.portuguese.length]).toEqual([30, 30])
    const known = (await Promise.all(providers.map(operationsOf))).flat().map(({ name }) => name)
    expect(all.flatMap(({ operations }) => operations).filter((name) => !known.includes(name))).toEqual([])
  })

  test("find an operation", async () => {
    const share = async (isAlone: boolean, first: number) => {
      const hits = await Promise.all(
        all.map(async ({ query, provider, operations }) =>
          namesIn(text(await everything.search(query, isAlone ? provider : undefined)))
            .slice(0, first)
            .some((names) => names.some((name) => operations.includes(name))),
        ),
      )
      return hits.filter(Boolean).length / all.length
    }
    expect.soft(await share(true, 3), "one service, first three").toBeGreaterThanOrEqual(leastHeldOut.alone.three)
    expect.soft(await share(true, 8), "one service, first eight").toBeGreaterThanOrEqual(leastHeldOut.alone.eight)
    expect.soft(await share(false, 8), "all services, first eight").toBeGreaterThanOrEqual(leastHeldOut.together.eight)
  })
})

test.each([
  ["list recordings", "bbb.getRecordings"],
  ["listar gravações", "bbb.getRecordings"],
  ["gravações da semana passada", "bbb.getRecordings"],
  ["deleted recordings", "bbb.getRecordings"],
  ["webhook signature invalid", "bbb.explain"],
  ["delete a webhook", "bbb.hooksDestroy"],
  ["list meetings", "bbb.getMeetings"],
])("%s: the first result is %s", async (query, operation) => {
  expect(namesIn(text(await bbb.search(query)))[0]).toEqual([operation])
})

describe("a user's query finds an operation", () => {
  test.each(providers.map(({ name }) => name))("with %s alone", async (name) => {
    const connected = await connectTo(cli, { args: ["--provider", name], revision: "legacy" })
    const found = await places(connected, await searched(name))
    await connected.close()
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(({ place }) => place < 0)).toEqual([])
    const near = found.filter(({ place }) => place < 5).length / found.length
    expect(near, "share of operations in the first five places").toBeGreaterThan(0.9)
  })

  test("with all services, if the query names one", async () => {
    for (const { name, title } of providers) {
      const wanted = (await searched(name)).map(({ operation, query }) => ({ operation, query: `${title}: ${query}` }))
      expect.soft((await places(everything, wanted)).filter(({ place }) => place < 0)).toEqual([])
    }
  })
})
