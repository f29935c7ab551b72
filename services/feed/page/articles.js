// The list: newest on top, each article once, no more than a page can hold.

import { card } from "./card.js";

const MOST = 50;
const list = document.getElementById("articles");
const shown = new Map(); // article id to its item and version
let waiting = [];

export function show(article) {
  waiting.push(article);
  if (waiting.length > MOST) waiting = waiting.slice(-MOST);
  if (waiting.length === 1) setTimeout(draw, 30); // a burst is drawn at once
}

function draw() {
  for (const article of waiting) place(article);
  waiting = [];
  while (list.children.length > MOST) {
    shown.delete(list.lastElementChild.dataset.id);
    list.lastElementChild.remove();
  }
  document.getElementById("empty").hidden = list.children.length > 0;
}

function place(article) {
  const before = shown.get(article.id);
  if (before && before.version > article.version) return;
  const item = document.createElement("li");
  item.dataset.id = article.id;
  try {
    item.append(card(article));
  } catch (error) {
    console.error("An article cannot be drawn:", article.id, error);
    return;
  }
  before?.item.remove();
  shown.set(article.id, { item, version: article.version });
  list.prepend(item);
}
