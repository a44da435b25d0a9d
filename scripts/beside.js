/* Beside the door, of a film of one's own: its columns, what wants a look, its project file. */
import * as columns from "./columns.js";
import { asTyped } from "./desk/typed.js";
import { button, dialogue, element, say } from "./dialog.js";
import { give } from "./pictures.js";
import * as project from "./project.js";

/** @typedef {import("./shelf.js").Film} Film */
/** @typedef {import("./contract").Answer} Answer */
/** @typedef {import("./contract").Found} Finding */
/** @typedef {import("./door.js").Opening} Opening */
/** @typedef {import("./asking.js").Takes} Takes */
/**
 * @typedef {object} Door what it can do
 * @property {(file: Opening, takes: Takes, answer: Answer, how: { title: string, step?: import("./asking.js").Step }) => unknown} ask
 * @property {() => HTMLElement} chooser
 * @property {(name: string, why: string) => unknown} refused
 */

/** @type {Finding} what is only to be read */
const READ = { kind: "note", step: "found", said: "", takes: [], column: "", cells: [] };

/**
 * What stands beside the door.
 * @param {HTMLElement} door
 * @param {Film} film
 * @param {unknown} edited whether it was: then its columns are the desk's matter
 * @param {Door} its
 */
export const beside = (door, film, edited, its) => {
  const named = Boolean(film.columns && !film.version && !edited);
  if (film.notes.length || film.offers?.length) noted(door, film, named, its);
  if (named) naming(door, film, its);
  saving(door, film, its);
};

/**
 * Beside the door: which column of a film is which can be said again.
 * @param {HTMLElement} door
 * @param {Film} film
 * @param {Door} its
 */
const naming = (door, film, { ask }) =>
  door.after(
    columns.opener(() => ask(...again(film), { title: "columns_title", step: "columns" })),
  );

/**
 * A film to be opened again, what was taken of it, and what can still be.
 * @param {Film} film
 * @returns {[Opening, Takes, Answer]}
 */
export const again = ({
  film,
  name,
  table,
  takes,
  columns: all = [],
  shape,
  offers = [],
  notes,
}) => {
  const said = notes.map((note) => ({ ...READ, said: note }));
  const answer = { columns: [...all], ...(shape && { shape }), findings: [...offers, ...said] };

  return [{ film, name, table, view: window.location.search }, takes, answer];
};

/**
 * Beside the door: a film of one's own is taken away as a project file.
 * @param {HTMLElement} door
 * @param {Film} film
 * @param {Door} its
 */
const saving = (door, film, { refused }) => {
  const save = async () => {
    try {
      give(
        await project.packed(await asTyped(film)),
        film.name.replace(/(\.[^.]*)?$/, say("project")),
      );
    } catch (error) {
      refused(film.name, project.cause(error));
    }
  };
  const saved = button(say("save"), save);
  saved.title = say("save_as", { file: film.name });
  door.after(saved);
};

/**
 * Beside the door: that something wants a look, and can be taken where the film's columns can be said again.
 * @param {HTMLElement} door
 * @param {Film} film
 * @param {boolean} named
 * @param {Door} its
 */
const noted = (door, film, named, { ask, chooser }) => {
  const { offers = [], notes } = film;
  const all = [...offers.map(({ said }) => said), ...notes];
  const list = all.map((note) => element("li", { className: "note" }, note));
  const read = () =>
    dialogue(
      say("noted", { file: film.name }),
      element("ul", { className: "findings" }, ...list),
      chooser(),
    );
  const look = () =>
    named && offers.length ? ask(...again(film), { title: "noted", step: "found" }) : read();
  door.after(button(say("look", { count: all.length }), look));
};
