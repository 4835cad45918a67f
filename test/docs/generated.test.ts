import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, describe, expect, test } from "vitest"
import { docs, UndocumentedError } from "../../scripts/docs/docs.ts"
import { fillMarkers, MarkerError } from "../../scripts/docs/markdown.ts"
import { firstSentence } from "../../scripts/docs/sources.ts"
import { root } from "./blocks.ts"

test("api.md and the tables of docs/ are those that the sources give", async () => {
  const { pages, changes } = await docs({ cwd: root, check: true })
  expect(changes, "run `npm run docs`").toEqual([])
  expect(pages).toBeGreaterThan(10)
}, 300_000)

const folders: string[] = []
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
})

const spec = `
openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders:
    get: { operationId: listOrders, summary: Lists orders, x-idempotent: true, x-assumed: nobody published it }
  /orders/{id}:
    delete: { operationId: deleteOrder, summary: Deletes an order, x-idempotent: false }
webhooks:
  order.placed:
    post:
      tags: [events]
      operationId: onOrderPlaced
      description: Somebody ordered. Perhaps twice.
      requestBody:
        content: { application/json: { schema: { $ref: "#/components/schemas/OrderPlaced" } } }
components:
  schemas:
    OrderPlaced:
      type: object
      required: [type]
      properties:
        type: { type: string, const: order.placed, description: Name of the event. }
        order:
          type: object
          properties:
            id: { type: string, description: Id of the order. }
            total: { type: [number, "null"], description: In cents., x-assumed: the unit is a guess }
`

const operations = `export const operations = {
  listOrders: { id: "listOrders" },
  deleteOrder: { id: "deleteOrder" },
} as const
`

const client = `import { operations } from "../../generated/shop/operations.ts"
export interface CallOptions { signal?: AbortSignal | undefined }
type Hidden = { id: string }
export interface ShopOptions {
  /** Who calls. */
  key: string
  /** Where it is. @default "eu" */
  region?: "eu" | "us" | undefined
}
/** Orders of a shop. */
export interface Orders {
  /** All of them. Page by page. */
  list(options?: CallOptions): Promise<Hidden[]>
}
const send = (_: unknown) => Promise.resolve([])
const orders = (): Orders => ({ list: () => send(operations.listOrders) })
/** A client of the shop. */
export class Shop {
  /** Orders. */
  readonly orders: Orders = orders()
  constructor(_: ShopOptions) {}
  /** Deletes an order, and says nothing. */
  async remove(id: string): Promise<void> {
    await send([operations.deleteOrder, id])
  }
  /** Where an order can be seen. */
  link(id: string): string {
    return operations.deleteOrder.id + id
  }
}
`

async function project(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "conferkit-docs-"))
  folders.push(folder)
  // Names that mean something inside the project mean nothing above it.
  const cwd = join(folder, "src/generated/uma ção/node_modules/kit")
  const all = {
    "package.json": JSON.stringify({
      name: "kit",
      exports: { "./shop": { import: { default: "./dist/shop.js" }, require: { default: "./dist/shop.cjs" } } },
    }),
    "tsconfig.json": JSON.stringify({
      compilerOptions: { module: "nodenext", strict: true, allowImportingTsExtensions: true, noEmit: true, types: [] },
    }),
    "package-lock.json": JSON.stringify({ packages: {} }),
    "specs/shop.yaml": spec,
    "generated/shop/operations.ts": operations,
    "src/shop/client.ts": client,
    "src/shop/index.ts": `export { type CallOptions, type Orders, Shop, type ShopOptions } from "./client.ts"\n`,
    "docs/shop.md":
      "# Shop\n\nBefore.\n\n<!-- generated: options kit/shop ShopOptions -->\nold\n<!-- /generated -->\n\nAfter.\n",
    ...files,
  }
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(cwd, path)), { recursive: true })
    await writeFile(join(cwd, path), text)
  }
  return cwd
}

const written = (cwd: string, path: string) => readFile(join(cwd, path), "utf8")

describe("a small project", () => {
  test("gets a line for each method, with the call behind it and what is assumed of that", async () => {
    const cwd = await project()
    expect((await docs({ cwd, check: false })).changes.map(({ path }) => path)).toEqual(["api.md", "docs/shop.md"])
    const page = await written(cwd, "api.md")
    expect(page).toContain(
      "- `remove(id: string): Promise<void>`: Deletes an order, and says nothing. → [`DELETE /orders/{id}`](#shop-deleteorder)\n",
    )
    // The name of a type that nobody can import is written out; the second sentence is left out.
    expect(page).toContain(
      "- `orders.list(options?): Promise<{ id: string }[]>`: All of them. → [`GET /orders`](#shop-listorders) (assumed)\n",
    )
    expect(page).toContain("can be seen. · for [`DELETE /orders/{id}`](#shop-deleteorder), not sent\n")
    expect(page).toMatch(/`listOrders` +\| `GET \/orders` +\| Lists orders +\| yes +\| +\| nobody published it \|/)
  })

  test("tells once what the results of several functions have in common", async () => {
    const kinds = ["Till", "Scale"].map((name) => {
      const made = `/** A ${name}. */\nexport function make${name}(): ${name} { throw new Error() }`
      return `export interface ${name} extends Machine<"a">, Bare {\n  /** Uses it. */\n  use(): void\n}\n${made}\n`
    })
    const machine = `/** What all machines do. And more. */
export interface Machine<Id extends string> {
  readonly id: Id
  /** Ends it. For good. */
  stop(after: Id): void
}
interface Bare { readonly weight: number }
`
    const cwd = await project({
      "src/shop/machines.ts": machine + kinds.join(""),
      "src/shop/index.ts": `export { makeScale, makeTill, type Scale, type Till } from "./machines.ts"\n`,
      "docs/shop.md": "",
    })
    await docs({ cwd, check: false })
    expect(await written(cwd, "api.md")).toContain(
      [
        "- `makeScale(): Scale`: A Scale.",
        "  - `.use(): void`: Uses it.",
        "- `makeTill(): Till`: A Till.",
        "  - `.use(): void`: Uses it.",
        "- What all machines do. From `makeScale`, `makeTill`:",
        "  - `.stop(after: Id): void`: Ends it.",
        "",
      ].join("\n"),
    )
  })

  test("gets its option table between the markers, and keeps what stands around them", async () => {
    const cwd = await project()
    await docs({ cwd, check: false })
    const page = await written(cwd, "docs/shop.md")
    expect(page).toMatch(/^# Shop\n\nBefore\.\n/)
    expect(page).toMatch(/\nAfter\.\n$/)
    expect(page).not.toContain("old")
    expect(page).toMatch(/\| `key` +\| `string` +\| required +\| Who calls\. +\|/)
    expect(page).toMatch(/\| `region` +\| `"eu" \\\| "us"` +\| `"eu"` +\| Where it is\. +\|/)
  })

  test("gets its events with their fields", async () => {
    const markers = ["events", "event-fields"].map((kind) => `<!-- generated: ${kind} shop -->\n<!-- /generated -->\n`)
    const cwd = await project({ "docs/shop.md": markers.join("\n") })
    await docs({ cwd, check: false })
    const page = await written(cwd, "docs/shop.md")
    expect(page).toMatch(/\| `order.placed` +\| Somebody ordered\. +\| `type`; `order\.`: `id`, `total` +\|/)
    expect(page).toMatch(
      /\| `order\.total` +\| `number \\\| null` +\| +\| In cents\. _Assumed: the unit is a guess\._ +\|/,
    )
  })

  test("gets its tables in Portuguese where they are translated, and in English where they are not", async () => {
    const markers = ["options kit/shop ShopOptions", "event-fields shop"].map(
      (words) => `<!-- generated: ${words} -->\n<!-- /generated -->\n`,
    )
    const cwd = await project({
      "docs/pt-BR/shop.md": markers.join("\n"),
      "site/translations/pt-BR/labels.yaml": "option: opção\nAssumed: Suposição\n",
      // A long text may be folded differently from the comment.
      "site/translations/pt-BR/shop.yaml":
        '? "Who\n  calls."\n: Quem chama.\nIn cents.: Em centavos.\nthe unit is a guess: a unidade é um palpite\n',
    })
    await docs({ cwd, check: false })
    const page = await written(cwd, "docs/pt-BR/shop.md")
    expect(page).toMatch(/\| opção +\| type +\|/)
    expect(page).toMatch(/\| `key` +\| `string` +\| required +\| Quem chama\. +\|/)
    expect(page).toMatch(/\| `region` .*\| Where it is\. +\|/)
    expect(page).toMatch(/\| `order\.total` .*\| Em centavos\. _Suposição: a unidade é um palpite\._ +\|/)
    expect(await written(cwd, "docs/shop.md")).toContain("Who calls.")
  })

  test("is up to date after that, and stale once a comment has changed", async () => {
    const cwd = await project()
    await docs({ cwd, check: false })
    expect((await docs({ cwd, check: true })).changes).toEqual([])
    await writeFile(join(cwd, "src/shop/client.ts"), client.replace("Who calls.", "Who pays."))
    expect((await docs({ cwd, check: true })).changes).toEqual([{ path: "docs/shop.md", change: "stale" }])
    expect(await written(cwd, "docs/shop.md")).toContain("Who calls.")
  })

  test.each([
    ["a method without a comment", client.replace("/** Where an order can be seen. */", ""), "link has no comment"],
    [
      "a signature with a class of ours that is not exported",
      client.replace("link(id: string)", "link(id: Key)").concat("class Key {}\n"),
      "link names Key",
    ],
  ])("rejects %s", async (_, text, message) => {
    const cwd = await project({ "src/shop/client.ts": text })
    const refused = docs({ cwd, check: true })
    await expect(refused).rejects.toThrow(UndocumentedError)
    await expect(refused).rejects.toThrow(message)
  })
})

describe("markers", () => {
  test("for something that nobody makes are an error that names the page", () => {
    const text = "<!-- generated: horoscope bigbluebutton -->\n<!-- /generated -->\n"
    expect(() => fillMarkers(text, () => undefined, "docs/x.md")).toThrow(MarkerError)
    expect(() => fillMarkers(text, () => undefined, "docs/x.md")).toThrow("docs/x.md")
  })

  test.each([
    "<!-- generated: a -->\ntext\n",
    "<!-- generated: a -->\ntext\n<!-- generated: b -->\n<!-- /generated -->\n",
  ])("that are not closed are an error: %j", (text) => {
    expect(() => fillMarkers(text, () => "new", "docs/x.md")).toThrow("not closed")
  })
})

test.each([
  ["Ends a meeting. Twice.", "Ends a meeting."],
  ["As packages before 26.8 did. Servers take both.", "As packages before 26.8 did."],
  ["Names, e.g. this one. And more.", "Names, e.g. this one."],
  ["No stop", "No stop"],
])("the first sentence of %j", (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence)
})
