import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, describe, expect, test } from "vitest"
import { docs } from "../../scripts/docs.ts"
import { firstSentence } from "../../scripts/docs/comments.ts"
import { fillMarkers, MarkerError } from "../../scripts/docs/markdown.ts"
import { UndocumentedError } from "../../scripts/docs/undocumented.ts"

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
  /** Deletes an order, and says nothing. @param id of the order */
  async remove(id: string): Promise<void> {
    await send([operations.deleteOrder, id])
  }
  /** Where an order can be seen. @param id of the order */
  link(id: string): string {
    return operations.deleteOrder.id + id
  }
}
`

async function project(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "conferkit-docs-"))
  folders.push(folder)
  // Names that are internal to the project are not shown in its reference.
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
  const page = "docs/api/shop.md"

  test("gets a page per entry, with the signature and request of each method", async () => {
    const cwd = await project()
    const { changes } = await docs({ cwd, check: false })
    expect(changes.map(({ path }) => path)).toEqual(["docs/shop.md", "docs/api/README.md", page])
    const text = await written(cwd, page)
    expect(text).toContain(
      [
        "#### remove",
        "```ts\nremove(id: string): Promise<void>\n```",
        "Deletes an order, and says nothing.",
        "Request: [`DELETE /orders/{id}`](#shop-deleteorder)",
        "- `id`: of the order",
      ].join("\n\n"),
    )
    // A type that users cannot import is expanded.
    expect(text).toContain(
      [
        "#### orders.list",
        "```ts\nlist(options?: CallOptions): Promise<{ id: string }[]>\n```",
        "All of them. Page by page.",
        "Request: [`GET /orders`](#shop-listorders) (assumed)",
      ].join("\n\n"),
    )
    expect(text).toContain("can be seen.\n\nNot sent: [`DELETE /orders/{id}`](#shop-deleteorder)\n")
    expect(text).toMatch(/`listOrders` +\| `GET \/orders` +\| Lists orders +\| yes +\| +\|/)
    expect(text).toContain("- `listOrders`: nobody published it\n")
    expect(await written(cwd, "docs/api/README.md")).toContain("[kit/shop](shop.md)")
  })

  test("describes parameters, results, errors, options and examples", async () => {
    const cwd = await project({
      "src/shop/pay.ts": `/** How to pay. */
export interface PayOptions {
  /** In cents. @default 100 */
  tip?: number | undefined
}
/**
 * Pays an order.
 *
 * Twice is once:
 * - the first call pays
 * - the second does nothing
 * @param id of the order
 * @returns whether it was paid before
 * @throws RangeError if the tip is negative
 * @example
 * pay("a", { tip: 5 })
 */
export function pay(id: string, options?: PayOptions): boolean { throw new Error(id + String(options)) }
`,
      "src/shop/index.ts": `export { pay, type PayOptions } from "./pay.ts"\n`,
      "docs/shop.md": "",
    })
    await docs({ cwd, check: false })
    const text = await written(cwd, page)
    expect(text).toContain(
      [
        "### pay",
        "```ts\npay(id: string, options?: PayOptions): boolean\n```",
        "Pays an order.",
        "Twice is once:",
        "- the first call pays\n- the second does nothing",
        [
          "- `id`: of the order",
          "- `options`: See [`PayOptions`](#payoptions).",
          "- Returns whether it was paid before.",
          "- Throws `RangeError` if the tip is negative.",
        ].join("\n"),
        '```ts\npay("a", { tip: 5 })\n```',
      ].join("\n\n"),
    )
    expect(text).toContain("### PayOptions\n\nHow to pay.\n\n- `tip` (`number`, default `100`): In cents.\n")
  })

  test("breaks long signatures, and wraps text at 120 characters", async () => {
    const words = "One of the words that fill a line. ".repeat(8).trim()
    const parameters = ["first", "second", "third", "fourth"].map((name) => `${name}OfTheParameters: string`)
    const tags = parameters.map((each) => ` @param ${each.replace(/:.*/, "")} a word`)
    const code = `/** ${words}${tags.join("")} */\nexport function long(${parameters.join(", ")}): void {}\n`
    const cwd = await project({
      "src/shop/long.ts": code,
      "src/shop/index.ts": `export { long } from "./long.ts"\n`,
      "docs/shop.md": "",
    })
    await docs({ cwd, check: false })
    const text = await written(cwd, page)
    expect(text).toContain(`long(\n${parameters.map((each) => `  ${each},\n`).join("")}): void\n`)
    const prose = text.split("\n").filter((line) => line.includes("words"))
    expect(prose.join(" ")).toBe(words)
    expect(prose.filter((line) => line.length > 120)).toEqual([])
  })

  test("lists the methods of a returned object once, under its interface", async () => {
    const cwd = await project({
      "src/shop/machines.ts": `interface Machine<Id extends string> {
  /** Ends it. For good. @param after the last */
  stop(after: Id): void
}
/** Counts money. */
export interface Till extends Machine<"a"> {
  /** Uses it. */
  use(): void
}
/** Makes a till. */
export function makeTill(): Till { throw new Error() }
`,
      "src/shop/index.ts": `export { makeTill, type Till } from "./machines.ts"\n`,
      "docs/shop.md": "",
    })
    await docs({ cwd, check: false })
    const text = await written(cwd, page)
    expect(text).toContain("### Till\n\nCounts money.\n\n#### Till.use\n\n```ts\nuse(): void\n```\n\nUses it.\n")
    expect(text).toContain("#### Till.stop\n\n```ts\nstop(after: Id): void\n```\n\nEnds it. For good.\n")
  })

  test("loses the page of a removed entry", async () => {
    const cwd = await project({ "docs/api/gone.md": "old" })
    expect((await docs({ cwd, check: true })).changes).toContainEqual({
      path: "docs/api/gone.md",
      change: "superfluous",
    })
    await docs({ cwd, check: false })
    await expect(written(cwd, "docs/api/gone.md")).rejects.toThrow("ENOENT")
  })

  test("gets its option table between the markers, with the surrounding text kept", async () => {
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

  test("gets its tables in Portuguese if translated, and in English otherwise", async () => {
    const markers = ["options kit/shop ShopOptions", "event-fields shop"].map(
      (words) => `<!-- generated: ${words} -->\n<!-- /generated -->\n`,
    )
    const cwd = await project({
      "docs/pt-BR/shop.md": markers.join("\n"),
      "site/translations/pt-BR/labels.yaml": "option: opção\nAssumed: Suposição\n",
      // Long text may be wrapped differently from the comment.
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

  test("is then up to date, and stale once a comment has changed", async () => {
    const cwd = await project()
    await docs({ cwd, check: false })
    expect((await docs({ cwd, check: true })).changes).toEqual([])
    await writeFile(join(cwd, "src/shop/client.ts"), client.replace("Who calls.", "Who pays."))
    expect((await docs({ cwd, check: true })).changes).toEqual([
      { path: "docs/shop.md", change: "stale" },
      { path: "docs/api/shop.md", change: "stale" },
    ])
    expect(await written(cwd, "docs/shop.md")).toContain("Who calls.")
  })

  test.each([
    [
      "a method without a comment",
      client.replace("/** Where an order can be seen. @param id of the order */", ""),
      "link has no comment",
    ],
    [
      "a parameter without a description",
      client.replace("remove(id: string)", "remove(id: string, key: Date)"),
      "remove has no @param key",
    ],
    [
      "a signature with a class of ours that is not exported",
      client.replace("link(id: string)", "link(id: Key)").concat("class Key {}\n"),
      "link uses Key",
    ],
  ])("rejects %s", async (_, text, message) => {
    const cwd = await project({ "src/shop/client.ts": text })
    const rejected = docs({ cwd, check: true })
    await expect(rejected).rejects.toThrow(UndocumentedError)
    await expect(rejected).rejects.toThrow(message)
  })
})

describe("markers", () => {
  test("for an unknown part are an error that names the page", () => {
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
