// The article to read, and its whole text with everything marked.

import { disclosure, element, plural } from "./element.js";
import { marked, mentions, points } from "./marked.js";

const AT_A_GLANCE = 6;
const LONGEST = 200_000; // code points; a browser draws more than that only slowly
const TAGS = { paragraph: "p", subhead: "h4", "list-item": "p", "pull-quote": "blockquote", note: "p" };

export function reading(article) {
  const text = points(article.text);
  const entities = mentions(article);
  const draw = (block) =>
    element(TAGS[block.kind] ?? "p", { class: block.kind }, marked(text, block.start, block.end, entities));
  const rest = article.body.slice(AT_A_GLANCE);
  return element(
    "div",
    { class: "reading", lang: language(article) },
    article.body.slice(0, AT_A_GLANCE).map(draw),
    rest.length ? disclosure(`Read on: ${plural(rest.length, "more part")}`, () => element("div", {}, rest.map(draw))) : null,
    disclosure("The whole text, with everything marked", () => whole(article, text, entities)),
  );
}

export function language({ metadata }) {
  return metadata.language.code === "und" ? null : metadata.language.code;
}

function whole(article, text, entities) {
  const captions = article.captions.flatMap(({ spans }) =>
    spans.map(([start, end]) => ({ start, end, tag: "span", kind: "caption", about: "caption" })),
  );
  const removed = article.removed.map(({ start, end, kind }) => ({ start, end, tag: "s", kind: "removed", about: kind }));
  const parts = [...captions, ...removed].sort((a, b) => a.start - b.start || b.end - a.end);
  const end = Math.min(text.length, LONGEST);
  return element(
    "div",
    { class: "whole", tabindex: "0", role: "region", "aria-label": "The whole text" },
    marked(text, 0, end, entities, parts),
    end < text.length ? element("p", { class: "hint" }, `… and ${plural(text.length - end, "more character")}.`) : null,
  );
}
