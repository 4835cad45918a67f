import { connect } from "node:net"
import { text } from "node:stream/consumers"
import { expect, test } from "vitest"
import { bigBlueButtonSandbox, ethoraSandbox, omniFlowSandbox, xcallSandbox, xroomSandbox } from "conferkit/sandbox"

const sandboxes = [bigBlueButtonSandbox, ethoraSandbox, omniFlowSandbox, xcallSandbox, xroomSandbox]

test.each(sandboxes.flatMap((make) => [[make, 408, 20, 5] as const, [make, 413, 60_000, 11] as const]))(
  "the server of %o responds %i if a body may take %i ms and 10 bytes, and has %i",
  { timeout: 20_000 },
  async (make, status, bodyTimeout, length) => {
    const sandbox = make()
    const { url } = await sandbox.listen({ limit: 10, bodyTimeout })
    try {
      const socket = connect(Number(new URL(url).port), "127.0.0.1")
      socket.write("POST / HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\n")
      socket.write("1\r\nx\r\n".repeat(length))
      expect(await text(socket)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    } finally {
      await sandbox.close()
    }
  },
)
