// Generated from specs/xcall.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { Inputs } from "../../src/core/http/operation.ts"

export const inputs: Inputs = {
  createRoomToken: {
    fields: {
      room_id: { required: true },
      user: { fields: { external_id: {}, display_name: {} } },
      embed_origin: {},
      share_url: {},
      branding: { fields: { name: {}, logo: {}, primary_color: {} } },
      features: { composite: true },
      single_use: {},
      ttl_seconds: {},
    },
  },
}
