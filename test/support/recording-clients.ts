import { BigBlueButton } from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"

/** Clients whose requests are recorded, and rejected. */
export function recordingClients(secret = "a-long-secret-of-tests") {
  const urls: string[] = []
  const common = {
    maxRetries: 0,
    fetch: (url: string) => {
      urls.push(url)
      return Promise.resolve(new Response("<response><returncode>FAILED</returncode></response>", { status: 418 }))
    },
  }
  return {
    urls,
    bbb: new BigBlueButton({ baseUrl: "https://bbb.example", secret, ...common }),
    xroom: new XRoom({ authId: "a", secret, ...common }),
    xcall: new XCallServer({ apiKey: "k", apiSecret: secret, ...common }),
    ethora: new Ethora({
      baseUrl: "https://e.example",
      appId: "0123456789abcdef01234567",
      appSecret: secret,
      ...common,
    }),
    omniflow: new OmniFlow({ apiKey: "k", ...common }),
  }
}

export type RecordingClients = ReturnType<typeof recordingClients>

/** Values that JavaScript may pass, whatever the types say. */
export const any = (value: unknown) => value as never
