// Links that lead to the bot are followed on the page, as Telegram's apps do; all others are the browser's.

/** @returns {{start?: string, startgroup?: string} | null} null when the link does not lead to the bot */
export function botLink(url, username) {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  const name = protocol === "tg:" ? searchParams.get("domain") : ["t.me", "telegram.me"].includes(hostname) && pathname.slice(1);
  if (!name || name.toLowerCase() !== username.toLowerCase()) return null;
  return { start: searchParams.get("start") ?? undefined, startgroup: searchParams.get("startgroup") ?? undefined };
}
