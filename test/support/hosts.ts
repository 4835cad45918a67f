import { networkInterfaces } from "node:os"

const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? [])

/** Where a server of a test may listen; IPv6 where the machine has it. */
export const hosts: readonly string[] = [
  "127.0.0.1",
  "localhost",
  ...(addresses.some(({ address }) => address === "::1") ? ["::1"] : []),
]
