import { objectId } from "./ids.ts"
import { Refusal } from "./refusal.ts"
import type { EthoraJob, Job, World } from "./state.ts"

export function finish({ shown, work }: Job): void {
  shown.result = work()
  shown.state = "completed"
}

export const isOver = ({ state }: EthoraJob): boolean => state === "completed" || state === "failed"

/** What is to be done when the job completes. */
export function startJob(world: World, appId: string, kind: EthoraJob["kind"], work: () => unknown): EthoraJob {
  const shown: EthoraJob = {
    jobId: objectId(world),
    appId,
    kind,
    state: "pending",
    polls: 0,
    result: undefined,
    error: undefined,
  }
  const job = { shown, work }
  world.jobs.set(shown.jobId, job)
  const { jobPolls } = world.settings
  // The document has no call that asks for the state of a purge.
  if (jobPolls === 0 || (kind === "purge" && jobPolls !== Infinity)) finish(job)
  return shown
}

/** Each time somebody asks, a job gets on a step. */
export function pollJob(world: World, appId: string, kind: EthoraJob["kind"], jobId: string): EthoraJob {
  const job = world.jobs.get(jobId)
  if (job?.shown.appId !== appId || job.shown.kind !== kind) {
    throw new Refusal(404, "Job not found", { code: "JOB_NOT_FOUND" })
  }
  const { shown } = job
  if (isOver(shown)) return shown
  shown.polls++
  if (shown.polls > world.settings.jobPolls) finish(job)
  else shown.state = shown.polls === 1 && world.settings.jobPolls > 1 ? "pending" : "running"
  return shown
}

export const showJob = ({ state, result, error }: EthoraJob): object => ({
  state,
  ...(result === undefined ? {} : { result }),
  ...(error === undefined ? {} : { error }),
})
