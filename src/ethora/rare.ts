export { inBatches } from "./batches.ts"
export { createUser, createUsers, waitForUsers } from "./create-users.ts"
export { saysMissing } from "./says-missing.ts"
export { waitForJob } from "./wait-for-job.ts"
