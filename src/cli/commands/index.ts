import type { ExtraCommand } from "../extra-command.ts"
import type { Provider } from "../provider.ts"
import { isBigBlueButton } from "../providers.ts"
import { check } from "./check.ts"
import { completion } from "./completion.ts"
import { demo } from "./demo.ts"
import { docs } from "./docs.ts"
import { drift } from "./drift.ts"
import { explain } from "./explain.ts"
import { listen } from "./listen.ts"
import { mcp } from "./mcp.ts"
import { profileCommands } from "./profile.ts"
import { sandbox } from "./sandbox.ts"
import { trigger } from "./trigger.ts"

/** Commands of one provider. */
export const providerCommands = (provider: Provider): readonly ExtraCommand[] =>
  isBigBlueButton(provider) ? [check, explain, drift] : [check, drift]

/** Commands that do not belong to a provider. */
export const generalCommands: readonly ExtraCommand[] = [
  demo,
  sandbox,
  listen,
  trigger,
  mcp,
  ...profileCommands,
  docs,
  completion,
]
