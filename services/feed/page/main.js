// The live page: articles as they come, and a box to post one.

import { show } from "./articles.js";
import { element } from "./element.js";
import { TYPES } from "./entities.js";
import { postBox } from "./post.js";
import { follow } from "./stream.js";

const STATES = {
  connecting: () => "Connecting …",
  live: () => "Live",
  locked: () => "A key is needed",
  waiting: (seconds) => `Cut off; trying again in ${seconds} s`,
};

function tellState(state, detail) {
  const place = document.getElementById("state");
  place.dataset.state = state;
  place.firstElementChild.textContent = STATES[state](detail);
}

function tellGap({ partition, to }) {
  const notice = document.getElementById("gap");
  const upTo = new Date(Number(to.split("-")[0])).toLocaleString();
  notice.textContent = `Some articles are missing here: the log no longer holds what came before ${upTo} (partition ${partition}).`;
  notice.hidden = false;
}

document
  .getElementById("legend")
  .append(...TYPES.map((type) => element("li", {}, element("span", { class: `chip entity ${type}` }, type))));

follow({ recent: 30, onArticle: show, onGap: tellGap, onState: tellState });

const config = await (await fetch("/page/config.json")).json();
postBox(config.ingest_url, show);
