/** Documents designed to make a parser read the same input repeatedly. */
export function hostileDocuments(size: number): readonly (readonly [what: string, text: string])[] {
  const fill = (text: string, length = size) => text.repeat(Math.ceil(length / text.length))
  const numbered = (length: number, each: (index: number) => string) =>
    Array.from({ length: Math.ceil(size / length) }, (_, index) => each(index)).join("")
  const recording = "<response><recordings><recording>"
  const end = "</recording></recordings></response>"
  const name = (text: string) => `${recording}<name>${text}</name>${end}`
  const map = (text: string) => `${recording}<metadata>${text}</metadata>${end}`
  const tag = (text: string) => `${recording}<a${text}/>${end}`
  const behind = (text: string) => `<response></response>${text}`
  return [
    ["references", name(fill("&amp;"))],
    ["ampersands", name(fill("&"))],
    ["a reference that never ends", name(`&${fill("a")}`)],
    ["one reference, far away", `${recording}${fill("<name>abc</name>")}${name("&amp;").slice(recording.length)}`],
    ["a long text", name(fill("a"))],
    ["almost the end of CDATA", name(`<![CDATA[${fill("]]")}]]>`)],
    ["CDATA that never ends", name(`<![CDATA[${fill("]>")}`)],
    ["empty CDATA", name(fill("<![CDATA[]]>"))],
    ["comments", `${recording}${fill("<!---->")}${end}`],
    ["a comment that never ends", `${recording}<!--${fill("->")}`],
    ["instructions", `${recording}${fill("<?a?>")}${end}`],
    ["an instruction that never ends", `${recording}<?${fill("? >")}`],
    ["attributes with the end of a tag in them", tag(numbered(12, (index) => ` a${index}='>'`))],
    ["the same attribute", tag(fill(" b='>'"))],
    ["an attribute that never ends", `${recording}<a b='${fill('>"')}`],
    ["the name of an attribute", tag(` ${fill("b")}='1'`)],
    ["whitespace in a tag", tag(fill(" "))],
    ["opening brackets", `${recording}${fill("<")}${end}`],
    ["empty elements", `${recording}${fill("<a/>")}${end}`],
    ["elements inside one another", `<response>${fill("<a>")}`],
    ["a closing tag that never ends", `${recording}</recording${fill(" ")}`],
    ["tags in a value", name(fill("a<b>c</b>"))],
    ["values that do not fit", `${recording}${fill("<size>x</size>")}${end}`],
    ["digits", `${recording}<size>${fill("1")}</size>${end}`],
    ["groups of digits", `${recording}<size>${fill("1,111,")}</size>${end}`],
    ["whitespace around no number", `${recording}<size>${fill(" ")}x</size>${end}`],
    ["carriage returns", `${recording}${fill("\r")}${end}`],
    ["whitespace before the root", `${fill(" \n")}<response/>`],
    ["comments before the root", `${fill("<!--->-->")}<response/>`],
    ["comments behind the root", behind(fill("<!--->-->"))],
    ["a comment behind the root that never ends", behind(`<!--${fill("->")}`)],
    ["whitespace behind the root", behind(fill(" "))],
    ["a second document", behind(`<response>${fill("<a>")}`)],
    ["entries of a map", map(numbered(20, (index) => `<a${index}>1</a${index}>`))],
    ["the same entry of a map", map(fill("<a>1</a>"))],
    ["a tag in a map that never ends", `${recording}<metadata><${fill("a")}`],
    ["a long name in a map", map(`<${fill("ab", size / 2)}>1</${fill("ab", size / 2)}>`)],
    ["a long name in a map, closed by another", map(`<${fill("ab", size / 2)}>1</${fill("ab", size / 2)}x>`)],
    ["empty entries of a map", map(fill("<a b='1'/>"))],
    ["an empty entry with many attributes", map(`<a${fill(" b='1'")}/>`)],
    ["comments in a map", map(fill("<!-- > -->"))],
    ["a comment in a map that never ends", `${recording}<metadata><!-- > <${fill("->")}`],
    ["tags in an entry of a map", map(`<a>${fill("<b>1</b>")}</a>`)],
    ["empty tags in an entry of a map", map(`<a>${fill("<b/>")}</a>`)],
    ["CDATA in an entry of a map", map(`<a>${fill("<![CDATA[]]>")}</a>`)],
    ["tags that look closed in a map", map(fill(`<a b="/></a>`))],
    ["opening brackets in a map", map(fill("<"))],
    ["elements inside one another in a map", map(fill("<a>"))],
  ]
}
