import type { ClientOptions } from "../core/http/options.ts"
import type { ChecksumAlgorithm } from "./checksum.ts"

export interface BigBlueButtonOptions extends ClientOptions {
  /** The server, as `bbb-conf --secret` prints it; with or without `/bigbluebutton`, `/api` and trailing slash. */
  baseUrl: string | undefined
  /** The shared secret. It is never logged, printed or part of an error. */
  secret: string | undefined
  /** Hash of the checksum; the server may allow only some. @default "sha256" */
  checksumAlgorithm?: ChecksumAlgorithm | undefined
  /** The same for `hooks/*`: bbb-webhooks 2.x (BigBlueButton up to 2.7) knows `sha1` only. @default checksumAlgorithm */
  hooksChecksumAlgorithm?: ChecksumAlgorithm | undefined
  /**
   * Hosts to which a server may redirect requests with a body (`create` with documents, `insertDocument`,
   * `putRecordingTextTrack`, `feedback`), each `host` or `host:port`. Needed behind a load balancer that redirects to its
   * nodes. Without a port, the usual one of http or https. Requests without a body need no entry. @default none but that of `baseUrl`
   */
  redirectHosts?: readonly string[] | undefined
}
