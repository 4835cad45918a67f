/**
 * Packages of which code is in the bundles, and what it does there: everything that is loaded by `import()` when it is first
 * needed. Outside of the bundles, Jest could not load it from CommonJS. `npm run build` compares this with what it bundled.
 */
export const bundled: Readonly<Record<string, string>> = {
  "fast-xml-builder": "writes the XML of requests with documents; loaded when the first is written",
  "openapi-fetch": "the raw client, `client.api`; loaded when it is first used",
  "path-expression-matcher": "part of `fast-xml-builder`",
  saxes: "reads XML responses, as a stream and without expanding entities",
  valibot: "validates webhook events against the document; loaded with the first event",
  "xml-naming": "part of `fast-xml-builder`",
  xmlchars: "part of `saxes`",
}

/** The ISC licence as saxes declares it; its package has no file with the text. */
const isc = (holders: readonly string[]): string => `ISC License

${holders.map((holder) => `Copyright (c) ${holder}`).join("\n")}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided
that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT,
NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`

/** Licence texts of packages that come without a file of it. */
export const licenceTexts: Readonly<Record<string, string>> = {
  saxes: isc([
    "Louis-Dominique Dubeau and contributors",
    "Isaac Z. Schlueter and contributors (sax, from which saxes was forked)",
  ]),
}
