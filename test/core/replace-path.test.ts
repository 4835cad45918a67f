import { describe, expect, test } from "vitest"
import type { Draft } from "../../src/core/http/adapter.ts"
import { checkPath, replacePath } from "../../src/core/http/url.ts"
import { configError } from "../support/config-error.ts"
import { operation } from "../support/operation.ts"

const text = { in: "path", kind: "text" } as const
const seat = operation({
  id: "seat",
  path: "/rooms/{room}/seats/{seat}",
  params: { room: text, seat: text, lang: { in: "query", kind: "text" } },
})

describe("checkPath", () => {
  test.each(["/{room}/{seat}", "/v2/{seat}-of-{room}", "/{lang}/{room}/{seat}"])("hands %s back", (template) => {
    expect(checkPath(seat, template, "paths.seat")).toBe(template)
  })

  const form = 'paths.seat has to be a path that begins with "/", without a query'

  test.each<[unknown, string]>([
    [undefined, form],
    ["", form],
    ["{room}/{seat}", form],
    ["https://x.example/{room}/{seat}", form],
    ["/{room}/{seat}?a=1", form],
    ["/{room}/{seat}#a", form],
    ["/{room}/{seat} x", form],
    ["/{room}\\{seat}", form],
    ["/{room}/{seat}/{other}", 'paths.seat: seat has no parameter "other"'],
    ["/{room}/{seat}/{toString}", 'paths.seat: seat has no parameter "toString"'],
    ["/{room}", "paths.seat has to hold {seat}"],
    ["/", "paths.seat has to hold {room}"],
  ])("refuses %j", (template, message) => {
    expect(() => checkPath(seat, template as string, "paths.seat")).toThrow(configError(message, "paths.seat"))
  })
})

describe("replacePath", () => {
  const draft: Draft = {
    operation: seat,
    path: "/rooms/a%2Fb/seats/7",
    query: "lang=pt-BR&x=1",
    headers: { a: "b" },
    body: "body",
  }

  test("leaves a call alone whose path nobody replaces", () => {
    expect(replacePath(draft, {})).toBe(draft)
    expect(replacePath(draft, { other: "/x" })).toBe(draft)
    const inherited = Object.create({ seat: "/x/{room}/{seat}" }) as Record<string, string>
    expect(replacePath(draft, inherited)).toBe(draft)
  })

  test("takes values from the old path, each in its place, encoded once", () => {
    expect(replacePath(draft, { seat: "/v2/{seat}/of/{room}" })).toEqual({ ...draft, path: "/v2/7/of/a%2Fb" })
  })

  test("takes what the old path lacks from the query, and out of it", () => {
    expect(replacePath(draft, { seat: "/{lang}/{room}/{seat}" })).toEqual({
      ...draft,
      path: "/pt-BR/a%2Fb/7",
      query: "x=1",
    })
  })

  test("names no value twice", () => {
    expect(replacePath({ ...draft, query: "room=other" }, { seat: "/{room}/{seat}" })).toMatchObject({
      path: "/a%2Fb/7",
      query: "room=other",
    })
  })

  test.each([
    ["is in neither", { query: "" }, 'seat: "" cannot be a lang: it would lead to another path', "lang"],
    [
      "the path breaks off before",
      { path: "/rooms/a" },
      'seat: "" cannot be a seat: it would lead to another path',
      "seat",
    ],
    ["is not encoded", { path: "/rooms/%/seats/7" }, "seat: room is not encoded as a part of a path has to be", "room"],
  ])("refuses a value that %s", (_name, given, message, parameter) => {
    expect(() => replacePath({ ...draft, ...given }, { seat: "/{lang}/{room}/{seat}" })).toThrow(
      configError(message, parameter),
    )
  })

  test("tells what was wrong with the encoding", () => {
    expect(() => replacePath({ ...draft, path: "/rooms/%/seats/7" }, { seat: "/{room}/{seat}" })).toThrow(
      expect.objectContaining({ cause: expect.any(URIError) as Error }) as Error,
    )
  })
})
