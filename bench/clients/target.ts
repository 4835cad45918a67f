/** Where a client under measurement sends its call. */
export interface Target {
  readonly baseUrl: string
  /** Instead of the platform's. */
  readonly fetch?: typeof fetch
}

/** A client, set up, and the one call that is measured. */
export interface Client {
  readonly name: string
  readonly call: () => Promise<unknown>
}

/** A package of bench/package.json, which is there once `npm run bench` has installed it. The caller declares its type. */
export const rival = async <Module>(name: string): Promise<Module> => (await import(name)) as Module
