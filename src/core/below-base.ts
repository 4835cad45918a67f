import { decodedRun } from "./decoded-run.ts"

/** What somebody takes for a step to the same folder, or to the one above. */
const step = /^\.\.?(?:[;?#\s\p{Cc}]|$)/u

/**
 * The steps in a segment in the readings of servers and proxies: they may decode more than once, take `\` for `/`, cut off
 * `;parameters` or what follows a control character, and fold look-alikes of dots and slashes.
 */
function stepsIn(segment: string): string[] {
  let text = segment
  for (let times = 0; times < 5; times++) text = text.replaceAll(/(?:%[\da-f]{2})+/gi, decodedRun)
  return text
    .normalize("NFKC")
    .split(/[/\\]/)
    .filter((part) => step.test(part))
}

/** Whether no segment of a path is, or holds, such a step, however it is written. */
export const isStraight = (path: string): boolean => path.split("/").every((segment) => stepsIn(segment).length === 0)

/**
 * The one rule for every path that is sent: whether nobody would resolve it above where it begins, which is the base URL. A
 * segment that holds a step counts for nothing else, since not everybody would split it.
 */
export function staysBelow(path: string): boolean {
  if (!/\.\.|[%\x80-\uffff]/.test(path)) return true
  let depth = 0
  for (const segment of path.split("/")) {
    const steps = stepsIn(segment)
    if (steps.length === 0) depth += segment === "" ? 0 : 1
    else depth -= steps.filter((each) => each.startsWith("..")).length
    if (depth < 0) return false
  }
  return true
}
