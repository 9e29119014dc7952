// What a message is in a few words: for the list of chats and for the line above a reply; and the grey lines
// ("Priya added CommunityBot") of a chat.

const kinds = [
  ["photo", "Photo"], ["voice", "Voice message"], ["sticker", "Sticker"], ["audio", "Audio"], ["video", "Video"],
  ["video_note", "Video message"], ["animation", "GIF"], ["venue", "Place"], ["location", "Place"], ["contact", "Contact"],
  ["poll", "Poll"],
];

export const nameOf = (user) => [user?.first_name, user?.last_name].filter(Boolean).join(" ");

export const senderOf = (message) => message.sender_chat?.title ?? nameOf(message.from);

const listed = (users) => users.map(nameOf).join(", ");

/** The text of a service message, or null when the message is an ordinary one. */
export function serviceText(message) {
  const who = senderOf(message);
  const joined = message.new_chat_members ?? (message.new_chat_member && [message.new_chat_member]);
  const left = message.left_chat_member;
  if (joined?.every(({ id }) => id === message.from?.id)) return `${who} joined the group`;
  if (joined) return `${who} added ${listed(joined)}`;
  if (left) return left.id === message.from?.id ? `${who} left the group` : `${who} removed ${nameOf(left)}`;
  if (message.group_chat_created || message.supergroup_chat_created) return `${who} made the group`;
  if (message.channel_chat_created) return "The channel was made";
  if (message.new_chat_title) return `${who} changed the group's name to ${message.new_chat_title}`;
  if (message.pinned_message) return `${who} pinned “${summaryOf(message.pinned_message)}”`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return "The group became a supergroup";
  if (message.forum_topic_created) return `Topic: ${message.forum_topic_created.name}`;
  return null;
}

export function summaryOf(message) {
  const kind = kinds.find(([field]) => message[field])?.[1] ?? (message.document ? message.document.file_name || "File" : null);
  const words = withoutSpoilers(message.text ?? message.caption, message.entities ?? message.caption_entities);
  if (kind && words) return `${kind}: ${words}`;
  return words ?? kind ?? serviceText(message) ?? "Message";
}

const withoutSpoilers = (text, entities = []) => entities
  .filter(({ type }) => type === "spoiler")
  .reduce((rest, { offset, length }) => rest.slice(0, offset) + "▒".repeat(length) + rest.slice(offset + length), text);
