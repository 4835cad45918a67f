import { bigBlueButtonSandbox, ethoraSandbox, omniFlowSandbox, xcallSandbox, xroomSandbox } from "conferkit/sandbox"

type BigBlueButtonOptions = Parameters<typeof bigBlueButtonSandbox>[0]

/** A sandbox of every service, with the environment variables for it. */
export interface World {
  readonly bbb: ReturnType<typeof bigBlueButtonSandbox>
  readonly confweb: ReturnType<typeof bigBlueButtonSandbox>
  readonly xroom: ReturnType<typeof xroomSandbox>
  readonly xcall: ReturnType<typeof xcallSandbox>
  readonly ethora: ReturnType<typeof ethoraSandbox>
  readonly omniflow: ReturnType<typeof omniFlowSandbox>
  readonly env: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** Starts all sandboxes. Their secrets are unique words, so that a test finds any leak. */
export async function world({
  bbb: ofBbb = {},
  confweb: ofConfweb = {},
}: { readonly bbb?: BigBlueButtonOptions; readonly confweb?: BigBlueButtonOptions } = {}): Promise<World> {
  const bbb = bigBlueButtonSandbox({ secret: "quartzo-bbb-secret", ...ofBbb })
  const confweb = bigBlueButtonSandbox({ secret: "quartzo-confweb-secret", dialect: "conferenciaweb", ...ofConfweb })
  const xroom = xroomSandbox()
  const xcall = xcallSandbox()
  const ethora = ethoraSandbox()
  const omniflow = omniFlowSandbox()
  const all = [bbb, confweb, xroom, xcall, ethora, omniflow]
  for (const sandbox of all) await sandbox.listen()
  return {
    bbb,
    confweb,
    xroom,
    xcall,
    ethora,
    omniflow,
    env: {
      BBB_URL: bbb.baseUrl,
      BBB_SECRET: bbb.secret,
      CONFERENCIAWEB_URL: confweb.baseUrl,
      CONFERENCIAWEB_SECRET: confweb.secret,
      XROOM_URL: xroom.baseUrl,
      XROOM_AUTH_ID: xroom.authId,
      XROOM_SECRET: xroom.secret,
      XCALL_URL: xcall.baseUrl,
      XCALL_API_KEY: xcall.apiKey,
      XCALL_API_SECRET: xcall.apiSecret,
      ETHORA_CHAT_API_URL: ethora.baseUrl,
      ETHORA_CHAT_APP_ID: ethora.appId,
      ETHORA_CHAT_APP_SECRET: ethora.appSecret,
      OMNIFLOW_URL: omniflow.baseUrl,
      OMNIFLOW_API_KEY: omniflow.apiKey,
    },
    close: async () => {
      for (const sandbox of all) await sandbox.close()
    },
  }
}
