import { describe, expect, test } from "vitest"
import { ConfigError } from "../../src/core/errors.ts"
import { fillPath, matchesPath } from "../../src/core/path.ts"

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

  test.each([undefined, null, "", ".", "..", {}, [], "\ud800"])("%j is refused", (id) => {
    expect(() => fillPath("/rooms/{id}/info", { id }, "getRoomInfo")).toThrow(ConfigError)
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
    ["/room#init", "/room#init", true],
    ["/room#init", "/room#list", false],
  ])("%s and %s: %s", (template, path, expected) => {
    expect(matchesPath(template, path)).toBe(expected)
  })
})
