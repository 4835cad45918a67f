/** User queries, each with the operations that are a right result. */
export interface HeldOut {
  readonly provider: string
  readonly query: string
  readonly operations: readonly string[]
}

const rows = (provider: string, table: Readonly<Record<string, string>>): HeldOut[] =>
  Object.entries(table).map(([query, operations]) => ({
    provider,
    query,
    operations: operations.split(" ").map((id) => `${provider}.${id}`),
  }))

/*
 * Queries that were not used to tune the ranking. Do not change the glossary for one of them: they measure how well
 * unknown queries are understood. A wrong query (no operation does that) may be replaced.
 */

const english: readonly HeldOut[] = [
  ...rows("bbb", {
    "which classes are going on right now": "getMeetings",
    "how many students are in room physics-101": "getMeetingInfo",
    "close the meeting for everybody": "end",
    "open a new room for tomorrow's lecture with recording": "create",
    "hide a recording from students": "publishRecordings",
    "add Portuguese captions to a recording": "putRecordingTextTrack",
    "recordings of last week": "getRecordings",
    "post an announcement in the meeting chat": "sendChatMessage",
    "upload slides into the ongoing class": "insertDocument",
    "what release does the server run": "index",
    "is the webhook service alive": "hooksPing check",
    "unsubscribe a callback address": "hooksDestroy",
    "give a guest a link to enter": "joinUrl",
    "change the title of a recording": "updateRecordings",
  }),
  ...rows("confweb", {
    "meetings that took place in March": "getAllMeetings",
    "give the running session another name": "updateMeeting",
  }),
  ...rows("xroom", {
    "set a passcode for a room": "roomSetPassword",
    "make a reservation until friday": "bookingAdd",
    "who is connected in each room": "roomList",
  }),
  ...rows("xcall", {
    "access credential for a new attendee": "createRoomToken",
    "which plan do we pay for": "getSubscription",
  }),
  ...rows("ethora", {
    "register a batch of pupils": "createUsers createUsersInApp",
    "add a teacher to a chat room": "grantAccess grantAccessInApp",
    "wipe the history of a room": "clearMessages",
    "how many unread messages does a user have": "countUnread",
    "teach the bot from our website": "startSiteCrawl startSiteCrawlInApp",
  }),
  ...rows("omniflow", {
    "look up a customer by phone": "contactsFindByPhone",
    "close a ticket": "conversationsResolve",
    "reply to a customer": "messagesSend",
    "failed webhook calls": "webhooksListDeliveries",
  }),
]

const portuguese: readonly HeldOut[] = [
  ...rows("bbb", {
    "gravações do mês passado": "getRecordings",
    "quais aulas estão no ar agora": "getMeetings",
    "quantos alunos entraram na aula": "getMeetingInfo getMeetings",
    "fechar a sala de matemática": "end",
    "agendar uma nova videoconferência gravada": "create",
    "deixar a gravação pública": "publishRecordings",
    "remover vídeos velhos": "deleteRecordings",
    "colocar legendas em português": "putRecordingTextTrack",
    "avisar a turma pelo chat": "sendChatMessage",
    "enviar o PDF da aula para a reunião": "insertDocument",
    "relatório de participação da aula": "learningDashboard getMeetingInfo",
    "lista dos webhooks cadastrados": "hooksList",
    "gerar link para o professor entrar": "joinUrl",
    "o segredo está correto?": "check",
  }),
  ...rows("confweb", {
    "histórico de reuniões da semana": "getAllMeetings",
    "reativar um webhook que foi desativado": "hooksEnable",
  }),
  ...rows("xroom", {
    "prorrogar uma reserva": "bookingUpdate",
    "bloquear a entrada na sala": "roomSetLock",
    "tirar um participante inconveniente": "roomKickOut",
  }),
  ...rows("xcall", {
    "gerar credencial de acesso para um convidado": "createRoomToken",
    "tem gente na sala?": "getRoomInfo",
  }),
  ...rows("ethora", {
    "importar alunos em massa": "createUsers createUsersInApp",
    "tirar um usuário do grupo": "removeAccess removeAccessInApp",
    "mandar um comunicado para todas as salas": "broadcast broadcastInOwnApp",
    "mensagens que mencionam matrícula": "searchMessages",
    "apagar uma sala de bate-papo": "deleteChat deleteChatInApp",
  }),
  ...rows("omniflow", {
    "histórico da conversa com o cliente": "messagesList",
    "passar o atendimento para outro atendente": "conversationsAssign",
    "modelos aprovados pelo WhatsApp": "templatesList",
    "disparar mensagem de modelo": "templatesSend",
  }),
]

export const heldOut = { english, portuguese } as const
