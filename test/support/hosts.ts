import { networkInterfaces } from "node:os"

const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? [])

/** Hosts that a test server may listen on; IPv6 if the machine has it. */
export const hosts: readonly string[] = [
  "127.0.0.1",
  "localhost",
  ...(addresses.some(({ address }) => address === "::1") ? ["::1"] : []),
]
