import { join, relative } from "node:path"
import { BaseSequencer, type TestSpecification } from "vitest/node"

/**
 * Files that mostly wait for other processes, for minutes. Vitest starts with the largest files, which these are not.
 */
const longest = join("test", "webhooks", "processes")

/** Starts the longest files first, so that the others run in parallel. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId, project }: TestSpecification) =>
      relative(project.config.root, moduleId).startsWith(longest)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
