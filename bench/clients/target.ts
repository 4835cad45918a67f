/** Where a client under measurement sends its call. */
export interface Target {
  readonly baseUrl: string
  /** In the place of the platform's. */
  readonly fetch?: typeof fetch
}

/** A client, set up, and the one call that is measured. */
export interface Client {
  readonly name: string
  readonly call: () => Promise<unknown>
}

/** A package of bench/package.json, which is there once `npm run bench` has installed it. Its shape is told by the caller. */
export const rival = async <Module>(name: string): Promise<Module> => (await import(name)) as Module
