import { relative } from "node:path"
import { BaseSequencer, type TestSpecification } from "vitest/node"

/** Files that start programs and wait for them. Vitest starts with the largest files, which these are not. */
const longest = [
  "test/webhooks/processes/",
  "test/faults/growth.",
  "test/bigbluebutton/recordings-memory.",
  "test/queues/engines.",
  "test/faults/small-chunks.",
  "test/webhooks/small-chunks.",
]

/** Starts the longest files first, so that the others run in parallel, and no worker waits for one of them at the end. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId, project }: TestSpecification) => {
      const path = relative(project.config.root, moduleId).replaceAll("\\", "/")
      const at = longest.findIndex((each) => path.startsWith(each))
      return at < 0 ? longest.length : at
    }
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}
