/** Name in errors and logs. */
export const provider = "ethora"
