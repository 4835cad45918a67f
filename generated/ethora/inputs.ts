// Generated from specs/ethora.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { Inputs } from "../../src/core/http/operation.ts"

export const inputs: Inputs = {
  createUsers: {
    fields: {
      bypassEmailConfirmation: {},
      usersList: {
        required: true,
        fields: {
          uuid: {},
          email: { required: true },
          firstName: { required: true },
          lastName: { required: true },
          password: {},
          profileImage: {},
          username: {},
          tags: { composite: true },
          roles: { composite: true },
        },
      },
    },
  },
  createUsersInApp: {
    fields: {
      bypassEmailConfirmation: {},
      usersList: {
        required: true,
        fields: {
          uuid: {},
          email: { required: true },
          firstName: { required: true },
          lastName: { required: true },
          password: {},
          profileImage: {},
          username: {},
          tags: { composite: true },
          roles: { composite: true },
        },
      },
    },
  },
  deleteUsersInApp: { fields: { usersIdList: { required: true, composite: true } } },
  deleteUsers: { fields: { usersIdList: { required: true, composite: true } } },
  listUsers: { nothing: { results: [], total: 0 } },
  updateUsers: {
    fields: {
      users: {
        required: true,
        fields: { xmppUsername: { required: true }, firstName: {}, lastName: {}, username: {}, profileImage: {} },
      },
    },
  },
  updateUsersInApp: {
    fields: {
      users: {
        required: true,
        fields: { xmppUsername: { required: true }, firstName: {}, lastName: {}, username: {}, profileImage: {} },
      },
    },
  },
  createChat: {
    fields: {
      title: { required: true },
      uuid: { required: true },
      type: { required: true },
      description: {},
      picture: {},
      members: { composite: true },
    },
  },
  createChatInApp: {
    fields: {
      title: { required: true },
      uuid: { required: true },
      type: { required: true },
      description: {},
      picture: {},
      members: { composite: true },
    },
  },
  deleteChatInApp: { fields: { name: { required: true } } },
  deleteChat: { fields: { name: { required: true } } },
  updateChat: { fields: { title: {}, description: {} } },
  grantAccess: { fields: { chatName: { required: true }, members: { required: true, composite: true } } },
  removeAccess: { fields: { chatName: { required: true }, members: { required: true, composite: true } } },
  grantAccessInApp: { fields: { chatName: { required: true }, members: { required: true, composite: true } } },
  removeAccessInApp: { fields: { chatName: { required: true }, members: { required: true, composite: true } } },
  broadcast: {
    fields: {
      text: { required: true },
      allRooms: {},
      chatNames: { filter: "value", composite: true },
      chatIds: { filter: "value", composite: true },
      metadata: { composite: true },
      dryRun: {},
    },
  },
  searchMessages: { nothing: { items: [], total: 0 } },
  listApps: { nothing: { apps: [], total: 0 } },
  createApp: {
    fields: {
      displayName: { required: true },
      domainName: {},
      appTagline: {},
      logoImage: {},
      sublogoImage: {},
      primaryColor: {},
      bundleId: {},
    },
  },
  updateApp: {
    fields: {
      displayName: {},
      domainName: {},
      appTagline: {},
      logoImage: {},
      sublogoImage: {},
      primaryColor: {},
      bundleId: {},
    },
  },
  provisionApp: { fields: { rooms: { fields: { title: {}, pinned: {} } } } },
  createAppToken: { fields: { label: {} } },
  rotateAppToken: { fields: { label: {} } },
  updateAppBot: {
    fields: {
      status: {},
      trigger: {},
      prompt: {},
      greetingMessage: {},
      chatId: {},
      isRAG: {},
      ragTags: { composite: true },
      botFirstName: {},
      botLastName: {},
      botDisplayName: {},
      botAvatarUrl: {},
      llmProvider: {},
      llmModel: {},
      savedAgentId: {},
      widgetPublicEnabled: {},
      widgetPublicUrl: {},
    },
  },
  inviteAgentToChat: { fields: { appId: { required: true }, chatJid: {}, chatId: {} } },
}
