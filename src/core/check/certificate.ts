import type { DetailedPeerCertificate, TLSSocket } from "node:tls"
import { findModule } from "../runtime.ts"
import { isFields } from "../values.ts"
import type { CheckOutcome } from "./report.ts"

const day = 86_400_000
/** Number of days before expiry from which a certificate causes a warning. */
const soon = 14

interface Seen {
  readonly certificate: Partial<DetailedPeerCertificate>
  /** Why the certificate is not trusted, as an OpenSSL code: `DEPTH_ZERO_SELF_SIGNED_CERT`. */
  readonly untrusted: string | undefined
  /** Why the certificate does not match the host. */
  readonly wrongName: string | undefined
}

/**
 * Checks the certificate of a server: its names, expiry and trust chain.
 * @param isReached whether calls succeed anyway: the process may trust additional certificates
 */
export async function certificateOf(
  { protocol, hostname, port, host }: URL,
  { isReached, now, timeout }: { readonly isReached: boolean; readonly now: number; readonly timeout: number },
): Promise<CheckOutcome> {
  if (protocol === "http:") {
    if (/^(?:localhost|127\..*|\[::1\])$/.test(hostname)) return { status: "ok", found: "http to localhost" }
    return {
      status: "warning",
      found: "baseUrl is http: anyone on the network path can read and replay calls",
      todo: "Use https",
    }
  }
  if (findModule("node:tls") === undefined)
    return { status: "skipped", found: "this runtime gives no access to certificates" }
  const seen = await look(hostname.replace(/^\[|\]$/g, ""), port === "" ? 443 : Number(port), timeout)
  if (typeof seen === "string") {
    const todo = isReached ? {} : { todo: "Check the scheme and port of baseUrl" }
    return { status: isReached ? "skipped" : "failed", found: `no TLS connection to ${host}: ${seen}`, ...todo }
  }
  return judge(seen, host, isReached, now)
}

function look(host: string, port: number, timeout: number): Promise<Seen | string> {
  return new Promise((resolve) => {
    const tls = findModule("node:tls")
    let socket: TLSSocket | undefined
    const done = (result: Seen | string) => {
      clearTimeout(timer)
      socket?.destroy()
      resolve(result)
    }
    const timer = setTimeout(() => {
      done(`no response within ${timeout} ms`)
    }, timeout)
    try {
      const isAddress = /^[\d.]+$|:/.test(host)
      socket = tls?.connect({ host, port, rejectUnauthorized: false, ...(!isAddress && { servername: host }) })
    } catch (error) {
      done(error instanceof Error ? error.message : "the runtime could not connect")
      return
    }
    socket?.once("error", (error: Error & { code?: string }) => {
      done(error.code ?? error.message)
    })
    socket?.once("secureConnect", () => {
      const certificate = socket.getPeerCertificate(true)
      // Declared as an error, but Node returns its code.
      const error: unknown = socket.authorizationError
      const code = isFields(error) ? error["code"] : error
      const wrongName = tls?.checkServerIdentity(host, certificate)?.message
      done({ certificate, untrusted: typeof code === "string" ? code : undefined, wrongName })
    })
  })
}

/** Reports the first fault only: an expired certificate that is also untrusted is reported as expired. */
function judge(
  { certificate, untrusted, wrongName }: Seen,
  host: string,
  isReached: boolean,
  now: number,
): CheckOutcome {
  const { valid_from: from = "", valid_to: to = "", issuer, subjectaltname } = certificate
  const names = (subjectaltname ?? "").split(", ").filter(Boolean)
  const facts = { validFrom: iso(from), validTo: iso(to), issuer: issuer?.O ?? issuer?.CN, names }
  const failed = (found: string, todo: string): CheckOutcome => ({ status: "failed", found, facts, todo })
  if (Date.parse(to) < now) {
    return failed(`the certificate of ${host} expired on ${iso(to) ?? to}`, "Renew the certificate on the server")
  }
  if (Date.parse(from) > now) {
    const todo = "Check this machine's clock, and the certificate's start date"
    return failed(`the certificate of ${host} is not valid before ${iso(from) ?? from}`, todo)
  }
  if (wrongName !== undefined && !wrongName.includes("ERR_TLS_CERT_ALTNAME_FORMAT")) {
    const others = names.length === 0 ? "no host" : names.join(", ")
    return failed(
      `the certificate of ${host} is for ${others}`,
      "Use one of these hosts in baseUrl, or install a certificate for this host",
    )
  }
  if (untrusted !== undefined) {
    const [found, todo] = trust(untrusted, host)
    // If the platform's fetch reaches the server, the platform trusts the certificate.
    return isReached
      ? { status: "warning", found: `${found}, but this process accepts it`, facts, todo }
      : failed(found, todo)
  }
  const left = Math.floor((Date.parse(to) - now) / day)
  if (left < soon) {
    const todo = "Renew it before then"
    return { status: "warning", found: `the certificate of ${host} expires in ${left} days`, facts, todo }
  }
  return { status: "ok", found: `the certificate of ${host} is valid for ${left} more days`, facts }
}

function trust(code: string, host: string): readonly [found: string, todo: string] {
  if (code.includes("SELF_SIGNED")) {
    return [
      `the certificate of ${host} is self-signed${code.includes("CHAIN") ? ", or its root is not trusted" : ""}`,
      "Use a certificate from a public CA, or set NODE_EXTRA_CA_CERTS to the certificate of your own CA",
    ]
  }
  if (/UNABLE_TO_VERIFY_LEAF|UNABLE_TO_GET_ISSUER/.test(code)) {
    return [
      `${host} does not send its intermediate certificate (${code})`,
      "Configure the server to send the full chain (fullchain.pem), or set NODE_EXTRA_CA_CERTS to your own authority",
    ]
  }
  return [`the certificate of ${host} is not trusted (${code})`, "Replace the certificate on the server"]
}

const iso = (date: string): string | undefined => {
  const time = Date.parse(date)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10)
}
