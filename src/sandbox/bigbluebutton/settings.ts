import { type Runtime, runtime } from "../runtime.ts"
import type {
  BigBlueButtonSandboxOptions,
  ChecksumAlgorithm,
  HookListOptions,
  RecordingPaging,
  XmlQuirks,
} from "./options.ts"

export interface Settings extends Runtime {
  secret: string
  /** The release as a number: 2.4 … 4. */
  release: number
  conferenciaWeb: boolean
  algorithms: readonly ChecksumAlgorithm[]
  hooks: {
    version: "2" | "3.0" | "3.4"
    algorithm: ChecksumAlgorithm
    bearer: boolean
    domain: string | undefined
    permanent: readonly { url: string; getRaw: boolean }[]
    list: Required<HookListOptions>
    knownURL: "reported" | "silent" | "added"
  }
  authenticatedGuest: boolean
  pagination: "none" | "nested" | "total" | "nextPage" | "untold"
  paging: Required<RecordingPaging>
  allowFetchAllRecordings: boolean
  failUploads: boolean
  javaLocales: boolean
  feedback: boolean
  quirks: XmlQuirks
}

const paginationOf = (release: number) => (release < 2.6 ? "none" : release < 2.7 ? "nested" : "total")

/** Fills in what the options leave open; what depends on the release follows it. */
export function settle(options: BigBlueButtonSandboxOptions): Settings {
  const release = Number(options.version ?? "3.0")
  const conferenciaWeb = options.dialect === "conferenciaweb"
  const hooks = options.webhooks ?? {}
  const version = hooks.version ?? "3.4"
  const pagination = options.pagination ?? (conferenciaWeb ? "nextPage" : paginationOf(release))
  return {
    secret: options.secret ?? "sandbox-secret",
    release,
    conferenciaWeb,
    algorithms: options.algorithms ?? (release < 2.5 ? ["sha1", "sha256"] : ["sha1", "sha256", "sha384", "sha512"]),
    hooks: {
      version,
      algorithm: version === "2" ? "sha1" : (hooks.algorithm ?? "sha1"),
      bearer: (hooks.auth ?? (conferenciaWeb ? "bearer" : "checksum")) === "bearer",
      domain: hooks.domain,
      list: {
        eventID: hooks.list?.eventID ?? !conferenciaWeb,
        rawData: hooks.list?.rawData ?? (conferenciaWeb ? "absent" : "true"),
      },
      knownURL: hooks.knownURL ?? "reported",
      permanent: (hooks.permanent ?? []).map((hook) =>
        typeof hook === "string" ? { url: hook, getRaw: false } : { url: hook.url, getRaw: hook.getRaw ?? false },
      ),
    },
    authenticatedGuest: options.authenticatedGuest ?? true,
    pagination,
    paging: {
      counts: conferenciaWeb || pagination === "untold" ? "recordings" : release < 3 ? "files" : "ids",
      cap: Number.POSITIVE_INFINITY,
      offsetsBelow: Number.POSITIVE_INFINITY,
      ...options.paging,
    },
    allowFetchAllRecordings: options.allowFetchAllRecordings ?? true,
    failUploads: options.textTracks?.failUploads ?? false,
    javaLocales: options.textTracks?.javaLocales ?? false,
    feedback: options.feedback ?? false,
    quirks: options.quirks ?? {},
    ...runtime(options),
  }
}
