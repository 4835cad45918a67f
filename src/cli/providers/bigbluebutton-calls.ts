import document from "../../../generated/bigbluebutton/calls.json" with { type: "json" }
import type { CallDescription, Catalogue, ParameterDescription } from "../catalogue.ts"

/** Files that travel in the body of a call, which the document describes as XML. */
const presentation: ParameterDescription = {
  name: "presentation",
  in: "body",
  type: "string",
  list: true,
  description: "A presentation: a file, which is uploaded, or an address, from which the server loads it.",
}

const settings: ParameterDescription = {
  name: "clientSettingsOverride",
  in: "body",
  type: "json",
  description: "Settings of the client that this meeting overrides.",
  since: "3.0",
}

const added: Readonly<Record<string, readonly ParameterDescription[]>> = {
  create: [presentation, settings],
  insertDocument: [{ ...presentation, required: true }],
}

/** A link is made without a call, of what `join` takes. */
const joinUrl = (join: CallDescription): CallDescription => ({
  ...join,
  id: "joinUrl",
  path: "/joinUrl",
  alias: "link",
  summary: "Print a link that takes a user into a meeting",
  description:
    "Nothing is sent. The link holds a checksum, so whoever has it can join: make a new one for each user and each click.",
  effect: "read",
})

/** Calls of BigBlueButton as commands: `create` takes what the server wants in a body of XML, so that call needs no name of its own. */
export function catalogue(): Catalogue {
  const { calls, ...rest } = document as unknown as Catalogue
  return {
    ...rest,
    calls: calls
      .filter(({ id }) => id !== "createWithModules")
      .flatMap((call) => {
        const own = { ...call, params: [...call.params, ...(added[call.id] ?? [])] }
        return call.id === "join" ? [own, joinUrl(call)] : [own]
      }),
  }
}
