import { operations } from "../../generated/bigbluebutton/operations.ts"
import type { CallOptions } from "../core/options.ts"
import type { AnswerOf, Call, Hook, Params } from "./types.ts"

/** What a hook hears, besides its URL. */
export type HookParams = Omit<Params<"hooksCreate">, "callbackURL">

/** A hook that is registered as it was asked for. */
export interface EnsuredHook {
  readonly hookID: string
  /**
   * `kept`: it was there · `created`: it was not · `replaced`: it was there, but heard something else. Of what happened while it
   * was missing nothing is sent later.
   */
  readonly outcome: "kept" | "created" | "replaced"
  /** ConferênciaWeb's token that verifies the deliveries of this hook. */
  readonly authToken: string | undefined
}

/** Sees to it that a URL is registered, and hears what it should. */
export async function ensureHook(
  call: Call,
  callbackURL: string,
  params: HookParams,
  options: CallOptions | undefined,
): Promise<EnsuredHook> {
  const create = () => call(operations.hooksCreate, { ...params, callbackURL }, options)
  const found = await create()
  if (found.messageKey !== "duplicateWarning") return ensured(found, "created")
  const { hooks } = await call(operations.hooksList, undefined, options)
  const hook = hooks.find(({ hookID }) => hookID === found.hookID)
  if (hook === undefined || hears(hook, params)) return ensured(found, "kept")
  await call(operations.hooksDestroy, { hookID: hook.hookID }, options)
  return ensured(await create(), "replaced")
}

const ensured = ({ hookID, authToken }: AnswerOf<"hooksCreate">, outcome: EnsuredHook["outcome"]): EnsuredHook => ({
  hookID,
  outcome,
  authToken,
})

function hears(hook: Hook, { meetingID, eventID, getRaw = false }: HookParams): boolean {
  // bbb-webhooks 3.3.1 forgets the meeting; to replace such a hook again and again would only lose events.
  const sameMeeting = !hook.meetingID || hook.meetingID === meetingID
  return sameMeeting && hook.rawData === getRaw && namesOf(hook.eventID) === namesOf(eventID)
}

/** The service lowers the case of the names it is given. */
const namesOf = (names: string | readonly string[] | undefined): string =>
  [names ?? []]
    .flat()
    .flatMap((each) => each.split(","))
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each !== "")
    .toSorted()
    .join()
