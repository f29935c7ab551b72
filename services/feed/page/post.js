// The box that posts pasted text to ingest, and shows what ingest says to it.

import { askForKey, authorization } from "./access.js";
import { element } from "./element.js";

export function postBox(ingestUrl, onArticle) {
  const form = document.getElementById("post-form");
  const [copy, button] = [form.elements.copy, form.querySelector("button")];
  copy.addEventListener("keydown", (pressed) => {
    if (pressed.key === "Enter" && (pressed.ctrlKey || pressed.metaKey)) form.requestSubmit();
  });
  form.addEventListener("submit", async (submitted) => {
    submitted.preventDefault();
    button.disabled = true;
    say("", "On its way …");
    try {
      await post(ingestUrl, copy.value, onArticle);
    } catch {
      say("problem", `Ingest cannot be reached at ${ingestUrl}.`);
    } finally {
      button.disabled = false;
    }
  });
}

async function post(ingestUrl, text, onArticle) {
  const response = await fetch(`${ingestUrl}/v1/articles`, {
    method: "POST",
    headers: { "Content-Type": "text/plain; charset=utf-8", ...authorization() },
    body: text,
  });
  if (response.status === 401) {
    say("", "A key is needed first.");
    await askForKey();
    return post(ingestUrl, text, onArticle);
  }
  const answer = await response.json();
  if (!response.ok) {
    say("problem", answer.title, answer.detail, `${answer.status} ${answer.type}`);
    return undefined;
  }
  const known = answer.repeat ? "Known already: this adds nothing." : "Accepted. It appears here once it is enriched.";
  say("accepted", known, `version ${answer.version}, ${answer.state}`, answer.id);
  if (answer.article) onArticle(answer.article);
  return undefined;
}

function say(kind, what, ...more) {
  const receipt = document.getElementById("receipt");
  receipt.className = `receipt ${kind}`;
  receipt.replaceChildren(element("p", {}, what), ...more.filter(Boolean).map((line) => element("p", { class: "hint" }, line)));
}
