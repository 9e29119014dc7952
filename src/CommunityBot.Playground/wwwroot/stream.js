// What happens in the playground, as one person hears it. An event only says that something changed; what changed is
// always read by the same GET requests, so there is one way in which data reaches the page.
const kinds = ["message", "deleted", "callback", "chat", "clock", "reset"];

/**
 * Calls `heard(kind)` for each event, and `heard("open")` whenever the stream (re)opens, after which anything may have
 * changed. Sleeps while the tab is hidden: browsers allow six connections to one server, over all tabs.
 * @returns {() => void} ends it
 */
export function listen(person, heard) {
  let source = null;

  const start = () => {
    source = new EventSource(`/playground/events?as=${person}`);
    source.onopen = () => heard("open");
    for (const kind of kinds) source.addEventListener(kind, () => heard(kind));
  };
  const stop = () => {
    source?.close();
    source = null;
  };
  const follow = () => {
    if (document.hidden) stop();
    else if (!source) start();
  };

  document.addEventListener("visibilitychange", follow);
  follow();
  return () => {
    document.removeEventListener("visibilitychange", follow);
    stop();
  };
}

/** One run of `work` at a time; asked while it runs, it runs once more afterwards. */
export function coalesce(work) {
  let running = null;
  let again = false;
  return function run() {
    if (running) {
      again = true;
      return running;
    }
    running = work().finally(() => {
      running = null;
      if (!again) return undefined;
      again = false;
      return run();
    });
    return running;
  };
}
