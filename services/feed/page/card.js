// One article at a glance.

import { captionList } from "./captions.js";
import { disclosure, element, plural } from "./element.js";
import { entityChips } from "./entities.js";
import { quoteList } from "./quotes.js";
import { language, reading } from "./reading.js";

export function card(article) {
  const { metadata } = article;
  const facts = [captionList(article.captions), entityChips(article.entities), quoteList(article.quotes)].filter(Boolean);
  return element(
    "article",
    { class: "card", tabindex: "0" },
    strap(article),
    element("h2", { lang: language(article) }, metadata.headline ?? element("span", { class: "hint" }, "No headline")),
    metadata.dek ? element("p", { class: "dek", lang: language(article) }, metadata.dek) : null,
    signature(metadata),
    degraded(article),
    element("div", { class: facts.length ? "inside" : "inside alone" }, reading(article), facts.length ? element("div", { class: "facts" }, facts) : null),
    element("p", { class: "counts" }, counts(article).join(" · ")),
    removed(article),
  );
}

function strap({ metadata, source, version, enriched_at: at }) {
  const { dateline, section } = metadata;
  const place = dateline ? [dateline.place ?? dateline.text, dateline.country].filter(Boolean).join(", ") : null;
  const moment = new Date(at);
  return element(
    "p",
    { class: "strap" },
    section ? element("strong", {}, section) : null,
    place ? element("span", { title: "dateline" }, place) : null,
    metadata.language.code === "und" ? null : element("span", { title: "language" }, tongue(metadata.language.code)),
    source.outlet ? element("span", { title: "outlet" }, source.outlet) : null,
    version > 1 ? element("span", {}, `version ${version}`) : null,
    element("time", { datetime: at, title: moment.toLocaleString() }, moment.toLocaleTimeString()),
  );
}

function tongue(code) {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(code);
  } catch {
    return code;
  }
}

function signature({ byline, authors, published_at: published }) {
  const names = authors.map(({ name }) => element("span", { class: "chip author" }, name));
  const printed = byline && !authors.some(({ name }) => name === byline) ? element("span", { class: "printed" }, byline) : null;
  const date = published ? element("span", { class: "hint", title: published.basis }, published.value) : null;
  return names.length || printed || date ? element("p", { class: "signature" }, names, printed, date) : null;
}

function degraded({ degraded: steps }) {
  return steps.length ? element("p", { class: "degraded" }, `Done without: ${steps.join(", ")}`) : null;
}

function counts({ body, captions, entities, quotes, metadata }) {
  const of = (kind) => body.filter((block) => block.kind === kind).length;
  const minutes = Math.max(1, Math.round(metadata.reading_time_seconds / 60));
  return [
    plural(of("paragraph"), "paragraph"),
    of("subhead") ? plural(of("subhead"), "subhead") : null,
    metadata.word_count ? `${plural(metadata.word_count, "word")}, ${minutes} min` : null,
    plural(captions.length, "picture"),
    plural(entities.length, "entity", "entities"),
    plural(quotes.length, "quote"),
  ].filter(Boolean);
}

function removed({ removed: parts }) {
  if (!parts.length) return null;
  const line = ({ kind, text }) => element("li", {}, element("small", {}, kind), " ", text.length > 300 ? `${text.slice(0, 300)}…` : text);
  return disclosure(`${plural(parts.length, "part")} not taken for the article`, () => element("ul", { class: "removed-list" }, parts.map(line)));
}
