/* What can wait: until the figure is painted and, while the table lies on the desk, the hands have rested. */
import { drawn, graph } from "./marks.js";

const painted = new Promise((use) => {
  drawn(() => {
    if (graph()?.data?.length) use(true);
  });
});

const idle = () => new Promise((use) => (window.requestIdleCallback ?? setTimeout)(use));

/**
 * A wait for one thing: of several at once only the last goes on.
 * @param {number} rest ms without another, at the desk
 * @returns {() => Promise<boolean>} whether it is to go on
 */
export const waiting = (rest) => {
  let latest = 0;

  return async () => {
    const mine = (latest += 1);
    const edits = document.body.classList.contains("at-the-desk");
    await painted;
    if (edits) await new Promise((use) => setTimeout(use, rest));
    await idle();

    return mine === latest;
  };
};
