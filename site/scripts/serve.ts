import { createReadStream, existsSync, statSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { extname, join, normalize, sep } from "node:path"

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".yaml": "application/yaml; charset=utf-8",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
}

/** The file for a URL, as static hosts resolve it. */
function fileOf(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path))
  if (file !== folder && !file.startsWith(folder + sep)) return undefined
  if (!existsSync(file)) return undefined
  if (!statSync(file).isDirectory()) return file
  const index = join(file, "index.html")
  return path.endsWith("/") && existsSync(index) ? index : undefined
}

/**
 * A local static host for the built site.
 * @param base the path below which the site is served: `/` or `/docs/`
 */
export function serve(folder: string, base: string, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost")
    const path = decodeURIComponent(pathname)
    const file = path.startsWith(base) ? fileOf(folder, `/${path.slice(base.length)}`) : undefined
    if (file === undefined) {
      const missing = join(folder, "404.html")
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" })
      if (existsSync(missing)) createReadStream(missing).pipe(response)
      else response.end()
      return
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" })
    createReadStream(file).pipe(response)
  })
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", () => {
      const address = server.address()
      const used = typeof address === "object" && address !== null ? address.port : port
      resolve({ server, url: `http://127.0.0.1:${used}${base}` })
    })
  })
}
