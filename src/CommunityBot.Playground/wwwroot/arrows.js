// Arrow keys between the buttons of one place, as the eye sees them: a calendar goes up and down as well as sideways.
const ways = { ArrowLeft: ["x", -1], ArrowRight: ["x", 1], ArrowUp: ["y", -1], ArrowDown: ["y", 1] };

export function arrowKeys(place) {
  place.addEventListener("keydown", (event) => {
    if (!ways[event.key] || !place.contains(document.activeElement)) return;
    event.preventDefault();
    nextTo(document.activeElement, [...place.querySelectorAll("button")], ...ways[event.key])?.focus();
  });
}

/** The button of the nearest row that is least to the side; sideways, only one of the same row. */
function nextTo(focused, buttons, axis, sign) {
  const from = middleOf(focused);
  return buttons
    .map((node) => {
      const to = middleOf(node);
      const [along, aside] = axis === "x" ? [to.x - from.x, to.y - from.y] : [to.y - from.y, to.x - from.x];
      return { node, along: Math.round(along * sign), aside: Math.round(Math.abs(aside)) };
    })
    .filter(({ along, aside }) => along > 0 && (axis === "y" || aside === 0))
    .sort((one, other) => one.along - other.along || one.aside - other.aside)[0]?.node;
}

function middleOf(node) {
  const { left, top, width, height } = node.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
