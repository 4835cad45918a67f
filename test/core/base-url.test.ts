import { describe, expect, test } from "vitest"
import { baseUrlOf } from "../../src/core/http/url.ts"
import { configError } from "../support/config-error.ts"

const example = "https://bbb.example.org/bigbluebutton/api"

describe("baseUrlOf", () => {
  test.each([
    ["https://bbb.example.org", "https://bbb.example.org"],
    ["https://bbb.example.org/", "https://bbb.example.org"],
    ["https://bbb.example.org//a///b//", "https://bbb.example.org/a/b"],
    ["HTTP://BBB.example.org:8080/Api", "http://bbb.example.org:8080/Api"],
    ["bbb.example.org/api", "https://bbb.example.org/api"],
    ["  bbb.example.org ", "https://bbb.example.org"],
    ["localhost:3000", "http://localhost:3000"],
    ["bbb.example.org/to/http://x", "https://bbb.example.org/to/http:/x"],
  ])("%j is %s", (given, url) => {
    expect(baseUrlOf(given, example)).toBe(url)
  })

  const form = `baseUrl is not a URL; write it like "${example}"`
  const scheme = "baseUrl has to begin with https:// or http://, not"
  const user = "baseUrl must not hold a user name or password; send them with the option headers"
  const query = 'baseUrl must not hold a query ("?") or a fragment ("#")'

  test.each<[unknown, string]>([
    [undefined, form],
    [7, form],
    ["", form],
    ["  ", form],
    ["https://", form],
    ["a b", form],
    ["ftp://bbb.example.org", `${scheme} ftp://`],
    ["https+x://bbb.example.org", `${scheme} https+x://`],
    ["https://user@bbb.example.org", user],
    ["https://:password@bbb.example.org", user],
    ["https://@bbb.example.org", user],
    ["https://bbb.example.org/a?b=1", query],
    ["https://bbb.example.org/a?", query],
    ["bbb.example.org#c", query],
  ])("refuses %j", (given, message) => {
    expect(() => baseUrlOf(given as string, example)).toThrow(configError(message, "baseUrl"))
  })
})
