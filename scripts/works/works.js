/* The page of works: what is measured of each comes once; from then on the server is asked for nothing. */
import { carrying } from "../carry.js";
import { find } from "../page.js";
import { behind, patient, pause } from "../server.js";
import { lay } from "./laying.js";

const notice = /** @type {HTMLElement} */ (find("works").querySelector("[role=status]"));
const loading = notice.textContent;

const begin = async () => {
  const told = (/** @type {boolean} */ away) => {
    notice.textContent = (away ? notice.dataset.away : loading) ?? "";
  };
  const asked = patient(carrying(behind(window.fetch.bind(window))), told, pause);
  const answer = await asked("measured");
  await document.fonts.ready;
  lay(await answer.json(), notice);
};

void begin();
