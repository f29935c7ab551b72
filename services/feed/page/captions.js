// Captions with their credits taken apart.

import { element, plural } from "./element.js";

export function captionList(captions) {
  if (!captions.length) return null;
  return element("section", {}, element("h3", {}, "Pictures"), captions.map(figure));
}

function figure({ text, occurrences, date, credit }) {
  const notes = [occurrences > 1 ? `stands ${plural(occurrences, "time")} in the text` : null, date].filter(Boolean);
  return element(
    "figure",
    {},
    element("figcaption", {}, text),
    credit ? element("ul", { class: "chips", title: credit.text }, creditChips(credit)) : null,
    notes.length ? element("p", { class: "hint" }, notes.join(" · ")) : null,
  );
}

function creditChips({ text, photographers, agencies, distributor, outlet, qualifiers, rights }) {
  const found = [
    ...photographers.map((name) => ["photo", name]),
    ...agencies.map((name) => ["agency", name]),
    ...(distributor ? [["via", distributor]] : []),
    ...(outlet ? [["outlet", outlet]] : []),
    ...qualifiers.map((word) => ["how", word]),
    ...(rights ? [["rights", rights]] : []),
  ];
  return (found.length ? found : [["credit", text]]).map(([role, value]) =>
    element("li", { class: "chip credit" }, element("small", {}, role), " ", value),
  );
}
