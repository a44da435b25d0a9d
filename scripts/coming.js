/* That a film of one's own is on its way, where that takes longer than a moment: from before its page is laid out, which has
   no words yet, until its figure is drawn. */
import { element, say } from "./dialog.js";
import { drawn, graph } from "./marks.js";
import { ready } from "./page.js";
import { here } from "./shelf.js";

const WORDS = "anachrony.coming";
const MOMENT = 700; // ms

/** Have the next page of this tab say it in these words. */
export const announced = () => window.sessionStorage.setItem(WORDS, say("drawing"));

if (here()) {
  const words = window.sessionStorage.getItem(WORDS) ?? "";
  const notice = element("div", { className: "coming", role: "status" });
  const slow = setTimeout(() => {
    document.body.append(notice);
    notice.append(words, element("progress", {})); // said once it is there
  }, MOMENT);
  ready("#chart", () =>
    drawn(() => {
      if (!graph()?.layout?.meta) return; // the empty one before it
      clearTimeout(slow);
      notice.remove();
    }),
  );
}
