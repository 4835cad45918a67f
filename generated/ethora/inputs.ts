// Generated from specs/ethora.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { Inputs } from "../../src/core/input.ts"

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
          tags: {},
          roles: {},
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
          tags: {},
          roles: {},
        },
      },
    },
  },
  deleteUsersInApp: { fields: { usersIdList: { required: true } } },
  deleteUsers: { fields: { usersIdList: { required: true } } },
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
      members: {},
    },
  },
  createChatInApp: {
    fields: {
      title: { required: true },
      uuid: { required: true },
      type: { required: true },
      description: {},
      picture: {},
      members: {},
    },
  },
  deleteChatInApp: { fields: { name: { required: true } } },
  deleteChat: { fields: { name: { required: true } } },
  updateChat: { fields: { title: {}, description: {} } },
  grantAccess: { fields: { chatName: { required: true }, members: { required: true } } },
  removeAccess: { fields: { chatName: { required: true }, members: { required: true } } },
  grantAccessInApp: { fields: { chatName: { required: true }, members: { required: true } } },
  removeAccessInApp: { fields: { chatName: { required: true }, members: { required: true } } },
  broadcast: {
    fields: {
      text: { required: true },
      allRooms: {},
      chatNames: { filter: "value" },
      chatIds: { filter: "value" },
      metadata: {},
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
      ragTags: {},
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
