// Following the stream for ever: by fetch, since EventSource cannot send a key; on from the last position after a cut.

import { events } from "./events.js";
import { askForKey, authorization } from "./access.js";

const SILENCE = 60_000; // four heartbeats
const LONGEST_PAUSE = 15_000;

export async function follow({ recent, onArticle, onGap, onState }) {
  let position = null;
  let failures = 0;
  for (;;) {
    try {
      onState("connecting");
      const response = await open(position, recent);
      if (response.status === 401) {
        onState("locked");
        await askForKey();
        continue;
      }
      if (response.status === 400 && position !== null) {
        position = null; // the log is another one now
        continue;
      }
      if (!response.ok) throw new Error(`the desk answered ${response.status}`);
      failures = 0;
      onState("live");
      for await (const event of response.events()) {
        if (event.name === "article") onArticle(JSON.parse(event.data));
        if (event.name === "gap") onGap(JSON.parse(event.data));
        if (event.id) position = event.id;
      }
    } catch (error) {
      console.warn("The stream was cut:", error);
    }
    const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** failures++) * (0.5 + Math.random() / 2);
    onState("waiting", Math.ceil(pause / 1000));
    await new Promise((go) => setTimeout(go, pause));
  }
}

async function open(position, recent) {
  const cut = new AbortController();
  let silence = setTimeout(() => cut.abort(), SILENCE);
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => cut.abort(), SILENCE);
  };
  const resumed = position ? { "Last-Event-ID": position } : {};
  const response = await fetch(`/v1/stream${position ? "" : `?recent=${recent}`}`, {
    headers: { Accept: "text/event-stream", ...resumed, ...authorization() },
    cache: "no-store",
    signal: cut.signal,
  });
  heard();
  if (!response.ok) clearTimeout(silence);
  return { ok: response.ok, status: response.status, events: () => events(response.body, heard) };
}
