import { objectId } from "./ids.ts"
import type { EthoraAgentSeed } from "./options.ts"
import type { EthoraAgent, World } from "./state.ts"

export function addAgent(world: World, { name, slug, appId }: EthoraAgentSeed): EthoraAgent {
  const agent = {
    _id: objectId(world),
    name,
    slug: slug ?? name.toLowerCase().replaceAll(/\s+/g, "-"),
    ownerAppId: appId ?? world.settings.appId,
  }
  world.agents.set(agent._id, agent)
  return agent
}
