/* The page's scripts, from here: what Dash, Mantine and AG Grid call by name. Nothing here asks the server for anything
   that follows the pointer or the playhead; a change of the address does. */
import "./forbidden.js"; // before any other asks
import "./brush.js";
import "./citing.js";
import "./desk/desk.js";
import "./desk/at_once.js";
import "./desk/dragging.js";
import "./desk/stamping.js";
import "./door.js";
import "./fingers.js";
import "./hands.js";
import "./keys.js";
import "./later.js";
import "./leaving.js";
import "./opening.js";
import "./paper.js";
import "./present.js";
import "./reader.js";
import "./scene.js";
import "./typing.js";
import "./watch/watch.js";
import "./window.js";
import { edit } from "./address.js";
import { carrying } from "./carry.js";
import { functions as desk } from "./desk/grid.js";
import { along } from "./lens.js";
import { graph, meta, stand } from "./marks.js";
import { numbered } from "./notes/notes.js";
import { noted } from "./notes/pictured.js";
import { find, near, set, unchanged } from "./page.js";
import { save } from "./pictures.js";
import { load } from "./playhead.js";
import { speak } from "./server.js";
import { small, worded } from "./small.js";
import { filtered, keep, kept, laid, order } from "./table.js";
import { clock } from "./times.js";
import { settled } from "./views.js";

/** @typedef {import("./contract").Shown} Shown */
/** @typedef {import("./contract").Telling} Telling */
/** @typedef {Record<string, string>} Written HTML by the id of its place */

/** @type {WeakMap<Element, string>} what was written: it reads back otherwise than written */
const written = new WeakMap();

/** What the page's callbacks call; each answers what its output becomes. */
const calls = {
  /** @param {import("./contract").Picture} picture */
  save: async (picture) => save(await noted(picture, numbered())),

  small,
  worded,

  /** @param {Shown} shown */
  show: ({ controls, told }) => {
    settled();
    for (const [id, prop, value] of controls) set(id, prop, value);
    return told; // last: from now on a control that shows something else was moved by the reader
  },

  /** @param {readonly string[] | null} rows */
  dim: (rows) => {
    stand(rows);
    return unchanged();
  },

  /** @param {string | null} chosen */
  rows: (chosen) => {
    keep(chosen);
    return unchanged();
  },

  /** @param {unknown} _ @param {boolean} opened */
  more: (_, opened) => {
    find("more").setAttribute("aria-expanded", String(!opened));
    return !opened;
  },

  /** @param {(Written | null | undefined)[]} pages */
  write: (...pages) => {
    for (const [id, html] of pages.flatMap((page) => Object.entries(page ?? {}))) {
      const place = find(id);
      if (written.get(place) === html) continue;
      place.innerHTML = html;
      written.set(place, html);
    }
    return unchanged();
  },

  /** @param {unknown} drawn @param {boolean} before */
  painted: (drawn, before) => {
    const place = find("place");
    if (before || !drawn || place.dataset.waiting) return unchanged();
    place.dataset.waiting = "yes";
    near(place, () => {
      set("painted", "data", true);
      laid();
    });
    return unchanged();
  },

  /** @param {Telling | null} telling */
  telling: (telling) => {
    load(telling);
    return unchanged();
  },
};

const table = { filtered, kept, order };

speak(carrying);

window.anachrony = { calls, edit, graph, lens: { along }, meta, table };

/* the namespaces in which three libraries look for functions by name */
window.dash_clientside = Object.assign(window.dash_clientside ?? {}, { anachrony: calls });
window.dashMantineFunctions = Object.assign(window.dashMantineFunctions ?? {}, { clock });
window.dashAgGridFunctions = Object.assign(window.dashAgGridFunctions ?? {}, {
  anachrony: table,
  desk,
});
