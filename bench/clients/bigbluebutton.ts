import { BigBlueButton } from "../../src/bigbluebutton/index.ts"
import { meetingID } from "./answers.ts"
import { type Client, rival, type Target } from "./target.ts"

const secret = "639259d4-9dd8-4b25-bf01-95f9567eaf4b"

/** `getMeetingInfo`: sign, send, parse the XML. The first client does it by hand and does not parse the XML. */
export async function bigBlueButtonClients({ baseUrl, fetch }: Target): Promise<Client[]> {
  const send = fetch ?? globalThis.fetch
  const bbb = new BigBlueButton({ baseUrl: `${baseUrl}/bigbluebutton`, secret, fetch })
  const query = `meetingID=${meetingID}`
  const raw: Client = {
    name: "fetch, text only",
    call: async () => (await send(`${baseUrl}/bigbluebutton/api/getMeetingInfo?${query}&checksum=0`)).text(),
  }
  const ours: Client = { name: "conferkit", call: () => bbb.getMeetingInfo({ meetingID }) }
  // These two have their own HTTP client, which cannot be stubbed.
  if (fetch !== undefined) return [raw, ours]
  return [raw, ours, await bigBlueButtonJs(baseUrl), await bbbPromise(baseUrl)]
}

async function bigBlueButtonJs(baseUrl: string): Promise<Client> {
  interface Package {
    api(host: string, secret: string): { monitoring: { getMeetingInfo(id: string): string } }
    http(url: string): Promise<unknown>
  }
  const { default: js } = await rival<{ default: Package }>("bigbluebutton-js")
  const api = js.api(`${baseUrl}/bigbluebutton`, secret)
  return { name: "bigbluebutton-js", call: () => js.http(api.monitoring.getMeetingInfo(meetingID)) }
}

async function bbbPromise(baseUrl: string): Promise<Client> {
  interface Package {
    server(host: string, secret: string): { monitoring: { getMeetingInfo(id: string): Promise<unknown> } }
  }
  const { default: js } = await rival<{ default: Package }>("bbb-promise")
  const server = js.server(`${baseUrl}/bigbluebutton`, secret)
  return { name: "bbb-promise", call: async () => server.monitoring.getMeetingInfo(meetingID) }
}
