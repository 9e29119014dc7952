// Times are shown as people of the neighbourhood see them on the wall.
let zone;

export const setZone = (name) => {
  zone = name;
};

const format = (options) => (date) => new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }).format(date);

export const timeOf = format({ hour: "2-digit", minute: "2-digit" });
export const dayOf = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
export const shortDayOf = format({ day: "numeric", month: "short" });
export const momentOf = format({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

/** "2026-03-24T18:05", the value of a date-time field, as the wall shows it at that instant. */
export function wallClock(date) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  }).formatToParts(date).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** The instant at which the wall shows `value`. In the hour that a clock change skips, the hour after it. */
export function fromWallClock(value) {
  const asUtc = (text) => Date.parse(`${text}Z`);
  const offsetAt = (instant) => asUtc(wallClock(new Date(instant))) - Math.floor(instant / 60000) * 60000;
  const first = asUtc(value) - offsetAt(asUtc(value));
  return new Date(asUtc(value) - offsetAt(first));
}
