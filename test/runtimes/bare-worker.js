/** The suite for runtimes without Node's modules, as a Worker without nodejs_compat, for `workerd test`. */
import * as bigbluebutton from "conferkit/bigbluebutton"
import * as conferenciaweb from "conferkit/conferenciaweb"
import * as ethora from "conferkit/ethora"
import * as index from "conferkit"
import * as omniflow from "conferkit/omniflow"
import * as sandbox from "conferkit/sandbox"
import * as webhooks from "conferkit/webhooks"
import * as xcall from "conferkit/xcall"
import * as xroom from "conferkit/xroom"
import { bare } from "./bare.js"

const library = { index, bigbluebutton, conferenciaweb, xroom, xcall, ethora, omniflow, webhooks, sandbox }

export default {
  async test() {
    const failed = await bare(library)
    if (failed > 0) throw new Error(`${failed} checks failed`)
  },
}
