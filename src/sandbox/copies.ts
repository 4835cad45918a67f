/** What a sandbox knows may be looked at, not changed. */
export const copies = <T extends object>(entries: Iterable<T>): T[] => [...entries].map((entry) => ({ ...entry }))
