import { describe, expect, test } from "vitest"
import { fillPath, matchesPath } from "../../src/core/http/url.ts"
import { configError } from "../support/config-error.ts"

describe("fillPath", () => {
  test.each([
    ["a/b", "/rooms/a%2Fb/info"],
    ["a b", "/rooms/a%20b/info"],
    ["ü🙂", "/rooms/%C3%BC%F0%9F%99%82/info"],
    ["..%2f", "/rooms/..%252f/info"],
    ["...", "/rooms/.../info"],
    [7, "/rooms/7/info"],
  ])("%j becomes one segment", (id, path) => {
    expect(fillPath("/rooms/{id}/info", { id })).toBe(path)
  })

  test.each([undefined, null, {}, []])("%j is missing", (id) => {
    expect(() => fillPath("/rooms/{id}/info", { id }, "getRoomInfo")).toThrow(
      configError('getRoomInfo: "id" is missing', "id"),
    )
  })

  test.each(["", ".", ".."])("%j would lead to another path", (id) => {
    expect(() => fillPath("/rooms/{id}", { id }, "getRoomInfo")).toThrow(
      configError(`getRoomInfo: "${id}" cannot be a id: it would lead to another path`, "id"),
    )
  })

  test("half of a surrogate pair is refused", () => {
    expect(() => fillPath("/rooms/{id}", { id: "\ud800" }, "getRoomInfo")).toThrow(
      configError("getRoomInfo: id holds half of a surrogate pair", "id"),
    )
  })

  test("without a name of the call, the template tells which it is", () => {
    expect(() => fillPath("/rooms/{id}")).toThrow(configError('/rooms/{id}: "id" is missing', "id"))
  })

  test("fills every name, the same way each time", () => {
    const values = { room: "a", seat: 0 }
    for (let time = 0; time < 2; time++) expect(fillPath("/{room}/seats/{seat}", values)).toBe("/a/seats/0")
    expect(fillPath("/{seat}/{room}", values)).toBe("/0/a")
  })

  test("a path without names is left alone", () => {
    expect(fillPath("/room#init")).toBe("/room#init")
  })
})

describe("matchesPath", () => {
  test.each([
    ["/rooms/{id}/info", "/rooms/a%2Fb/info", true],
    ["/rooms/{id}/info", "/rooms//info", false],
    ["/rooms/{id}/info", "/rooms/a/b/info", false],
    ["/rooms/{id}/info", "/rooms/a/list", false],
    ["/rooms/{id}/info", "/rooms/a/info/more", false],
    ["/rooms/{id}", "/rooms/", false],
    ["/rooms/x{id}", "/rooms/xa", false],
    ["/room#init", "/room#init", true],
    ["/room#init", "/room#list", false],
  ])("%s and %s: %s", (template, path, expected) => {
    expect(matchesPath(template, path)).toBe(expected)
  })
})
