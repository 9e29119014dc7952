/** What tells the messages of a chat apart: ephemeral messages all have the message_id 0. */
export const keyOf = (message) => (message.ephemeral_message_id ? ephemeralKey(message.ephemeral_message_id) : String(message.message_id));

export const ephemeralKey = (id) => `e${id}`;

/** The message as a request names it. */
export const idOf = (message) =>
  (message.ephemeral_message_id ? { ephemeral_message_id: message.ephemeral_message_id } : { message_id: message.message_id });
