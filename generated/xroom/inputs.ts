// Generated from specs/xroom.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { Inputs } from "../../src/core/http/operation.ts"

export const inputs: Inputs = {
  roomInit: {
    fields: {
      data: { required: true, fields: { id: { required: true }, type: {}, lock: {}, key: {}, addHostKey: {} } },
    },
  },
  roomDestroy: { fields: { data: { required: true, fields: { id: { required: true }, forceKick: {} } } } },
  roomKickOut: { fields: { data: { required: true, fields: { id: { required: true }, peerId: { required: true } } } } },
  roomSetLock: { fields: { data: { required: true, fields: { id: { required: true }, lock: { required: true } } } } },
  roomSetPassword: {
    fields: {
      data: { required: true, fields: { id: { required: true }, password: { required: true, nullable: true } } },
    },
  },
  roomList: {
    nothing: { isError: false, errMsg: null, data: {} },
    fields: { data: { fields: { domain: { filter: "identity" } } } },
  },
  bookingAdd: {
    fields: {
      data: {
        required: true,
        fields: { domain: { required: true }, roomName: { required: true }, validUntil: { required: true } },
      },
    },
  },
  bookingRemove: {
    fields: { data: { required: true, fields: { domain: { required: true }, roomName: { required: true } } } },
  },
  bookingUpdate: {
    fields: {
      data: {
        required: true,
        fields: { domain: { required: true }, roomName: { required: true }, validUntil: { required: true } },
      },
    },
  },
  bookingList: {
    nothing: { isError: false, errMsg: null, data: [] },
    fields: { data: { required: true, fields: { domain: { required: true, filter: "identity" } } } },
  },
  bookingGet: {
    fields: { data: { required: true, fields: { domain: { required: true }, roomName: { required: true } } } },
  },
  webhookAdd: {
    fields: {
      data: {
        required: true,
        fields: {
          domain: { required: true },
          type: { required: true },
          roomName: { filter: "identity" },
          url: {},
          robotId: {},
        },
      },
    },
  },
  webhookRemove: { fields: { data: { required: true, fields: { id: { required: true } } } } },
  webhookList: {
    nothing: { isError: false, errMsg: null, data: [] },
    fields: {
      data: {
        required: true,
        fields: { domain: { required: true, filter: "identity" }, token: { filter: "value" }, validated: {} },
      },
    },
  },
  webhookValidate: { fields: { data: { required: true, fields: { id: { required: true } } } } },
}
