/* Watching: a copy of the film beside its chart. Playhead and film are one, both ways, through the points at which both
   times are known. */
import { said } from "../address.js";
import { seconds as clocked, spelt } from "../desk/clocks.js";
import { noted, note } from "../desk/journal.js";
import { button, element, say, sure } from "../dialog.js";
import { find, over, taken } from "../page.js";
import { ended, follow, go, heard as played, lead, repeat, stands, stop } from "../playhead.js";
import { here } from "../shelf.js";
import { pressed, signed } from "./buttons.js";
import { caption } from "./caption.js";
import * as copy from "./copy.js";
import { called } from "./frames.js";
import * as synced from "./sync.js";
import * as voice from "./voice.js";

/** @typedef {import("./sync.js").Point} Point */
/** @typedef {{ file: string, size: number, points: Point[] }} Known */

/** Hears when there is another panel ("panel"). */
export const heard = new EventTarget();

/** @type {Point[]} */
let points = [];
let sync = synced.sync([], 0);
let file = "";
let size = 0;
let failed = "";

/** Where the copy is, on the table's clocks, s; null where none is open. */
export const moment = () => (copy.there() ? synced.screen(sync, copy.at()) : null);

/** When a time of the copy's file is on the table's clocks, s; the same, where no points say otherwise. @param {number} at */
export const tabled = (at) => synced.screen(sync, at);

/** What the copy is, as a source, and how far off a frame of it can be, as a margin. */
export const source = () => {
  const frames = copy.speed();
  const many = { points: points.length };
  const margin = frames ? "1f" : `${Math.ceil(copy.frame() * 1000)}ms`;

  return {
    margin,
    source: frames
      ? say("desk.own_copy", { ...many, fps: called(frames) })
      : say("desk.own_copy_unsteady", many),
  };
};

/* --- playhead and film --- */

const player = {
  play: copy.play,
  pause: copy.pause,
  seek: (/** @type {number} */ to) => copy.seek(synced.copy(sync, to)),
};

/** The sound's time follows the film. */
const beside = () => voice.follow(copy.address(), (to) => synced.copy(sync, to), copy.plays());

copy.heard.addEventListener("frame", () => {
  const now = synced.screen(sync, copy.at());
  const there = follow(Math.max(now, 0));
  if (Math.abs(there - Math.max(now, 0)) > 2 * copy.frame()) player.seek(there); // as it happened it jumps
  beside();
});
copy.heard.addEventListener("ended", () => ended());
copy.heard.addEventListener("refused", () => stop());

/* an event that is chosen in the chart is gone to */
let chosen = said("event");
window.addEventListener("popstate", () => {
  const now = said("event");
  if (now !== chosen && now !== null && copy.there() && !copy.plays()) go(now);
  chosen = now;
});

/* --- points --- */

/** @param {Point[]} all */
const take = (all) => {
  points = all;
  sync = synced.sync(all, copy.frame());
  note(here(), { file, size, points }).catch(() => {}); // it can be said again
  follow(Math.max(synced.screen(sync, copy.at()), 0));
  tell();
};

/** @param {string} text a clock of the table */
const point = (text) => {
  const screen = clocked(text);
  if (screen === null) return tell(say("desk.no_clock", { text }));
  const now = copy.at();
  const other = points.findLast((one) => Math.abs(one.copy - now) > copy.frame());
  if (other && (other.copy - now) * (other.screen - screen) <= 0) {
    return tell(say("desk.points_cross", spelled(other)));
  }

  return take([...(other ? [other] : []), { copy: now, screen }]);
};

/** @param {Point} one */
const spelled = (one) => ({ copy: spelt(one.copy), screen: spelt(one.screen) });

/** In plain words how the copy lies to the table. */
const words = () => {
  const { speed, begin } = sync;
  const [up, down] = speed;
  const from = say(begin < 0 ? "desk.sync_before" : "desk.sync_after", {
    begin: spelt(Math.abs(begin)),
  });
  const fast =
    up === down ? say("desk.sync_same") : say("desk.sync_speed", { speed: `${up}/${down}` });

  return points.length ? `${fast} ${from}` : say("desk.sync_none");
};

/* --- the panel --- */

const SPEEDS = [0.25, 0.5, 1, 2, 4];

/** @type {HTMLButtonElement | null} */
let loop = null;
played.addEventListener("loop", (event) => {
  loop?.setAttribute("aria-pressed", String(/** @type {CustomEvent<boolean>} */ (event).detail));
});

/** How fast the film is played. */
const paces = () => {
  const one = element(
    "select",
    { className: "quiet" },
    ...SPEEDS.map((speed) =>
      element("option", { value: String(speed), selected: speed === 1 }, `×${speed}`),
    ),
  );
  one.setAttribute("aria-label", say("desk.pace"));
  one.addEventListener("change", () => copy.pace(Number(one.value)));

  return one;
};

/** What the film is moved by. */
const hands = () => {
  loop = pressed(say("desk.loop"), repeat);
  const other = pressed(say("desk.voices"), (on) => {
    voice.want(on);
    beside();
  });

  return [
    signed("‹", say("desk.frame_before"), () => copy.step(-1)),
    signed("›", say("desk.frame_next"), () => copy.step(1)),
    paces(),
    pressed(say("desk.mute"), copy.mute),
    loop,
    other,
    chooser(),
    signed("×", say("desk.close_film"), shut, "icon"),
  ];
};

/** What says when in the table the frame in sight is. */
const pointing = () => {
  const clock = element("input", {
    type: "text",
    className: "quiet clock",
    placeholder: "0:18:30",
  });
  clock.setAttribute("aria-label", say("desk.this_frame"));
  const set = button(say("desk.this_frame"), () => point(clock.value || spelt(stands())));

  return [set, clock];
};

/** The panel anew, nothing in it yet; the place of the film. */
const panel = () => {
  voice.close(); // its buttons begin unpressed
  repeat(false);
  const video = element("video", { playsInline: true, preload: "auto" });
  video.addEventListener("click", () => find("play").click());
  const screen = element("div", { className: "screen" }, video, caption);
  find("watch").replaceChildren(screen, voice.place, ...below());
  find("watch").hidden = false;
  heard.dispatchEvent(new Event("panel"));

  return video;
};

/** What stands below the image. */
const below = () => [
  element("div", { className: "hands" }, ...hands()),
  element("div", { className: "hands" }, ...pointing()),
  element("div", { className: "hands", id: "stamps", hidden: true }),
  element("div", { className: "sync", id: "sync", role: "status" }),
];

const chooser = () => {
  const input = element("input", { type: "file", accept: "video/*", className: "unseen" });
  input.addEventListener("change", () => input.files?.[0] && open(input.files[0]));

  return element("label", { className: "choose" }, say("desk.choose_film"), input);
};

const tell = (more = "") => {
  const list = points.map((one, at) =>
    element(
      "li",
      {},
      say("desk.point", spelled(one)),
      sure(say("desk.forget_point"), say("desk.forget_really"), () =>
        take(points.toSpliced(at, 1)),
      ),
    ),
  );
  const frames = copy.speed();
  const about = frames
    ? say("desk.fps", { file, fps: called(frames) })
    : say("desk.no_fps", { file });
  find("sync").replaceChildren(failed || more || `${about} ${words()}`, element("ul", {}, ...list));
};

/** Play a copy of the film beside its chart. @param {File} picked */
export const open = async (picked) => {
  const video = panel();
  [file, size, failed, points] = [picked.name, picked.size, "", []];
  find("sync").textContent = say("desk.counting", { file });
  try {
    if (!(await copy.open(video, picked))) return undefined;
  } catch (error) {
    return lost(cause(error));
  }

  return opened();
};

/** The copy is shown, by the points that were said of it before. */
const opened = async () => {
  const known = await noted(here()).catch(() => undefined);
  points = known?.file === file && known.size === size ? known.points : [];
  sync = synced.sync(points, copy.frame());
  lead(player);
  player.seek(stands());

  return tell();
};

/** @param {unknown} error */
const cause = (error) => {
  if (error instanceof copy.Gone) return "lost";

  return error instanceof copy.Imageless ? "imageless" : "unplayable";
};

/** There is no copy any more; why, by its word. @param {"unplayable" | "imageless" | "lost"} why */
const lost = (why) => {
  stop();
  lead(null);
  copy.close();
  [failed, points] = [say(`desk.${why}`, { file }), []];
  tell();
};
copy.heard.addEventListener("lost", () => lost("lost"));

const shut = () => {
  stop();
  lead(null);
  repeat(false);
  voice.close();
  copy.close();
  find("watch").hidden = true;
};

/* --- hands --- */

document.addEventListener("click", (event) => {
  if (!over(event, "#film") || !find("watch").hidden) return; // a film that is open stays
  panel();
  find("sync").textContent = say("desk.watch_hint");
  /** @type {HTMLElement | null} */ (find("watch").querySelector(".choose input"))?.focus();
});

document.addEventListener(
  "keydown",
  (event) => {
    const by = { ".": 1, ",": -1 }[event.key];
    if (!by || taken(event) || !copy.there()) return;
    event.preventDefault();
    event.stopPropagation(); // a sign on a cell would begin to type into it
    stop();
    copy.step(by);
  },
  true,
);
