import { describe, expect, test } from "vitest"
import { failureOf } from "../support/bigbluebutton.ts"
import { bigBlueButton, ethora } from "../support/clients.ts"
import { configError } from "../support/config-error.ts"
import { fetching, json } from "../support/fetching.ts"

const created =
  "<response><returncode>SUCCESS</returncode><meetingID>a</meetingID><createTime>1</createTime></response>"

/** A call of `create`, and what it sends. */
async function create(values: object) {
  const { fetch, asked } = fetching(new Response(created, { headers: { "content-type": "text/xml" } }))
  const bbb = bigBlueButton({ fetch })
  const outcome = await bbb
    .create({ name: "n", meetingID: "m", ...values })
    .then(() => undefined)
    .catch((error: unknown) => error)
  return { outcome, asked }
}

/** The query of `create`, without its constant parameters. */
async function sent(values: object) {
  const { outcome, asked } = await create(values)
  expect(outcome).toBeUndefined()
  const pairs = [...new URL(asked[0]?.url ?? "").searchParams]
  return pairs.filter(([name]) => name !== "meetingID" && name !== "checksum" && name !== "name")
}

async function rejected(values: object) {
  const { outcome, asked } = await create(values)
  expect(asked).toEqual([])
  return outcome
}

describe("a query", () => {
  test("keeps the caller's order and omits absent values; 0 and false are sent", async () => {
    expect(await sent({ zz: 1, yy: undefined, dialNumber: "d", xx: null, record: false, duration: 0 })).toEqual([
      ["zz", "1"],
      ["dialNumber", "d"],
      ["record", "false"],
      ["duration", "0"],
    ])
  })

  test("joins lists with commas, also for unknown parameters", async () => {
    expect(await sent({ disabledFeatures: ["chat", "polls"], other: ["a", 1] })).toEqual([
      ["disabledFeatures", "chat,polls"],
      ["other", "a,1"],
    ])
  })

  test("writes JSON if the document requires it, and leaves strings unchanged", async () => {
    const groups = [{ id: "1" }]
    expect(await sent({ groups })).toEqual([["groups", '[{"id":"1"}]']])
    expect(await sent({ groups: "[]" })).toEqual([["groups", "[]"]])
  })

  test("writes integers of any size in full", async () => {
    expect(await sent({ duration: 2n ** 64n })).toEqual([["duration", "18446744073709551616"]])
  })

  test("accepts unknown parameters named like members of Object.prototype", async () => {
    expect(await sent({ constructor: "x", toString: "y" })).toEqual([
      ["constructor", "x"],
      ["toString", "y"],
    ])
  })

  test("is form-encoded for other providers, including empty values", async () => {
    const { fetch, asked } = fetching(json({ items: [], total: 0 }))
    await ethora({ fetch }).api.GET(
      "/v1/new" as never,
      {
        params: { query: { "a b": "c&d", e: "" } },
      } as never,
    )
    expect(asked[0]?.url).toBe("https://ethora.example/v1/new?a+b=c%26d&e=")
  })
})

describe("prefixed parameters", () => {
  test("get the prefix added to each name, without absent values", async () => {
    expect(await sent({ meta: { "class-id": "007", n: 1, no: undefined, none: null, off: false } })).toEqual([
      ["meta_class-id", "007"],
      ["meta_n", "1"],
      ["meta_off", "false"],
    ])
    expect(await sent({ plugin: { a_b: true } })).toEqual([["plugin_a_b", "true"]])
  })

  const silently = (family: string, name: string, wire: string, advice: string) =>
    configError(
      `create: parameter "${family}": the server silently drops the name "${name}" (sent as "${wire}"); ${advice}`,
      `${family}.${name}`,
    )

  test.each([
    ["meta", "class_id", "meta_class_id", 'use "class-id"'],
    ["meta", "class _ id", "meta_class _ id", 'use "class-id"'],
    ["meta", "meta_class-id", "meta_meta_class-id", 'use "class-id"'],
    ["meta", "código", "meta_código", 'use "codigo"'],
    ["meta", "co\u0301digo_da_ação", "meta_co\u0301digo_da_ação", 'use "codigo-da-acao"'],
    ["meta", "日本", "meta_日本", "names must match ^[a-zA-Z][a-zA-Z0-9-]*$"],
    ["plugin", "opção", "plugin_opção", 'use "opcao"'],
    ["meta", "1a", "meta_1a", "names must match ^[a-zA-Z][a-zA-Z0-9-]*$"],
    ["plugin", "nome..da", "plugin_nome..da", 'use "nome-da"'],
    ["plugin", "plugin_x y", "plugin_plugin_x y", 'use "x-y"'],
  ])("of %s reject the name %s, and the error suggests another", async (family, name, wire, advice) => {
    expect(await rejected({ [family]: { [name]: "v" } })).toEqual(silently(family, name, wire, advice))
  })

  test("of join reject such names as well", async () => {
    const bbb = bigBlueButton()
    const join = (userdata: Record<string, string>) =>
      failureOf(bbb.join({ meetingID: "m", fullName: "f", role: "VIEWER", userdata }))
    for (const [name, advice] of [
      ["nome-da--variavel", 'use "nome_da_variavel"'],
      ["userdata-x", 'use "x"'],
    ] as const) {
      const message = expect.stringMatching(new RegExp(`"${name}".*${advice}`)) as string
      expect(await join({ [name]: "v" })).toMatchObject({ name: "ConfigError", message })
    }
  })
})

describe("a parameter is a ConfigError, and nothing is sent, if it is", () => {
  const told = (what: string) => `must be a string, a number or a boolean, not ${what}`
  const family = 'parameter "meta" must be an object, not'

  test.each<[string, object, string, string]>([
    ["an object", { welcome: {} }, "welcome", `parameter "welcome" ${told("an object")}`],
    ["a date", { welcome: new Date(0) }, "welcome", `parameter "welcome" ${told("a Date (pass milliseconds)")}`],
    ["NaN", { welcome: Number.NaN }, "welcome", `parameter "welcome" ${told("NaN")}`],
    ["Infinity", { welcome: Infinity }, "welcome", `parameter "welcome" ${told("Infinity")}`],
    ["a function", { welcome: () => 1 }, "welcome", `parameter "welcome" ${told("a function")}`],
    [
      "an object in a list",
      { disabledFeatures: [{}] },
      "disabledFeatures",
      `parameter "disabledFeatures" ${told("an object")}`,
    ],
    [
      "a list in a list",
      { disabledFeatures: [[]] },
      "disabledFeatures",
      `parameter "disabledFeatures" ${told("an array")}`,
    ],
    ["an object in a prefixed family", { meta: { a: {} } }, "meta", `parameter "meta", name "a" ${told("an object")}`],
    ["a list instead of a prefixed family", { meta: ["a"] }, "meta", `${family} an array`],
    ["a string instead of a prefixed family", { meta: "a" }, "meta", `${family} a string`],
    ["a value that JSON cannot represent", { groups: 1n }, "groups", 'parameter "groups" cannot be written as JSON'],
    ["an undocumented object", { other: {} }, "other", `parameter "other" ${told("an object")}`],
  ])("%s", async (_name, values, parameter, message) => {
    expect(await rejected(values)).toEqual(configError(`create: ${message}`, parameter))
  })
})
