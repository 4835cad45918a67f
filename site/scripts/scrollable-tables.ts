import { relative } from "node:path"
import { fileURLToPath } from "node:url"
import { defineHastPlugin, type PluginFactoryContext } from "satteri"
import { content } from "./paths.ts"

/** A wide table scrolls in its own box, which the keyboard can reach. */
export const scrollableTables = ({ fileURL }: PluginFactoryContext) => {
  const isPortuguese = fileURL !== undefined && relative(content, fileURLToPath(fileURL)).startsWith("pt-br")
  return defineHastPlugin({
    name: "scrollable-tables",
    element: {
      filter: ["table"],
      visit(node, context) {
        context.wrapNode(node, {
          type: "element",
          tagName: "div",
          properties: {
            className: ["table"],
            tabIndex: 0,
            role: "group",
            ariaLabel: isPortuguese ? "Tabela" : "Table",
          },
          children: [],
        })
      },
    },
  })
}
