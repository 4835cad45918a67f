import { createHash } from "node:crypto"
import type { RequestListener } from "node:http"

const failed =
  "<response><returncode>FAILED</returncode><messageKey>checksumError</messageKey><message>Checksums do not match</message></response>"

/**
 * A load balancer as recorded from tinyscale: sha1 only, the checksum must be last, and any call is redirected to
 * another origin with a new checksum; a wrong checksum gets 401 and a FAILED response.
 * @param next the API of the node behind it: `http://127.0.0.1:4000/bigbluebutton/api`
 */
export const loadBalancer =
  (secret: string, next: () => string, status = 302): RequestListener =>
  (request, response) => {
    const [path = "", query = ""] = (request.url ?? "").split("?")
    const call = path.replace(/^\/bigbluebutton\/api\//, "")
    const [rest = "", checksum] = query.split(/&?checksum=/)
    const fresh = createHash("sha1")
      .update(call + rest + secret)
      .digest("hex")
    if (checksum !== fresh) {
      response.writeHead(401, { "content-type": "text/xml" }).end(failed)
      return
    }
    const location = `${next()}/${call}?${rest}${rest === "" ? "" : "&"}checksum=${fresh}`
    response.writeHead(status, { location }).end()
  }
