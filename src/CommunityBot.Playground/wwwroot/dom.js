// Elements are made here and only here; data becomes text nodes, never markup.

/** el("button.primary", { type: "button", onclick }, "Send") */
export function el(name, props = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const node = document.createElement(tag || "div");
  if (classes.length) node.className = classes.join(" ");
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "testid") node.dataset.testid = value;
    else if (key in node && typeof value !== "string") node[key] = value;
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return node;
}

/** A button that does not submit anything. */
export const button = (name, props, ...children) => el(`button${name}`, { type: "button", ...props }, ...children);

/** A round button with a sign; its name is read out and shown on pointing. */
export const iconButton = (sign, name, { classes = "", ...props }) =>
  button(`.plain.icon${classes}`, { title: name, "aria-label": name, ...props }, sign);

/** A press of Escape inside `node` runs `close`, and nothing further out hears it. */
export function onEscape(node, close) {
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
}
