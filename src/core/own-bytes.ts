/**
 * Bytes over a buffer that is not shared, as bodies take them. Written without `Uint8Array`'s parameter, which compilers
 * before TypeScript 5.7 do not know.
 */
export type OwnBytes = ReturnType<InstanceType<typeof TextEncoder>["encode"]>
