import { bundledTable, developmentLicences, licenceTable } from "../licences/licence-table.ts"
import { eventList, eventTable, fieldTable } from "./event-table.ts"
import type { Filler } from "./fill-markers.ts"
import type { Sources } from "./load-sources.ts"
import { optionTable } from "./option-table.ts"

/**
 * Everything that may stand between markers:
 *
 * - `options conferkit/xroom XRoomOptions [prefix]`
 * - `events xroom`, `event-fields xroom`, `callbacks bigbluebutton`, `callback-fields bigbluebutton`
 * - `licences`, `bundled-licences`, `development-licences`
 * - `events-of bigbluebutton conferenciaweb`: those that a dialect sends
 */
export const tables =
  (sources: Sources): Filler =>
  ([kind = "", subject = "", ...rest]) => {
    const [first = "", second] = rest
    if (kind === "licences") return licenceTable(sources.lock)
    if (kind === "bundled-licences") return bundledTable(sources.lock)
    if (kind === "development-licences") return developmentLicences(sources.lock)
    if (kind === "options") return optionTable(sources, subject, first, second)
    const document = sources.documents.get(subject)
    if (!document) return undefined
    if (kind === "events") return eventTable(document, "events")
    if (kind === "callbacks") return eventTable(document, "callbacks")
    if (kind === "event-fields") return fieldTable(document, "events")
    if (kind === "callback-fields") return fieldTable(document, "callbacks")
    return kind === "events-of" ? eventList(document, first) : undefined
  }
