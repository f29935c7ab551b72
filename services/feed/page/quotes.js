// Who says what.

import { disclosure, element } from "./element.js";

const AT_A_GLANCE = 3;

export function quoteList(quotes) {
  if (!quotes.length) return null;
  const rest = quotes.slice(AT_A_GLANCE);
  return element(
    "section",
    {},
    element("h3", {}, "Quotes"),
    quotes.slice(0, AT_A_GLANCE).map(quote),
    rest.length ? disclosure(`${rest.length} more`, () => element("div", {}, rest.map(quote))) : null,
  );
}

function quote({ text, speaker, cue, through }) {
  const who = speaker?.name ?? speaker?.text;
  const how = [cue, through ? `through ${through}` : null].filter(Boolean).join(", ");
  return element(
    "blockquote",
    {},
    element("p", {}, `“${text}”`),
    element("footer", {}, who ? element("cite", {}, who) : element("cite", { class: "hint" }, "speaker unknown"), how ? ` ${how}` : ""),
  );
}
