import { describe, expect, test } from "vitest"
import { failure } from "../../src/core/http/failure.ts"

const coded = (code: unknown, cause?: unknown) => Object.assign(new Error("of the platform", { cause }), { code })

/** An error that holds another one that holds another … and at last a code. */
const nested = (depth: number): unknown =>
  depth === 0 ? coded("ENOTFOUND") : new Error("x", { cause: nested(depth - 1) })

const unknown = { sent: true, permanent: false, code: undefined }

describe("failure", () => {
  test.each([
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "EAI_FAIL",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "EHOSTDOWN",
    "UND_ERR_CONNECT_TIMEOUT",
    "ConnectionRefused",
    "FailedToOpenSocket",
  ])("with %s nothing was sent", (code) => {
    expect(failure(new TypeError("fetch failed", { cause: coded(code) }))).toEqual({
      sent: false,
      permanent: false,
      code,
    })
  })

  test.each([
    "CERT_HAS_EXPIRED",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "ERR_SSL_WRONG_VERSION_NUMBER",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "HOSTNAME_MISMATCH",
    "INVALID_CA",
    "INVALID_PURPOSE",
    "PATH_LENGTH_EXCEEDED",
  ])("%s will be the same the next time, and nothing was sent", (code) => {
    expect(failure(coded(code))).toEqual({ sent: false, permanent: true, code })
  })

  test.each(["ECONNRESET", "UND_ERR_SOCKET", "NO_CERT_", "MY_PATH_LENGTH"])("with %s it may have arrived", (code) => {
    expect(failure(coded(code))).toEqual({ sent: true, permanent: false, code })
  })

  test("the outermost code is told, but all of the chain count", () => {
    expect(failure(coded("OUTER", coded("ECONNREFUSED")))).toEqual({ sent: false, permanent: false, code: "OUTER" })
    expect(failure(coded("OUTER", coded("CERT_HAS_EXPIRED")))).toMatchObject({ permanent: true, code: "OUTER" })
  })

  test("a code that is no text is none", () => {
    expect(failure(coded(20, coded("EAI_FAIL")))).toMatchObject({ sent: false, code: "EAI_FAIL" })
  })

  test("looks into the errors of every address that was tried", () => {
    const tried = new AggregateError([new Error("x"), coded("ENETUNREACH"), coded("ECONNREFUSED")])
    expect(failure(new TypeError("fetch failed", { cause: tried }))).toMatchObject({ sent: false, code: "ENETUNREACH" })
  })

  test("looks five causes deep, so that a circle ends", () => {
    expect(failure(nested(5))).toMatchObject({ sent: false, code: "ENOTFOUND" })
    expect(failure(nested(6))).toEqual(unknown)
    const tried = (depth: number): unknown =>
      depth === 0 ? coded("ENOTFOUND") : new AggregateError([tried(depth - 1)])
    expect(failure(tried(5))).toMatchObject({ sent: false })
    expect(failure(tried(6))).toEqual(unknown)
    const circle = coded("ECONNRESET")
    circle.cause = circle
    expect(failure(circle)).toMatchObject({ sent: true, code: "ECONNRESET" })
  })

  test.each([undefined, null, "ENOTFOUND", 7, {}, new Error("x")])(
    "%o tells nothing, so it may have arrived",
    (error) => {
      expect(failure(error)).toEqual(unknown)
    },
  )
})
