/** Files that are mutated together, and the tests that have to notice. */
export interface Group {
  readonly mutate: readonly string[]
  readonly tests: readonly string[]
}

const provider = (name: string, files: string, more: readonly string[] = []): Group => ({
  mutate: files.split(" ").map((file) => `src/${name}/${file}.ts`),
  tests: [`test/${name}/**/*.test.ts`, `test/vectors/${name}*.test.ts`, `test/fuzz/${name}*.test.ts`, ...more],
})

const core = (files: string, tests: string): Group => ({
  mutate: files.split(" ").map((file) => `src/core/${file}.ts`),
  tests: ["fuzz/core-*", ...tests.split(" ")].map((test) => `test/${test}.test.ts`),
})

const bodies = ["test/webhooks/signed-bodies.test.ts", "test/webhooks/time.test.ts"]

/** What proves who calls and who was called, then the core. */
export const groups: Readonly<Record<string, Group>> = {
  bigbluebutton: provider(
    "bigbluebutton",
    "checksum authenticate callbacks webhooks receivers ensure-hook keep-hook with-callbacks",
    ["test/vectors/checksum.test.ts", "test/webhooks/bigbluebutton.test.ts", "test/webhooks/forged.test.ts"],
  ),
  xroom: provider("xroom", "auth-key answer-validation url-token webhooks receiver", ["test/webhooks/xroom.test.ts"]),
  xcall: provider("xcall", "credentials verify-signature token-request webhooks receiver", bodies),
  ethora: provider("ethora", "credentials keys secrets tokens"),
  omniflow: provider(
    "omniflow",
    "access-tokens request-token renew-on-401 idempotency verify-signature events webhooks receiver",
    bodies,
  ),
  webhooks: {
    mutate: ["src/webhooks/*.ts", "!src/webhooks/index.ts"],
    tests: ["test/webhooks/*.test.ts", "test/fuzz/webhooks*.test.ts"],
  },
  signing: core(
    "jwt crypto secrets signature standard-webhooks webhook check-time time-of known-events receiver credential",
    "core/jwt core/webhook core/credential webhooks/standard-webhooks webhooks/verify-signature webhooks/time webhooks/signed-bodies vectors/*",
  ),
  calls: core(
    "params path replace-path headers base-url encode-json-body json-text json-dialect error-facts fields unknown-name schema-issues caller api-promise",
    "core/params core/path omniflow/* xroom/methods xroom/answers",
  ),
  transport: core(
    "transport exchange deadline sleep abortable failure retry retry-after read-body to-error safe-cause observe log errors redact runtime",
    "core/transport core/diagnostics core/retry core/retry-after core/redact core/errors core/safe-cause omniflow/errors",
  ),
  answers: core(
    "api request response page",
    "bigbluebutton/api bigbluebutton/answers omniflow/api omniflow/pages core/request core/response",
  ),
  xml: core(
    "xml xml-after-root xml-build xml-error xml-frame xml-map xml-parser xml-plain xml-plan xml-reader xml-text xml-value xml-write load-xml",
    "core/xml*",
  ),
}
