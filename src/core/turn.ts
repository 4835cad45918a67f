/** Lets timers and I/O run, which no number of resolved promises does. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
