/*
 * Words of users, and the words of the documents that mean the same. A row has three cells:
 *
 *     words of the documents | Portuguese | English
 *
 * Words are written as dictionaries have them: infinitives, and nouns in the singular. words.ts knows plurals and verb forms.
 * Several words without a comma, such as "get rid of", are an expression, which counts as one word. A word may be in several rows.
 */

/** Verbs first, then people and things. */
export const glossary = `
# Verbs: to look at something
list | listar, lista, relação | enumerate, overview
list get | mostrar, exibir, ver, consultar, visualizar, conferir | show, see, view, display, read, tell
get | obter, pegar, buscar, recuperar, ler, trazer | fetch, retrieve, look at, obtain
find search get | encontrar, achar, localizar | look up, locate, discover
search find | procurar, pesquisar, filtrar, pesquisa, busca | look for, query, filter, seek
count | contar, contagem, quantidade, quanto | how many, number of, total
state info status | estado, situação, status, andamento, progresso, já | status, progress, how far, state, yet, finished
check | verificar, checar, confirmar, testar, teste | verify, test, make sure, works
validate check | validar, válido, correto, certo | valid, correct, right, verify
check explain reject | inválido, errado, incorreto | invalid, incorrect, wrong, mismatch
check explain diagnose | diagnosticar, problema, depurar, diagnóstico | debug, troubleshoot, broken, problem, wrong
explain diagnose | explicar, por que, motivo, causa, falhar, falha, erro, recusar, rejeitar | why, fail, failure, error, refuse, reason, deny, reject
download get export | baixar, descarregar | download
export | exportar, exportação, cópia de segurança | backup, back up, dump
import | importar, importação, carregar | load, restore from

# Verbs: to make something
create | criar, fazer, montar | make, set up, build, new
create add new | novo, adicionar, acrescentar, incluir | add, insert, put, include
insert add | inserir, colocar, pôr | put, attach
create start init open | abrir, iniciar, começar, início | open, begin, launch, start
create token mint | gerar, emitir | issue, generate, mint
register create | registrar, cadastrar, salvar, cadastro | register, save, record, enroll
sign up | cadastrar-se, fazer cadastro, meu cadastro, inscrever, criar uma conta, abrir uma conta | sign up, join up, registration, create an account, open an account
subscribe | inscrever, assinar | subscribe, enroll
unsubscribe | desinscrever, parar de receber, deixar de receber | unsubscribe, no more, opt out
clone copy | copiar, clonar, duplicar, cópia | duplicate, copy, clone
upload add | carregar, subir, enviar, anexar | upload, attach
send | enviar, mandar, disparar, responder | write, deliver, reply, respond, post, tell, say
message chat send write | escrever, dizer, falar | write, say, talk, tell, post
broadcast announcement | anunciar, anúncio, comunicado, comunicar, aviso, avisar, recado, difundir | announce, announcement, tell everybody, tell everyone, bulletin
transfer | transferir, pagar, transferência, pagamento | pay, payment, hand over, give
assign | atribuir, transferir, encaminhar, delegar, repassar, designar | hand over, delegate, transfer, give to, route
invite join | convidar, convite, chamar | invite, invitation, bring into, bring
join access | entrar, entrada, ingressar, acessar, participar, ingresso | enter, get in, come in, participate, attend, let in, let into
access add let grant | permitir, autorizar, liberar, conceder, adicionar, incluir | allow, let, admit, permit, authorize, grant, add
activate enable on | ativar, habilitar, ligar, reativar, acionar | turn on, switch on, enable, activate, reactivate
booking reserve | agendar, reservar, reserva, agendamento, marcar | book, reserve, reservation, schedule, appointment
publish unpublish visibility | publicar, público, visível, divulgar, disponibilizar, despublicar, esconder, ocultar, invisível | publish, visible, public, unpublish, hide, hidden, invisible
exchange | trocar | swap, exchange, trade
crawl site | rastrear, rastreamento, indexar, varrer, ensinar, aprender | crawl, scrape, index, spider, teach, learn, read
again reindex | de novo, novamente, outra vez, reindexar, reprocessar | again, once more, refresh, reindex

# Verbs: to change something
change update | alterar, atualizar, mudar, modificar, editar, corrigir, trocar, ajustar, alteração | modify, edit, correct, adjust, update, change, alter, give another
rename name update change metadata title | renomear | rename
set change update | definir, configurar, colocar, ajustar, pôr | configure, set, define, set up, put
replace rotate refresh new | trocar, substituir, renovar, rotacionar, renovação | renew, exchange, rotate, swap, replace
refresh new | renovar, atualizar, expirar | renew, extend, expire
booking update valid long | prorrogar, estender, prolongar | extend, prolong
restore archived | restaurar, recuperar, desarquivar, restauração | bring back, recover, undelete, unarchive, restore, undo
archive | arquivar, arquivo morto, arquivamento | archive
reopen | reabrir, de novo, novamente, voltar | reopen, again, come back
resolve | resolver, encerrar, concluir, fechar, finalizar, solucionar | solve, close, finish, complete, done, settle
lock | trancar, bloquear, travar, destrancar, desbloquear, fechar, bloqueio | unlock, close, lock, keep out, come in, let in
mute notification | silenciar, mudo, calar | mute, silence, quiet
unmute notification | reativar, dessilenciar | unmute
long valid until | até quando, validade, prazo, vencer, expirar | until, expire, expiry, deadline

# Verbs: to end something
end destroy | encerrar, terminar, finalizar, fechar, acabar, concluir | close, finish, stop, terminate, end, shut
delete remove | apagar, excluir, deletar, eliminar, remover, exclusão | erase, drop, destroy, get rid of, forget, remove, throw away
clear delete | limpar, esvaziar, zerar | wipe, empty, clear, clean, purge
deletion purge delete | definitivo, para sempre, exclusão, permanente | for good, forever, permanent, purge, permanently
remove kick leave | expulsar, banir, tirar, retirar, remover | throw out, throw, kick, kick out, eject, expel, ban
leave remove | sair, deixar | leave, quit, exit
cancel | cancelar, parar, interromper, abortar, cancelamento, desistir | stop, abort, call off, interrupt, do not need
revoke delete | revogar, invalidar, anular, vazar | invalidate, leak, revoke, withdraw
disable off status | desativar, desabilitar, desligar, pausar | turn off, switch off, disable, deactivate, pause
sign out session end | desconectar, deslogar, fazer logout | log out, log off, sign out, disconnect
delete destroy remove webhook | parar de enviar, parar de chamar, parar de notificar | stop sending, stop calling, stop notifying

# People
user | usuário, pessoa, gente, alguém, cadastro | person, people, account, somebody, someone, everybody
participant user attendee | participante, presente, presença, frequência, alguém, pessoa | attendee, attend, attendance, present, people, person, somebody, someone, anybody
participant user meeting state | lista de presença, presença, frequência, comparecer, quem participou, quem esteve | attendance, attendance list, roll call, who was there, who came
user participant attendee | aluno, estudante, discente | student, pupil, learner
moderator user | professor, moderador, docente, instrutor, anfitrião | teacher, host, instructor, presenter
member | membro, integrante | member, belong
user participant member | quem | who
contact | cliente, contato, consumidor | customer, client, contact, consumer
conversation contact message | cliente, atendimento, suporte, chamado, atender | customer, ticket, support, case, waiting
agent | agente, atendente, assistente, inteligência artificial, IA, operador | assistant, AI, operator, agent
bot | robô, chatbot, assistente | chatbot, robot, assistant
visitor widget | visitante, site | visitor, guest, website
owner | dono, proprietário | owner
all users everyone app | todo mundo, para todos, todos os usuários | everybody, everyone, all people, all users

# Meetings and rooms
meeting | reunião, aula, turma, videoconferência, webconferência, conferência, encontro, classe, sessão | class, lesson, lecture, conference, webinar, classroom, session
room meeting | sala | room
meeting metadata | curso, disciplina | course, subject
call meeting | chamada, ligação, ligar, telefonar | phone, ring, video call
running active | acontecer, andamento, ativo, ao vivo, rolar, ocorrer, aberto | happening, live, ongoing, going on, in progress, active, open, under way
ended | encerrado, passado, anterior, histórico, terminado, ontem, anteontem | past, finished, over, previous, history, ended, yesterday, last week, last month, last year, last night, last time
empty | vazio | nobody, empty
private | privado, particular, reservado, a sós | private, alone, direct, one to one, confidential
default | padrão, automático, automaticamente | default, automatic, automatically, by themselves, by itself
provision several go | várias, vários, de uma vez, lote | several, at once, many, bulk, batch
several delete | várias, vários | several, many, multiple
learning dashboard activity | painel, atividade, aprendizagem, participação, engajamento | active, participation, engagement, dashboard, analytics
presentation document | slide, apresentação, lousa, PDF, PowerPoint | slide, deck, PDF, PowerPoint
recording | gravação, gravar, vídeo, gravado | video, recorded, playback
play protected recording | assistir, reproduzir, tocar | watch, play, view
text track | legenda, transcrição | caption, subtitle, transcript, transcription
feedback | avaliar, avaliação, opinião, nota, comentário, sugestão, sugerir, comentar, crítica | rating, rate, opinion, comment, suggestion, think, review, stars
STUN TURN server | conexão WebRTC, mídia, ICE | WebRTC, ICE, media, relay, NAT

# Messages and chats
chat room | bate-papo, papo, conversa, grupo, canal | chat, group, channel, conversation
message | mensagem, recado, histórico | message, written, said, history, text, archive
message send conversation | WhatsApp, SMS, Telegram, Instagram | WhatsApp, SMS, Telegram, Instagram
conversation | conversa, diálogo | thread, dialogue, talk
messages around context | em torno, ao redor, contexto, antes e depois | around, context, before and after, surrounding
unread | não lido, por ler, não lida | unread, not read, nobody read, nobody has read
text message search | texto, palavra, termo | word, phrase, text
inbox | caixa, caixa de entrada, canal, número conectado | channel, connected number, mailbox, inbox
template | modelo, pronto, predefinido | prepared, predefined, canned, ready-made
phone number | telefone, número, celular | phone, number, mobile
open status | aberto, pendente, aguardar, esperar | waiting, pending, unanswered, open

# Webhooks and notifications
webhook hook | gancho, retorno de chamada, evento | callback, event, my URL, my address, my server, my application
register webhook create | ser avisado, ser notificado, ser informado, receber eventos, receber um aviso, avisar meu sistema | notify my, call my, tell my, be told, be notified, be informed, be alerted, get notified, get informed, get told
webhook delivery | entrega, entregar | delivered, receive, delivery
notification push mute unmute | notificação, notificar, alerta, alertar, aviso, avisar | alert, notify, notification, push
device push | celular, dispositivo, aparelho, smartphone, telefone | phone, smartphone, mobile, device, tablet
Apple APNs push | iPhone, iOS, iPad, Apple | iPhone, iOS, iPad, Apple
Firebase push | Android, Google, FCM | Android, Google, FCM

# Apps, accounts and credentials
app | aplicativo, aplicação, app, inquilino | application, tenant
path | outro, outra | another, other
settings config | configuração, ajuste, preferência, opção, dado | configuration, option, preference, setup, colour, color, logo, setting
logo primary color | cor, logotipo, marca | colour, logo, brand, color, look
name | nome | name, called
name title | título | title
picture photo avatar | foto, imagem, avatar | picture, photo, avatar, image
token | credencial, acesso | credential, access
key | chave | key
password | senha | password, passcode, PIN
secret | segredo | secret
session | sessão, conectado, conexão | connected, logged in, session
log in session | entrar, login, logar, autenticar | login, sign in, authenticate, log on
second factor login | dois fatores, segundo fator, duas etapas, código | two-factor, two factor, 2FA, MFA, second step, code
account user | conta, cadastro | account, profile
account me user get | quem sou eu, minha conta, meu perfil, meus dados | who am I, my account, my profile, logged in as
subscription | assinatura, plano, mensalidade | plan, pay for, billing, subscription, tariff
license | licença, licenciamento | licence, licensing
balance wallet | saldo, carteira, dinheiro, moeda | money, wallet, coin, funds, credit
transfer tokens | moeda, criptomoeda, pagar | coin, crypto, pay
version | versão, release, instalado | release, installed, build
ping server responds check | no ar, online, funcionar, responder | alive, up, online, health, reachable, down
server | servidor | host, machine, instance
check connection credentials | conexão, credencial, funcionar, conectar | connection, work, reach, connect
link URL address | link, endereço, URL | link, address, URL
link join URL | link de entrada, link de acesso, link de convite | invitation link, join link, invite link, entry link
checksum signature | assinatura, checksum | signature, checksum
domain | domínio | domain
protected secure | protegido, seguro, restrito, proteger | protect, secure, restricted, only members, private

# Files, documents and knowledge
file | arquivo, anexo, mídia | attachment, media, file
bundle import export | arquivo, pacote | bundle, package, archive, backup
document | documento, PDF, conhecimento | PDF, knowledge, paper, doc
site page crawl | site, página, web, conhecimento | website, web page, page, web, knowledge, homepage
tag | etiqueta, rótulo, marcador, etiquetar, rotular | label, tag, mark
flow | fluxo | workflow, flow
soul | alma, personalidade, caráter | character, personality, soul
prompt agent | prompt, instrução | prompt, instruction
instance | instância | instance
job state | trabalho, tarefa, terminar, andamento, processamento, já | task, job, finished, done, progress, yet, how far, by now
data | dado, informação | data, information, details
visibility see | visibilidade, visível, público | visible, public, who can see
v1 | versão antiga, antigo | older, old way, legacy
`

/** Words with little meaning of their own: they only decide between otherwise equal operations. */
export const hints = `
list get | qual, quais, existir, ter, haver, todo | which, what, are there, does have, all, every, whose
me my own token | eu, meu, nosso, próprio, mim | I, my, me, our, own, mine, we, us, myself
get info | um, uma | one, single
`

/** Stop words, without accents. */
export const empty = `
a an the of in on at to for from with and or is are was were be been do does did this that these those it its you your
can could would should please there their them they has have had as by not any some so if but will may when then than into
o os as de do da dos das em no na nos nas para pra por pelo pela com e ou que se voce ao aos esse essa este esta isso
qual foi era ser estao esta tem nao mais vai pode como onde sobre ja ha um uma uns umas
`
