import { expect } from "vitest"

/** What `toThrow` and `rejects.toThrow` take for a ConfigError with just this text that names just this option. */
export const configError = (message: string, parameter?: string): Error =>
  expect.objectContaining({ name: "ConfigError", message, parameter }) as Error
