/** Where the built site will be found. */
export interface Address {
  /** The path of the host below which it is: `/`, or `/docs/`. */
  readonly base: string
  /** The host, if it is known: `https://docs.example.org`. */
  readonly origin: string | undefined
}

/** Reads the address from SITE_BASE and SITE_URL. Neither is needed. */
export function readAddress({ SITE_BASE = "", SITE_URL = "" }: Readonly<Record<string, string | undefined>>): Address {
  const base = `/${SITE_BASE}/`.replaceAll(/\/+/g, "/")
  if (SITE_URL === "") return { base, origin: undefined }
  const url = URL.parse(SITE_URL)
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL is ${JSON.stringify(SITE_URL)}: set it to an address, https://docs.example.org`)
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "")
    throw new Error(`SITE_URL is ${SITE_URL}: set it to ${url.origin}, and SITE_BASE to the path`)
  return { base, origin: url.origin }
}
