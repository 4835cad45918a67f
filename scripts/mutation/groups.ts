/** Files that are mutated together, and the tests that must kill the mutants. */
export interface Group {
  readonly mutate: readonly string[]
  /** Small tests of the same topic, fast enough for thousands of runs. */
  readonly tests: readonly string[]
  /** Larger tests of the same behaviour, run against the mutants that survive. */
  readonly more: readonly string[]
}

const files = (folder: string, names: string, end = ".ts") => names.split(" ").map((name) => `${folder}/${name}${end}`)

/**
 * @param names of the files, below src/
 * @param topics their small tests, below test/, as `more`
 */
const group = (folder: string, names: string, topics: string, more: string): Group => ({
  mutate: files(`src/${folder}`, names),
  tests: files("test", topics, ".test.ts"),
  more: files("test", more, ".test.ts"),
})

/**
 * Secrets of a provider: authentication of calls and of deliveries. The small tests of the topics run first, then the
 * provider's other tests, and the tests of calls, arguments and deliveries of all providers.
 */
const provider = (name: string, names: string, topics: string): Group =>
  group(name, names, topics, `${name}/* vectors/* fuzz/${name} calls/* arguments/* raw-client/* webhooks/*`)

/** Code that calls a server is tested through the clients. */
const calling = (names: string, topics: string, more: string): Group =>
  group("core", names, topics, `core/* calls/* fuzz/core-* ${more}`)

/** Authentication first, then the core. */
export const groups: Readonly<Record<string, Group>> = {
  bigbluebutton: provider(
    "bigbluebutton",
    "checksum webhooks verify-delivery receivers callbacks hooks ensure-hook",
    "bigbluebutton/checksum bigbluebutton/authenticate bigbluebutton/callbacks bigbluebutton/end-callback bigbluebutton/webhooks bigbluebutton/receivers bigbluebutton/kept-hooks bigbluebutton/hook-generations bigbluebutton/keep-hook bigbluebutton/with-callbacks",
  ),
  xroom: provider(
    "xroom",
    "adapter webhooks",
    "xroom/auth-key xroom/answer-validation xroom/url-token xroom/webhooks xroom/receiver xroom/answers",
  ),
  xcall: provider(
    "xcall",
    "adapter webhooks encode",
    "xcall/credentials xcall/verify-signature xcall/token-request xcall/webhooks xcall/receiver xcall/answers",
  ),
  ethora: provider(
    "ethora",
    "credentials",
    "ethora/credentials ethora/secrets ethora/tokens ethora/app-tokens ethora/sessions vectors/ethora",
  ),
  omniflow: provider(
    "omniflow",
    "oauth pagination settings webhooks",
    "omniflow/access-tokens omniflow/request-token omniflow/renew-on-401 omniflow/idempotency omniflow/pages omniflow/verify-signature omniflow/events omniflow/webhooks omniflow/receiver",
  ),
  webhooks: group(
    "webhooks",
    "handler dispatch options node generic stores/store stores/memory stores/redis stores/postgres",
    "webhooks/acknowledgement webhooks/event-identity webhooks/events webhooks/on-every webhooks/ownership webhooks/responses webhooks/memory-store webhooks/postgres-store webhooks/read-request webhooks/receivers webhooks/redis-store webhooks/rejection webhooks/to-node-listener webhooks/verify-signature",
    "webhooks/handler webhooks/node-listener webhooks/bigbluebutton webhooks/xroom webhooks/time fuzz/core-signing",
  ),
  signing: group(
    "core",
    "crypto check-options webhooks/delivery webhooks/hmac webhooks/known-events webhooks/receiver webhooks/schema-check webhooks/secrets webhooks/standard-webhooks webhooks/timestamp",
    "core/jwt core/crypto core/signature core/standard-webhooks webhooks/secrets-security webhooks/raw-body webhooks/timestamps webhooks/known-events webhooks/schema-issues webhooks/delivery-ids arguments/credentials",
    "core/* fuzz/core-* webhooks/standard-webhooks webhooks/verify-signature webhooks/time webhooks/signed-bodies vectors/*",
  ),
  calls: calling(
    "values http/headers http/query http/url http/operation http/json-adapter http/call",
    "calls/base-url calls/bodies calls/errors calls/headers calls/json-calls calls/operations calls/paths-security calls/query calls/responses core/form-encode",
    "omniflow/* xroom/methods xroom/answers xroom/webhooks bigbluebutton/end-callback",
  ),
  transport: calling(
    "errors redaction secret-patterns runtime http/transport http/fetch http/failure http/deadline http/retry http/read-body http/options http/logger http/diagnostics",
    "calls/aborts calls/diagnostics calls/error-causes-security calls/errors calls/logging calls/redirects calls/response-bodies calls/responses calls/retries calls/timeouts core/redact core/retry core/retry-after core/retry-budget",
    "omniflow/errors",
  ),
  responses: calling(
    "http/response http/raw-client http/raw-call http/raw-request http/raw-response",
    "calls/responses",
    "bigbluebutton/api bigbluebutton/answers omniflow/api raw-client/*",
  ),
  xml: group(
    "core/xml",
    "index reader elements assign shape state values writer",
    "core/xml/behind-root core/xml/elements core/xml/error core/xml/faults core/xml/index core/xml/load core/xml/map core/xml/plan core/xml/quirks core/xml/reader core/xml/references core/xml/same-in-any-form core/xml/tags core/xml/values core/xml/writer",
    "core/xml/* fuzz/core-*",
  ),
}
