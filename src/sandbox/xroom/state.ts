import type { OperationId } from "../../../generated/xroom/operation-id.ts"
import type { Sent } from "../deliver.ts"
import type { Failures } from "../sandbox.ts"
import type { Settings } from "./options.ts"
import { Rejection } from "./wire.ts"

/** A participant in a room. */
export interface XRoomPeer {
  readonly id: string
  /** 1 host and 2 user of a conference, 3 host and 4 viewer of a webinar. */
  readonly type: number
}

export interface XRoomRoom {
  /** `domain/roomName` */
  readonly id: string
  readonly domain: string
  readonly roomName: string
  readonly type: number
  readonly hostKey: string | undefined
  isLocked: boolean
  password: string | undefined
  readonly peers: Map<string, XRoomPeer>
}

export interface XRoomBooking {
  readonly domain: string
  readonly roomName: string
  /** Milliseconds since 1970. */
  readonly validUntil: number
}

export interface XRoomWebhook {
  readonly id: number
  readonly domain: string
  readonly type: "url" | "robot"
  readonly roomName: string | undefined
  readonly url: string | undefined
  readonly robotId: number | undefined
  validated: boolean
}

/** An event with the results of its attempts. */
export interface XRoomDelivery extends Sent {
  /** Id of the webhook. */
  readonly webhook: number
}

/** The state of a sandbox. */
export interface World {
  readonly settings: Settings
  baseUrl: string
  readonly failures: Failures<OperationId>
  /** By id. */
  readonly rooms: Map<string, XRoomRoom>
  /** By the id of the room. */
  readonly bookings: Map<string, XRoomBooking>
  readonly webhooks: Map<number, XRoomWebhook>
  webhookCount: number
  /** Salts of accepted calls. */
  readonly salts: Set<string>
  readonly issued: Set<string>
  readonly deliveries: XRoomDelivery[]
  readonly pending: Set<Promise<void>>
  readonly closing: AbortController
}

export interface RoomName {
  readonly id: string
  readonly domain: string
  readonly roomName: string
}

/** @throws Rejection for a domain of another account */
export function ownDomain({ settings }: World, domain: string): string {
  if (domain === "" || domain.includes("/")) throw new Rejection("Invalid domain")
  if (settings.domains && !settings.domains.includes(domain)) throw new Rejection("Unknown domain")
  return domain
}

/** @throws Rejection */
export function nameOf(world: World, domain: string, roomName: string): RoomName {
  if (roomName === "") throw new Rejection("Invalid room name")
  return { id: `${ownDomain(world, domain)}/${roomName}`, domain, roomName }
}

/** Splits `chat.example/demo` into its two parts. @throws Rejection */
export function readRoomId(world: World, id: string): RoomName {
  const slash = id.indexOf("/")
  const { defaultDomain } = world.settings
  if (slash === -1 && defaultDomain !== undefined) return nameOf(world, defaultDomain, id)
  if (slash < 1 || slash === id.length - 1) throw new Rejection("Invalid room id")
  return nameOf(world, id.slice(0, slash), id.slice(slash + 1))
}
