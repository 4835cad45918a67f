const usualPorts: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 }

/** Host and port of a URL; the port also where it is the usual one. */
export function serverOf({ protocol, hostname, port }: URL): { host: string; port: number | undefined } {
  return { host: hostname, port: port === "" ? usualPorts[protocol] : Number(port) }
}

/** `bbb.example.org:443` */
export function nameOfServer(url: URL): string {
  const { host, port } = serverOf(url)
  return port === undefined ? host : `${host}:${port}`
}

/** Where an attempt went, so that its error can say so. Every attempt makes one, so it has no `#` fields, which cost more. */
export class Route {
  private first: string | undefined
  private last: string | undefined
  private readonly mask: (text: string) => string

  /** @param mask hides secrets: the host of a redirect is the server's choice, so it may quote one */
  constructor(mask: (text: string) => string) {
    this.mask = mask
    this.first = this.last = undefined
  }

  /** A request is about to be sent. */
  visit(url: string): void {
    this.first ??= url
    this.last = url
  }

  /** The server that was asked last; `undefined` as long as none was. */
  get server(): { name: string; host: string; port: number | undefined } | undefined {
    if (this.last === undefined) return undefined
    const url = new URL(this.last)
    const { host, port } = serverOf(url)
    if (this.last === this.first) return { name: nameOfServer(url), host, port }
    return { name: this.mask(nameOfServer(url)), host: this.mask(host), port }
  }

  /** The redirects that led there: `, redirected from lb.example.org:443 to bbb.example.org:443`. */
  get redirects(): string {
    if (this.first === undefined) return ""
    const from = nameOfServer(new URL(this.first))
    const to = this.server?.name ?? from
    return from === to ? "" : `, redirected from ${from} to ${to}`
  }
}
