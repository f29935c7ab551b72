// Text with its entities marked. Offsets count code points; a string here counts UTF-16 units: so text comes as a list.

import { element } from "./element.js";

export function points(text) {
  return Array.from(text);
}

export function mentions(article) {
  const all = article.entities.flatMap((entity) =>
    entity.mentions.map(({ start, end }) => ({ start, end, kind: entity.type, about: about(entity) })),
  );
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

// The stretch from..to as nodes: entities become marks, and what a part covers is wrapped by it.
export function marked(text, from, to, entities, parts = []) {
  const nodes = [];
  let at = from;
  for (const part of parts) {
    if (part.start < at || part.end > to) continue;
    nodes.push(...flat(text, at, part.start, entities));
    nodes.push(element(part.tag, { class: part.kind, title: part.about }, flat(text, part.start, part.end, entities)));
    at = part.end;
  }
  nodes.push(...flat(text, at, to, entities));
  return nodes;
}

function flat(text, from, to, entities) {
  const nodes = [];
  let at = from;
  for (let i = first(entities, from); i < entities.length && entities[i].start < to; i += 1) {
    const { start, end, kind, about: title } = entities[i];
    if (start < at || end > to) continue;
    nodes.push(slice(text, at, start), element("mark", { class: `entity ${kind}`, title }, slice(text, start, end)));
    at = end;
  }
  nodes.push(slice(text, at, to));
  return nodes;
}

function slice(text, start, end) {
  return text.slice(start, end).join("");
}

function first(entities, from) {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entities[middle].start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function about({ name, type, roles }) {
  return [name, type, ...(roles ?? [])].join(" · ");
}
