/* The shots of the film, as `anachrony shots` writes them: a table of the reader's own, whose cuts an end that is dragged, or
   sent on by keys, snaps to. Its times are those of the copy's file; they are kept with the film. */
import { dialogue, element, say } from "../dialog.js";
import { here } from "../shelf.js";
import { tabled } from "../watch/watch.js";
import { begin, spelt } from "./clocks.js";
import { cuts } from "./cuts.js";
import * as film from "./film.js";
import { cutsOf, putCuts } from "./journal.js";

/** @type {readonly number[]} s of the copy's file */
let all = [];
const read = async () => {
  all = await cutsOf(here()).catch(() => []);
};

/** The cuts on the table's clocks, s. */
export const marks = () => all.map((one) => tabled(one) + begin(film.rows()));

/** Show what is known of the shots, and take a table of them. */
export const shots = () => {
  const last = all.at(-1);
  const known =
    last === undefined ? [] : [say("desk.shots", { count: all.length, last: spelt(last) })];

  show(...known.map((said) => element("p", { role: "status" }, said)));
};

/** @param {HTMLElement[]} said before how they are chosen */
const show = (...said) => {
  const input = element("input", { type: "file", accept: ".csv,text/csv", className: "unseen" });
  input.autofocus = true;
  input.addEventListener("change", () => input.files?.[0] && take(input.files[0]));
  const choose = element("label", { className: "choose" }, say("desk.shots_choose"), input);

  dialogue(say("desk.shots_title"), ...said, element("p", {}, say("desk.shots_hint")), choose);
};

/** @param {File} file */
const take = async (file) => {
  const found = cuts(await file.text());
  if (!found.length) {
    const said = say("desk.shots_none", { file: file.name });

    return show(element("p", { role: "alert" }, said));
  }
  all = found;
  await putCuts(await film.owned(), found).catch(() =>
    film.heard.dispatchEvent(new Event("unkept")),
  );

  return shots();
};

film.heard.addEventListener("laid", read);
