/** Files that are mutated together, and the tests that have to notice. */
export interface Group {
  readonly mutate: readonly string[]
  /** The files' own tests: small, so that thousands of runs are affordable. */
  readonly tests: readonly string[]
  /** Larger tests of the same promises, run against what the first left alive. */
  readonly more: readonly string[]
}

const files = (folder: string, names: string, end = ".ts") => names.split(" ").map((name) => `${folder}/${name}${end}`)

const tests = (names: string) => files("test", names, ".test.ts")

/** A file's own tests bear its name, in the folder of the same name, unless topics are named. */
const group = (folder: string, names: string, more: string, topics?: string): Group => ({
  mutate: files(`src/${folder}`, names),
  tests: topics === undefined ? files(`test/${folder}`, names, ".test.ts") : tests(topics),
  more: tests(more),
})

const provider = (name: string, files: string, more = "", topics?: string): Group =>
  group(name, files, `${name}/* vectors/${name}* fuzz/${name} ${more}`.trim(), topics)

const core = (files: string, more: string): Group => group("core", files, `fuzz/core-* ${more}`)

const bodies = "webhooks/signed-bodies webhooks/time"

/** What proves who calls and who was called, then the core. */
export const groups: Readonly<Record<string, Group>> = {
  bigbluebutton: provider(
    "bigbluebutton",
    "checksum authenticate callbacks end-callback webhooks receivers ensure-hook keep-hook with-callbacks",
    "vectors/checksum webhooks/bigbluebutton webhooks/forged webhooks/time",
    "bigbluebutton/checksum bigbluebutton/authenticate bigbluebutton/callbacks bigbluebutton/end-callback bigbluebutton/webhooks bigbluebutton/receivers bigbluebutton/kept-hooks bigbluebutton/hook-generations bigbluebutton/keep-hook bigbluebutton/with-callbacks",
  ),
  xroom: provider("xroom", "auth-key answer-validation url-token webhooks receiver", "webhooks/xroom"),
  xcall: provider("xcall", "credentials verify-signature token-request webhooks receiver", bodies),
  ethora: provider(
    "ethora",
    "credentials keys secrets tokens app-tokens sessions",
    "",
    "ethora/credentials ethora/secrets ethora/tokens ethora/app-tokens ethora/sessions vectors/ethora",
  ),
  omniflow: provider(
    "omniflow",
    "access-tokens request-token renew-on-401 idempotency verify-signature events webhooks receiver",
    bodies,
  ),
  webhooks: {
    mutate: files(
      "src/webhooks",
      "check-options claims create-handler event-identity handle-events memory-store postgres-store read-request receivers redis-store refusal store to-node-listener verify-signature within",
    ),
    tests: files(
      "test/webhooks",
      "acknowledgement event-identity events on-every ownership responses memory-store postgres-store read-request receivers redis-store refusal to-node-listener verify-signature",
      ".test.ts",
    ),
    more: files(
      "test",
      "webhooks/handler webhooks/node-listener webhooks/bigbluebutton webhooks/xroom webhooks/time fuzz/core-signing",
      ".test.ts",
    ),
  },
  signing: group(
    "core",
    "jwt crypto secrets signature standard-webhooks webhook check-time time-of known-events receiver credential schema-issues",
    "fuzz/core-* core/* webhooks/standard-webhooks webhooks/verify-signature webhooks/time webhooks/signed-bodies vectors/*",
    "core/jwt core/crypto core/signature core/standard-webhooks webhooks/secrets-security webhooks/raw-body webhooks/timestamps webhooks/known-events webhooks/schema-issues webhooks/delivery-ids arguments/credentials",
  ),
  calls: core(
    "params path replace-path headers base-url encode-json-body form-encode json-text json-dialect error-facts fields find-operation caller api-promise url-text",
    "core/* omniflow/* xroom/methods xroom/answers xroom/webhooks bigbluebutton/end-callback",
  ),
  transport: core(
    "transport exchange deadline sleep arrived failure retry retry-after read-body to-error safe-cause observe log errors redact find-secrets secret-forms platform runtime",
    "core/* omniflow/errors",
  ),
  answers: core(
    "api request response page",
    "core/* bigbluebutton/api bigbluebutton/answers omniflow/api omniflow/pages",
  ),
  xml: {
    mutate: files(
      "src/core/xml",
      "index elements error frames issues load map place plan reader references state tags values writer",
    ),
    tests: files(
      "test/core/xml",
      "index behind-root elements error faults load map plan quirks reader references same-in-any-form tags values writer",
      ".test.ts",
    ),
    more: files("test", "core/xml/* fuzz/core-*", ".test.ts"),
  },
}
