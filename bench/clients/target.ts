/** Where a measured client sends its call. */
export interface Target {
  readonly baseUrl: string
  /** Instead of the platform's. */
  readonly fetch?: typeof fetch
}

/** A configured client, and the call that is measured. */
export interface Client {
  readonly name: string
  readonly call: () => Promise<unknown>
}

/** A package of bench/package.json, which `npm run bench` installs. The caller declares its type. */
export const rival = async <Module>(name: string): Promise<Module> => (await import(name)) as Module
