// Presses on inline buttons that the bot has not answered yet. They outlive the redrawing of their message and the
// leaving of its chat, so they belong to a person's pane.
import { api } from "./api.js";

const patience = 30_000;

export const pressKey = (chat, messageKey, data) => `${chat}|${messageKey}|${data}`;

/** @param {{answered: (answer: object) => void, given_up: () => void, changed: () => void}} on */
export function createPresses(person, on) {
  const waiting = new Map();
  const starting = new Set();

  function settle(id, then) {
    if (!waiting.delete(id)) return;
    on.changed();
    then();
  }

  async function check(id) {
    const { answer } = await api.callback(id);
    if (answer) settle(id, () => on.answered(answer));
  }

  return {
    isWaiting: (key) => starting.has(key) || [...waiting.values()].includes(key),

    async press(chat, key, press) {
      if (this.isWaiting(key)) return;
      starting.add(key);
      on.changed();
      try {
        const { callback_query_id: id } = await api.press(chat, { by: person, ...press });
        waiting.set(id, key);
        setTimeout(() => settle(id, on.given_up), patience);
        starting.delete(key);
        await check(id);
      } finally {
        starting.delete(key);
        on.changed();
      }
    },

    checkAll: () => Promise.all([...waiting.keys()].map(check)),
  };
}
