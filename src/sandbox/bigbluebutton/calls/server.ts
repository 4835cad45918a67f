import { json, respond } from "../responses.ts"
import type { Call } from "../wire.ts"
import { type World, origin } from "../state.ts"
import { text } from "../xml.ts"

/** The only call whose JSON form is chosen by the request's Content-Type. */
export function index(world: World, call: Call): Response {
  const { release } = world.settings
  const members: [string, string][] = [
    ["version", "2.0"],
    ["apiVersion", "2.0"],
    ["bbbVersion", ""],
  ]
  if (release >= 3) {
    const host = origin(world)
    if (release >= 4) members.push(["html5PluginSdkVersion", "0.1.0"])
    members.push(["graphqlWebsocketUrl", `${host.replace(/^http/, "ws")}/graphql`])
    members.push(["graphqlApiUrl", `${host}/api/rest`])
  }
  if (call.contentType === "application/json") {
    return json({ response: { returncode: "SUCCESS", ...Object.fromEntries(members) } })
  }
  return respond(
    world,
    members.map(([name, value]) => text(name, value)),
  )
}
