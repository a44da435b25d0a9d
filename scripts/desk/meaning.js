/* A story date that is being typed says what it means, as the page will say it: the server, which reads it, is asked. */
import { element } from "../dialog.js";
import { ready } from "../page.js";
import { about } from "../shelf.js";
import * as film from "./film.js";

const PAUSE = 150; // ms after a key
const line = element("output", { className: "meant", hidden: true });

/** @type {HTMLInputElement | null} the field that says something */
let field = null;
/** @type {number | undefined} */
let resting;

/** @param {string} text */
const asked = async (text) => {
  const own = film.here();
  if (!own) return "";
  const headers = { "Anachrony-Carried": about(own.base) };
  const answer = await fetch("meant", { method: "POST", body: text, headers });

  return answer.ok ? (await answer.json()).said : "";
};

const say = async () => {
  const [of, text] = [field, field?.value ?? ""];
  const said = text.trim() ? await asked(text).catch(() => "") : "";
  if (!of || of !== field || of.value !== text) return; // the hand was faster
  const { left, bottom } = of.getBoundingClientRect();
  line.textContent = said;
  line.style.left = `${left}px`;
  line.style.top = `${bottom + 2}px`;
  line.hidden = !said;
};

/**
 * Have a field say what the date in it means, as long as it is open.
 * @param {HTMLInputElement} input
 * @param {string} column that it is of
 */
export const mean = (input, column) => {
  if (!/^story_(start|end)$/.test(column)) return;
  field = input;
  const soon = () => {
    clearTimeout(resting);
    resting = window.setTimeout(say, PAUSE);
  };
  input.addEventListener("input", soon);
  soon();
};

/** A field that is closed says nothing. @param {HTMLInputElement | undefined} input */
export const hush = (input) => {
  if (input !== field) return;
  clearTimeout(resting);
  field = null;
  line.hidden = true;
};

ready("#desk", () => document.body.append(line));
