/** Sends one signed delivery to CALLBACK_URL, as a server would. */
import { bigBlueButtonSandbox } from "conferkit/sandbox"

const { BBB_SECRET: secret = "s3cret", CALLBACK_URL: callbackURL = "http://localhost:3000/hooks/bbb" } = process.env

const { status } = await fetch(bigBlueButtonSandbox({ secret }).webhook("meeting-ended", undefined, { callbackURL }))
console.log("response:", status)
