import { expect } from "vitest"

/** Matches, in `toThrow` and `rejects.toThrow`, a ConfigError with exactly this message and option. */
export const configError = (message: string, parameter?: string): Error =>
  expect.objectContaining({ name: "ConfigError", message, parameter }) as Error
