// The playground's own HTTP API (CONTROL.md). A refusal becomes an Error whose message can be shown to people.

async function call(method, path, body) {
  const response = await fetch(`/playground/${path}`, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new Error("The playground is not running. Start it again: nothing is lost, and this page goes on by itself.");
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `The playground answered ${response.status}.`);
  return answer;
}

const get = (path) => call("GET", path);
const post = (path, body = {}) => call("POST", path, body);

export const api = {
  bot: () => get("bot"),
  people: () => get("people"),
  chats: (as) => get(`chats?as=${as}`),
  messages: (chat, as, since) => get(`chats/${chat}/messages?as=${as}&since_seq=${since}`),
  send: (chat, message) => post(`chats/${chat}/messages`, message),
  edit: (chat, messageId, from, text) => call("PUT", `chats/${chat}/messages/${messageId}`, { from, text }),
  press: (chat, press) => post(`chats/${chat}/press`, press),
  callback: (id) => get(`callbacks/${encodeURIComponent(id)}`),
  setMember: (chat, member) => post(`chats/${chat}/members`, member),
  block: (person) => post(`people/${person}/block`),
  unblock: (person) => post(`people/${person}/unblock`),
  menu: (as, chat) => get(`menu?as=${as}&chat=${chat}`),
  clock: () => get("clock"),
  setClock: (change) => post("clock", change),
  reset: () => post("reset"),
  fileUrl: (fileId) => `/playground/files/${encodeURIComponent(fileId)}`,
};
