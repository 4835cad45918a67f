import type { Plugin } from "@redocly/openapi-core/lib/config/types.js"
import { checkExtensions } from "./check-extensions.ts"
import { checkOperations } from "./check-operations.ts"
import { checkWebhooks } from "./check-webhooks.ts"
import { checkXml } from "./check-xml.ts"
import { isOpenApiDocument, type OpenApiDocument } from "./document.ts"
import type { Report } from "./xml-shapes.ts"

const checks: readonly ((document: OpenApiDocument, report: Report) => void)[] = [
  checkExtensions,
  checkOperations,
  checkWebhooks,
  checkXml,
]

/** A check met a node that is not what OpenAPI says. Redocly's own rules report that better; see read-document.ts. */
export const gaveUp = "could not check the conventions"

/**
 * What specs/README.md asks for, as far as the emitters depend on it. A Redocly plugin, so that places come out as file,
 * line and column, and so that redocly.yaml can name it too.
 */
const conventions = (): Plugin => ({
  id: "conferkit",
  rules: {
    oas3: {
      conventions: () => ({
        Root: {
          leave(root, context) {
            const document: unknown = root
            if (!isOpenApiDocument(document)) return
            for (const check of checks) {
              try {
                check(document, (at, message) => {
                  context.report({ message, location: context.location.child([...at]) })
                })
              } catch (error) {
                context.report({
                  message: `${gaveUp}: ${error instanceof Error ? error.message : String(error)}`,
                  location: context.location,
                })
              }
            }
          },
        },
      }),
    },
  },
})

export default conventions
