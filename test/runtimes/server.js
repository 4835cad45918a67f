/** A Worker that acts as BigBlueButton: it receives everything that another Worker fetches. */
import { bigBlueButtonSandbox } from "conferkit/sandbox"

let sandbox

export default {
  fetch(request) {
    // Workers may not generate random numbers before their first request.
    sandbox ??= bigBlueButtonSandbox({ secret: "secret-of-the-smoke-suite", recordings: 120 })
    return sandbox.fetch(request)
  },
}
