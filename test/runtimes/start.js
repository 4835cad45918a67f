/** The suite on a runtime that resolves packages in node_modules: Node, Bun, Deno. */
import * as bigbluebutton from "conferkit/bigbluebutton"
import * as conferenciaweb from "conferkit/conferenciaweb"
import * as ethora from "conferkit/ethora"
import * as index from "conferkit"
import * as omniflow from "conferkit/omniflow"
import * as nats from "conferkit/queues/nats"
import * as pgBoss from "conferkit/queues/pg-boss"
import * as queues from "conferkit/queues"
import * as sandbox from "conferkit/sandbox"
import * as schemas from "conferkit/schemas/bigbluebutton"
import * as webhooks from "conferkit/webhooks"
import * as xcall from "conferkit/xcall"
import * as xroom from "conferkit/xroom"
import { smoke } from "./smoke.js"

const clients = { bigbluebutton, conferenciaweb, xroom, xcall, ethora, omniflow }
const library = {
  index,
  ...clients,
  webhooks,
  queues,
  "queues/nats": nats,
  "queues/pg-boss": pgBoss,
  "schemas/bigbluebutton": schemas,
  sandbox,
}
process.exitCode = (await smoke(library, { outbound: "for Workers; ports does the same" })) === 0 ? 0 : 1
