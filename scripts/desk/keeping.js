/* All that this browser keeps for the page, how large it is, and a way to delete it. */
import { show } from "../carry.js";
import { dialogue, element, say, sure } from "../dialog.js";
import { films, forget, here } from "../shelf.js";
import { sizes } from "./journal.js";

const number = (/** @type {number} */ value, digits = 0) =>
  value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits });

/** Bytes as they are read: kB below a million. @param {number} bytes */
const size = (bytes) =>
  bytes < 1e6
    ? say("desk.kilobytes", { size: number(Math.max(1, bytes / 1e3)) })
    : say("desk.megabytes", { size: number(bytes / 1e6, 1) });

/** Show what is kept. */
export const keeping = async () => {
  const [own, done, space] = await Promise.all([
    films(),
    sizes(),
    window.navigator.storage?.estimate?.() ?? {},
  ]);
  const list = own.map((film) => {
    const { size: more = 0, steps = 0 } = done.get(film.film) ?? {};
    const said = say("desk.kept_film", {
      title: film.title,
      file: film.name,
      size: size(film.table.size + more),
      count: steps,
    });
    const away = async () => {
      await forget(film.film);
      if (film.film === here()) show("");
      else await keeping();
    };

    return element("li", {}, said, " ", sure(say("desk.delete_film"), say("remove_all"), away));
  });
  const { usage, quota } = space;
  const whole =
    usage === undefined || quota === undefined
      ? []
      : [element("p", {}, say("desk.kept_whole", { usage: size(usage), quota: size(quota) }))];

  dialogue(
    say("desk.kept_title"),
    element("ul", {}, ...(list.length ? list : [element("li", {}, say("desk.kept_nothing"))])),
    ...whole,
    element("p", { className: "hint" }, say("kept")),
  );
};
