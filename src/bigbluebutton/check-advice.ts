/** What `check()` says of a service: what its users can look up and change themselves. */
export interface Advice {
  readonly address: string
  readonly secret: string
  /** The service of the webhooks, in the middle of a sentence. */
  readonly hookService: string
  /** The secret is proven, but webhooks reject it. */
  readonly hookSecret: string
  /** Nothing responds behind the proxy. */
  readonly hooksDown: string
  readonly hooksMissing: string
  /** The call is rejected. */
  readonly hooksRejected: string
  readonly unregistered: string
  readonly shortUrls: string
}

const register = "Register it with hooks.ensure or hooks.keep"

const bigBlueButton: Advice = {
  address: "Set baseUrl to what bbb-conf --secret prints on the server",
  secret:
    "Set secret to what bbb-conf --secret prints on the server; behind a load balancer, use the balancer's or the tenant's secret",
  hookService: "bbb-webhooks",
  hookSecret: "Configure bbb-webhooks with the server's shared secret",
  hooksDown: "Start bbb-webhooks on the server (systemctl status bbb-webhooks)",
  hooksMissing:
    "Install bbb-webhooks on the server, or ask the operator whether it offers webhooks; most load balancers do not forward these calls",
  hooksRejected: "Ask the operator whether this server or load balancer forwards hooks/*",
  unregistered: `${register}: bbb-webhooks deletes a hook after about five minutes of failures`,
  shortUrls:
    "Raise large_client_header_buffers in nginx, or send long parameters of create in its body (modules, documents)",
}

/** Its users have no access to a server. */
const conferenciaWeb: Advice = {
  address: "Set baseUrl to the address that RNP issued (contact: atendimento@rnp.br)",
  secret: "Set secret to the shared secret that RNP issued for this address (contact: atendimento@rnp.br)",
  hookService: "the webhook service",
  hookSecret: "Report it to RNP (atendimento@rnp.br)",
  hooksDown: "Retry later, or report it to RNP (atendimento@rnp.br)",
  hooksMissing: "Ask RNP whether webhooks are available at this address (atendimento@rnp.br)",
  hooksRejected: "Ask RNP whether webhooks are available with this secret (atendimento@rnp.br)",
  unregistered: register,
  shortUrls: "Send long parameters of create in its body (modules, documents)",
}

export const adviceFor = (provider: string): Advice => (provider === "conferenciaweb" ? conferenciaWeb : bigBlueButton)
