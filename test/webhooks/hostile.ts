import fc from "fast-check"

/** An event as bbb-webhooks 2.x and later send it, about a meeting with this name. */
export const eventsOf = (name: string) =>
  JSON.stringify([{ data: { id: "meeting-created", attributes: { meeting: { name } }, event: { ts: 1 } } }])

/** An event that an attacker would like to have signed. */
export const evil = encodeURIComponent(eventsOf("owned"))

/** Names that an attacker who reads the source would choose. */
export const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        `&event=${evil}`,
        "&timestamp=1",
        "&domain=x",
        "domain=x&",
        "event=[]",
        '{"event":"',
        '","timestamp":1,"domain":"',
        '"}',
        "{}",
        "%22%7D",
        "\\",
        "#",
        "?checksum=",
        "https://app.example.org/",
        "=",
        "&",
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""))
