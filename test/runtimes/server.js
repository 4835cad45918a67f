/** A Worker that is a BigBlueButton: whatever another Worker fetches leads here. */
import { bigBlueButtonSandbox } from "conferkit/sandbox"

let sandbox

export default {
  fetch(request) {
    // Workers may not draw random numbers before their first request.
    sandbox ??= bigBlueButtonSandbox({ secret: "secret-of-the-smoke-suite", recordings: 120 })
    return sandbox.fetch(request)
  },
}
