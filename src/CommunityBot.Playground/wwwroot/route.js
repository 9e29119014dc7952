// The address of the page is its whole state: #1002/-2001+1003 is "1002 in chat -2001, beside them 1003 in their list".
// So Back, reload and a bookmark do what people expect.

/** @returns {{person: number|null, chat: number|null}[]} one or two panes */
export function readRoute() {
  const panes = location.hash.slice(1).split("+").slice(0, 2).map((part) => {
    const [person, chat] = part.split("/").map((id) => (/^-?\d+$/.test(id) ? Number(id) : null));
    return { person: person ?? null, chat: chat ?? null };
  });
  return panes;
}

export function goTo(panes) {
  location.hash = panes.map(({ person, chat }) => (person ? `${person}${chat ? `/${chat}` : ""}` : "")).join("+");
}

/** Changes one pane and leaves the other alone. */
export function goToIn(index, pane) {
  const panes = readRoute();
  panes[index] = pane;
  goTo(panes);
}
