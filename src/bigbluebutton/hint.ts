/** What a hint rests on. */
export interface HintFacts {
  readonly provider: string
  readonly operation: string
  readonly code: string
  /** Length of the URL that was asked, in characters. */
  readonly urlLength?: number | undefined
  /** The response begins like one of this server and breaks off. */
  readonly brokeOff?: boolean
}

const bbbWebhooksIsDown =
  "bbb-webhooks is not running, or the proxy cannot reach it; look at systemctl status bbb-webhooks on the server"

const byCode: Readonly<Record<string, string>> = {
  checksumError:
    "the secret is wrong, or the server does not allow this checksumAlgorithm: try another of sha1, sha256, sha384, sha512; " +
    "explainChecksum() shows what was signed",
  "Params required": "neither the role nor the password is one the meeting knows",
  unsupportedRequest: "the load balancer in front does not know this call",
  idNotUnique: "the meeting exists with other passwords; leave them out or repeat the first ones",
  http_401: "the address is right, but something in front of the API asks for a login",
  http_403: "something in front of the API, such as a firewall or a list of allowed addresses, rejects the request",
  http_404: "check baseUrl; a call that this release does not know gets the same response",
  http_405: "the server, or a load balancer in front of it, does not take this call with this HTTP method",
  http_413: "the body is too large for the proxy (about 2 MB): pass documents by URL",
  http_429: "a proxy in front limits the number of requests",
  http_500: "BigBlueButton failed; the reason is in its log (bbb-web.log)",
  http_502: "the proxy could not reach BigBlueButton",
  http_503: "BigBlueButton is overloaded, restarting or down for maintenance",
  http_504: "BigBlueButton took longer than the proxy waits",
}

/** Webhooks are served by a program of its own, bbb-webhooks, at a path of its own. */
const ofHooks: Readonly<Record<string, string>> = {
  checksumError:
    "the secret is wrong, or the hooks service does not know this hash: bbb-webhooks 2.x (BigBlueButton up to 2.7) knows sha1 only, " +
    'set hooksChecksumAlgorithm: "sha1"; explainChecksum() shows what was signed',
  http_404:
    "bbb-webhooks is not installed on the server, or the proxy does not route /bigbluebutton/api/hooks to it; a load " +
    "balancer may not pass hooks on at all",
  http_500: "bbb-webhooks failed; the reason is in its log (journalctl -u bbb-webhooks)",
  http_502: bbbWebhooksIsDown,
  http_503: bbbWebhooksIsDown,
  http_504: "bbb-webhooks did not respond in time; look at systemctl status bbb-webhooks on the server",
}

const fewerRecordings = "BigBlueButton took longer than the proxy waits; ask for fewer recordings at a time"

const ofCalls: Readonly<Record<string, string>> = {
  "getRecordings fetchAllDenied":
    "the server is set to allowFetchAllRecordings=false: pass meetingID, recordID or limit, or walk with recordings()",
  "getRecordings http_404":
    "check baseUrl; some proxies also respond with 404 when listing recordings takes too long: ask for fewer at a time",
  "getRecordings http_500":
    "BigBlueButton 3.0 fails on an offset beyond the last recording and on an empty metadata filter; otherwise the reason is in its log (bbb-web.log)",
  "getRecordings http_504": fewerRecordings,
  "insertDocument http_500":
    "BigBlueButton fails like this when the meeting is not running; otherwise the reason is in its log (bbb-web.log)",
  "feedback http_404": "check baseUrl; several servers do not offer this call",
}

/** From here on, proxies and Tomcat may find a request line too long: nginx takes 8 kB, Tomcat 8 kB with the headers. */
const long = 4_000

const tooLong = new Set(["http_400", "http_414", "http_431"])

/** What to try about an API error, where experience tells. */
export function hint({ provider, operation, code, urlLength, brokeOff }: HintFacts): string | undefined {
  if (brokeOff === true)
    return "the response began well and broke off: look at the server and the proxies in front of it"
  if (tooLong.has(code)) return lengthHint(operation, code, urlLength)
  // ConferênciaWeb has a hooks service of its own.
  const own = operation.startsWith("hooks") && provider !== "conferenciaweb" ? ofHooks : {}
  return lookUp(own, code) ?? lookUp(ofCalls, `${operation} ${code}`) ?? lookUp(byCode, code)
}

const lookUp = (hints: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(hints, key) ? hints[key] : undefined

function lengthHint(operation: string, code: string, length: number | undefined): string {
  const said = length === undefined ? "" : ` of ${length} characters`
  if (code === "http_400" && (length === undefined || length < long)) {
    return `something in front of BigBlueButton rejected the request${length === undefined ? "" : ` (a URL of ${length} characters is not too long)`}: check that baseUrl has the scheme and port of the server`
  }
  if (code === "http_431" && length !== undefined && length < long) {
    return `the headers are too long, not the URL${said}: shorten the option headers, cookies for instance`
  }
  return `the URL${said} is too long for the server or a proxy: ${shorten(operation)}`
}

function shorten(operation: string): string {
  if (operation.startsWith("create")) return "shorten welcome and the like, or use the …Url parameters"
  if (/recording/i.test(operation)) return "pass fewer ids at a time"
  return "shorten its parameters"
}
