import type { ClientOptions } from "conferkit"
import { BigBlueButton, type BigBlueButtonOptions } from "conferkit/bigbluebutton"
import { Ethora, type EthoraOptions } from "conferkit/ethora"
import { OmniFlow, type OmniFlowSettings } from "conferkit/omniflow"
import { XCallServer, type XCallServerOptions } from "conferkit/xcall"
import { XRoom, type XRoomOptions } from "conferkit/xroom"

/** Clients of one account each, for tests about calls rather than credentials. */

export const bigBlueButton = (options: ClientOptions & Partial<BigBlueButtonOptions> = {}): BigBlueButton =>
  new BigBlueButton({ baseUrl: "https://bbb.example", secret: "secret-of-bbb", ...options })

export const xroom = (options: ClientOptions & Partial<XRoomOptions> = {}): XRoom =>
  new XRoom({ authId: "id-of-xroom", secret: "secret-of-xroom", ...options })

export const xcall = (options: ClientOptions & Partial<XCallServerOptions> = {}): XCallServer =>
  new XCallServer({ apiKey: "key-of-xcall", apiSecret: "secret-of-xcall", ...options })

export const ethora = (options: ClientOptions & Partial<EthoraOptions> = {}): Ethora =>
  new Ethora({
    baseUrl: "https://ethora.example",
    appId: "0123456789abcdef01234567",
    appSecret: "secret-of-ethora",
    ...options,
  })

export const omniflow = (options: OmniFlowSettings = {}): OmniFlow =>
  new OmniFlow({ baseUrl: "https://omniflow.example", apiKey: "key-of-omniflow", ...options })
