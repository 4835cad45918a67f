const hints: Readonly<Record<string, string>> = {
  checksumError:
    "the secret is wrong, or the server does not allow this checksumAlgorithm: try another of sha1, sha256, sha384, sha512; " +
    "explainChecksum() shows what was signed",
  "hooks checksumError":
    "the secret is wrong, or the hooks service does not know this hash: bbb-webhooks 2.x (BigBlueButton up to 2.7) knows sha1 only, " +
    'set hooksChecksumAlgorithm: "sha1"; explainChecksum() shows what was signed',
  "Params required": "neither the role nor the password is one the meeting knows",
  unsupportedRequest: "the load balancer in front does not know this call",
  idNotUnique: "the meeting exists with other passwords; leave them out or repeat the first ones",
  http_401: "the address is right, but something in front of the API asks for a login",
  http_404: "check baseUrl; a call that this release does not know is answered the same way",
  http_413: "the body is too large for the proxy (about 2 MB): pass documents by URL",
  http_414: "the query is too long for the proxy: shorten welcome and the like, or use the …Url parameters",
  http_502: "the proxy could not reach BigBlueButton",
  http_504: "BigBlueButton took longer than the proxy waits; ask for fewer recordings at a time",
}

/** What to try about a refusal, where experience tells. */
export function hint(operation: string, code: string): string | undefined {
  return (operation.startsWith("hooks") ? hints[`hooks ${code}`] : undefined) ?? hints[code]
}
