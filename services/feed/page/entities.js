// Entities as chips, those that matter most first.

import { disclosure, element } from "./element.js";

export const TYPES = ["person", "organization", "place", "facility", "group", "event", "product", "work", "law"];
const AT_A_GLANCE = 18;

export function entityChips(entities) {
  if (!entities.length) return null;
  const sorted = [...entities].sort((a, b) => b.salience - a.salience || b.mentions.length - a.mentions.length);
  const chips = (some) => element("ul", { class: "chips" }, some.map((one) => element("li", {}, chip(one))));
  const rest = sorted.slice(AT_A_GLANCE);
  return element(
    "section",
    {},
    element("h3", {}, "Who and where"),
    chips(sorted.slice(0, AT_A_GLANCE)),
    rest.length ? disclosure(`${rest.length} more`, () => chips(rest)) : null,
  );
}

function chip({ name, type, roles, links, mentions }) {
  const address = link(links ?? {});
  const attributes = { class: `chip entity ${type}`, title: [type, ...(roles ?? [])].join(" · ") };
  const times = mentions.length > 1 ? element("small", {}, ` ×${mentions.length}`) : null;
  return address
    ? element("a", { ...attributes, href: address, target: "_blank", rel: "noopener noreferrer" }, name, times)
    : element("span", attributes, name, times);
}

function link({ wikidata, geonames }) {
  if (/^Q\d+$/.test(wikidata ?? "")) return `https://www.wikidata.org/wiki/${wikidata}`;
  return Number.isInteger(geonames) ? `https://www.geonames.org/${geonames}` : null;
}
