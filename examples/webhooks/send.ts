/** Sends one signed delivery, as a server would, to CALLBACK_URL. */
import { bigBlueButtonSandbox } from "conferkit/sandbox"

const { BBB_SECRET: secret = "s3cret", CALLBACK_URL: callbackURL = "http://localhost:3000/hooks/bbb" } = process.env

const { status } = await fetch(bigBlueButtonSandbox({ secret }).webhook("meeting-ended", undefined, { callbackURL }))
console.log("answered with", status)
