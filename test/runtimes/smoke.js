import { bigbluebutton } from "./checks/bigbluebutton.js"
import { conferenciaweb } from "./checks/conferenciaweb.js"
import { entries } from "./checks/entries.js"
import { ethora } from "./checks/ethora.js"
import { omniflow } from "./checks/omniflow.js"
import { outbound } from "./checks/outbound.js"
import { ports } from "./checks/ports.js"
import { timeLimits } from "./checks/time-limits.js"
import { webhooks } from "./checks/webhooks.js"
import { xcall } from "./checks/xcall.js"
import { xroom } from "./checks/xroom.js"

const rooms = {
  entries,
  bigbluebutton,
  conferenciaweb,
  xroom,
  xcall,
  ethora,
  omniflow,
  webhooks,
  timeLimits,
  ports,
  outbound,
}
/** A check that takes longer is hanging, in ms. */
const patience = 30_000

/**
 * Runs every check with the modules that a runtime has loaded, and prints what failed and a last line: `smoke: 30
 * passed, 0 failed, 1 skipped`.
 * @param library entry → its module, such as `library.xroom.XRoom`
 * @param lacking entry → why this runtime cannot load it
 * @returns the number of failed checks
 */
export async function smoke(library, lacking = {}) {
  const count = { passed: 0, failed: 0, skipped: 0 }
  for (const [room, checks] of Object.entries(rooms)) {
    for (const [name, check] of Object.entries(checks(library))) {
      if (room in lacking) {
        count.skipped++
        console.log(`skip ${room}: ${name}: ${lacking[room]}`)
        continue
      }
      try {
        await inTime(check())
        count.passed++
      } catch (error) {
        count.failed++
        console.log(`FAIL ${room}: ${name}: ${error?.stack ?? error}`)
      }
    }
  }
  console.log(`smoke: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
  return count.failed
}

async function inTime(work) {
  let timer
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${patience} ms`)), patience)
  })
  try {
    await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
