/* What the page's small scripts share: the chart, the address, the words. Nothing here asks the server for anything that
   follows the pointer or the playhead; a change of the address does. */
window.anachrony = (() => {
  const graph = () => document.querySelector("#chart .js-plotly-plot");
  const meta = () => graph()?.layout?.meta ?? {};

  const clock = (seconds) => {
    const whole = Math.round(seconds);
    const two = (number) => String(number).padStart(2, "0");
    return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  };

  /* The address holds the state. What the reader chose is a step that Back undoes; where one looks (`quietly`) is not. */
  const edit = (changes, quietly = false) => {
    const query = new URLSearchParams(window.location.search);
    for (const [key, values] of Object.entries(changes)) {
      query.delete(key);
      for (const value of [values ?? []].flat()) query.append(key, value);
    }
    const said = query.toString().replace(/%(3A|3B|2C|2F)/g, decodeURIComponent);
    const address = `${window.location.pathname}${said ? `?${said}` : ""}`;
    if (address === window.location.pathname + window.location.search) return;
    quietly ? window.history.replaceState(null, "", address) : window.history.pushState(null, "", address);
    window.dispatchEvent(new PopStateEvent("popstate")); // as Back does: so the page hears of it
  };

  /* `ready(selector, use)`: once, as soon as an element is in the page. */
  const ready = (selector, use) => {
    const found = document.querySelector(selector);
    found ? use(found) : setTimeout(ready, 30, selector, use);
  };

  /* `drawn(use)`: now and whenever the chart was drawn. */
  const drawn = (use) => ready("#chart .js-plotly-plot .main-svg", () => {
    graph().on("plotly_afterplot", use);
    use();
  });

  /* `marks(use)`: every mark in the chart, the event (row) it stands for if it does, and the trace it belongs to. */
  const marks = (use) => {
    for (const group of document.querySelectorAll("#chart .trace")) {
      const trace = group.__data__?.[0]?.trace;
      for (const mark of trace ? group.querySelectorAll(".point, .textpoint") : []) {
        use(mark, trace.customdata?.[mark.__data__.i], trace);
      }
    }
  };

  return { graph, meta, clock, edit, ready, drawn, marks };
})();

(() => {
  const { graph, clock, edit, ready, drawn, marks } = window.anachrony;

  /* --- what is not chosen is dimmed here: to have Plotly draw a chart anew for it takes as long as all the rest --- */
  let standing = null; // the rows that stand out, or all
  const dim = () => marks((mark, row, trace) => {
    const dimmed = standing !== null && row !== undefined && !standing.has(Number(row));
    if (dimmed !== mark.classList.contains("dimmed")) mark.classList.toggle("dimmed", dimmed);
    if (dimmed) mark.classList.toggle("over", trace.unselected?.marker?.opacity === 0); // over a faint one that remains
  });
  drawn(dim);

  /* --- the window: width in steps of 20 px, so that a drag of the edge does not redraw at every pixel --- */
  let told = "";
  const tell = () => {
    const dark = document.documentElement.getAttribute("data-mantine-color-scheme") === "dark";
    const holder = document.getElementById("chart");
    if (!holder || !window.dash_clientside?.set_props) return setTimeout(tell, 20);
    const data = { width: Math.max(320, Math.round(holder.clientWidth / 20) * 20), theme: dark ? "night" : "paper" };
    if (JSON.stringify(data) !== told) {
      told = JSON.stringify(data);
      window.dash_clientside.set_props("window", { data });
    }
  };
  let waiting;
  window.addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(tell, 120); });
  new MutationObserver(tell).observe(document.documentElement, { attributeFilter: ["data-mantine-color-scheme"] });

  /* --- the camera of the mode bar is the same as the button; a sentence of the reading marks its events --- */
  document.addEventListener("click", (event) => {
    const camera = event.target.closest?.(".modebar-group:first-child > .modebar-btn");
    const claim = event.target.closest?.("a[data-events]");
    if (!camera && !claim) return;
    event.preventDefault();
    event.stopPropagation();
    camera ? document.getElementById("download").click() : edit({ event: claim.dataset.events.split(" ") });
  }, true);

  /* --- an event is chosen in the chart and in the table, and everything is shown again, in the address itself: a step
     that waited for the server's answer would be lost if another came before it --- */
  ready("#chart .js-plotly-plot .main-svg", () => {
    graph().on("plotly_click", ({ points: [point] }) => edit({ event: point?.customdata ?? null }));
  });
  const opened = (event) => {
    const row = event.target.closest?.("#table .ag-row")?.getAttribute("row-id");
    if (row) edit({ event: row });
  };
  document.addEventListener("keydown", (event) => { if (event.key === "Enter") opened(event); });
  document.addEventListener("click", (event) => {
    opened(event);
    const filters = event.target.closest?.("#clear")?.dataset.filters.split(" ");
    const keys = [...new URLSearchParams(window.location.search).keys()];
    const filtered = (key) => filters.includes(key) || key.startsWith("column.");
    if (filters) edit(Object.fromEntries(keys.filter(filtered).map((key) => [key, null])));
  });

  /* --- another language shows the same; the tour stays away once it is closed --- */
  document.addEventListener("click", (event) => {
    const other = event.target.closest?.("a.language");
    if (other) other.href = other.getAttribute("href").split("?")[0] + window.location.search;
    const [close, again] = [event.target.closest?.("[data-close=tour]"), event.target.closest?.("#tour-again")];
    const tour = document.getElementById("tour");
    if (close) window.localStorage.setItem("anachrony.tour", "closed");
    if (close) tour.hidden = true;
    if (again) tour.hidden = !tour.hidden;
  });
  ready("#tour", (tour) => { tour.hidden = window.localStorage.getItem("anachrony.tour") === "closed"; });

  /* --- the table shows the chosen rows, once there is time for it: it lies below the fold --- */
  let rows = null;
  const later = window.requestIdleCallback ?? setTimeout;
  const grid = (window.dashAgGridFunctions = window.dashAgGridFunctions || {});
  grid.anachronyFiltered = () => rows !== null;
  grid.anachronyKept = ({ data: { row } }) => rows === null || ((rows[row >> 3] >> (row & 7)) & 1) === 1;
  const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

  /* `near(place, use)`: once, when a place is about to be seen */
  const near = (place, use) => {
    const watch = new IntersectionObserver(([{ isIntersecting }]) => {
      if (!isIntersecting) return;
      watch.disconnect();
      use();
    }, { rootMargin: "300px" });
    watch.observe(place);
  };

  /* --- a picture that leaves says what it is: a PNG behind its header of 33 bytes, an SVG within its root --- */
  const labelled = (image, about, format) => {
    if (format === "png") {
      return new Blob([image.slice(0, 33), bytes(about), image.slice(33)], { type: "image/png" });
    }
    const drawn = new TextDecoder().decode(image);
    const root = drawn.indexOf(">");
    return new Blob([drawn.slice(0, root), ' role="img">', about, drawn.slice(root + 1)], { type: "image/svg+xml" });
  };

  window.dashMantineFunctions = Object.assign(window.dashMantineFunctions || {}, { clock });

  window.dash_clientside = Object.assign(window.dash_clientside || {}, {
    anachrony: {
      save: async (picture) => {
        const { figure, name, about, ...size } = picture;
        const image = await (await fetch(await window.Plotly.toImage(figure, size))).arrayBuffer();
        const link = Object.assign(document.createElement("a"), { download: `${name}.${size.format}` });
        link.href = URL.createObjectURL(labelled(image, about, size.format));
        link.click();
        URL.revokeObjectURL(link.href);
        return name;
      },
      show: ({ controls, told }) => {
        for (const [id, prop, value] of controls) window.dash_clientside.set_props(id, { [prop]: value });
        return told; // last: from now on a control that shows something else was moved by the reader
      },
      dim: (rows) => {
        standing = rows && new Set(rows);
        dim();
        return window.dash_clientside.no_update;
      },
      rows: (kept) => {
        rows = kept && bytes(kept);
        if (document.getElementById("table")) { // one that comes later asks for itself
          later(() => window.dash_ag_grid?.getApiAsync?.("table").then((api) => api.onFilterChanged()));
        }
        return window.dash_clientside.no_update;
      },
      more: (clicks, opened) => {
        document.getElementById("more").setAttribute("aria-expanded", String(!opened));
        return !opened;
      },
      write: (...pages) => {
        for (const [id, html] of pages.flatMap((page) => Object.entries(page ?? {}))) {
          const place = document.getElementById(id);
          if (place.written !== html) place.innerHTML = place.written = html; // it reads back otherwise than written
        }
        return window.dash_clientside.no_update;
      },
      painted: (drawn, before) => {
        const place = document.getElementById("place");
        if (before || !drawn || place.dataset.when === "waiting") return window.dash_clientside.no_update;
        if (place.dataset.when === "painted") return true;
        place.dataset.when = "waiting";
        near(place, () => window.dash_clientside.set_props("painted", { data: true }));
        return window.dash_clientside.no_update;
      },
      telling: (telling) => {
        window.anachrony.playhead.load(telling);
        return window.dash_clientside.no_update;
      },
    },
  });
  ready("#chart", tell);
})();
