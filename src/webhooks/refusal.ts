import { isWebhookVerificationError } from "../core/errors.ts"

/**
 * The status for a delivery that was not taken.
 * @param usual the one status for everything that cannot be trusted, if the sender wants one
 */
export function refusal(error: unknown, usual: number | undefined): number {
  // Ours to mend: a framework took the body first, a secret is missing. Until then the sender should try again.
  if (!isWebhookVerificationError(error) || error.reason === "body-parsed") return 500
  // Whoever was too slow may send it again, and BigBlueButton takes 401 for delivered.
  if (error.reason === "body-timeout") return 408
  if (usual !== undefined) return usual
  if (error.reason === "body-too-long") return 413
  return error.reason === "body-missing" || error.reason === "body-malformed" ? 400 : 401
}
