import document from "../../../generated/bigbluebutton/calls.json" with { type: "json" }
import type { CallDescription, Catalogue, ParameterDescription } from "../catalogue.ts"

/** Files in the body of a call, which the document describes as XML. */
const presentation: ParameterDescription = {
  name: "presentation",
  in: "body",
  type: "string",
  list: true,
  description: "A presentation: a file to upload, or a URL that the server downloads.",
}

const settings: ParameterDescription = {
  name: "clientSettingsOverride",
  in: "body",
  type: "json",
  description: "Client settings to override for this meeting.",
  since: "3.0",
}

const added: Readonly<Record<string, readonly ParameterDescription[]>> = {
  create: [presentation, settings],
  insertDocument: [{ ...presentation, required: true }],
}

/** A link is made locally, from the parameters of `join`. */
const joinUrl = (join: CallDescription): CallDescription => ({
  ...join,
  id: "joinUrl",
  path: "/joinUrl",
  alias: "link",
  summary: "Print a link that joins a user to a meeting",
  description:
    "Sends nothing. The link contains a checksum, so anyone who has it can join: make a new link for each user and each join.",
  effect: "read",
})

/**
 * BigBlueButton's calls as commands: `create` also covers the variant with an XML body, so that operation gets no
 * command.
 */
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
