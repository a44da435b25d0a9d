/* The lens: zooming along screen time by wheel, pinch, keys and the strip; brushing a range as a filter. The chart follows
   at once, in the browser; when the hand rests, the address is told and the chart is drawn anew for what is in view. */
window.anachrony.lens = (() => {
  const { graph, meta, edit, drawn, clock } = window.anachrony;
  const brushable = () => meta().screen === "clock"; // ranks are no screen time to filter by
  const last = () => meta().last;
  const along = () => Boolean(meta().screen);
  const range = () => graph()._fullLayout.xaxis.range.map(Number);

  /* the stretch in view, in screen s (or ranks); the whole where nothing is zoomed */
  const shown = () => range().map((end) => Math.min(Math.max(end, 0), last()));

  const spell = (ends) => {
    const fine = ends[1] - ends[0] < 120 || meta().screen === "rank";
    return ends.map((end) => (fine ? end.toFixed(2).replace(/\.?0+$/, "") || "0" : clock(end))).join("-");
  };

  let resting;
  const rest = () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const [start, end] = shown();
      const whole = start <= 0 && end >= last() * 0.9999;
      edit({ zoom: whole || end <= start ? null : spell([start, end]) }, true);
    }, 180);
  };

  const go = (start, end) => {
    if (!along()) return;
    const length = Math.min(Math.max(end - start, last() / 5000), last());
    const from = Math.min(Math.max(start, 0), last() - length);
    window.Plotly.relayout(graph(), { "xaxis.range": [from, from + length] });
  };
  const zoom = (factor, about) => {
    const [start, end] = shown();
    const middle = about ?? (start + end) / 2;
    go(middle - (middle - start) * factor, middle + (end - middle) * factor);
  };
  const turned = (event) => Math.exp(event.deltaY * (event.deltaMode ? 0.05 : 0.002));
  const whole = () => edit({ zoom: null }, true);

  /* the moment of screen time under a place in the window, in px */
  const moment = (x) => {
    const { xaxis } = graph()._fullLayout;
    return xaxis.p2d(x - graph().getBoundingClientRect().left - xaxis._offset);
  };
  const height = (y) => {
    const { yaxis } = graph()._fullLayout;
    return yaxis.p2d(y - graph().getBoundingClientRect().top - yaxis._offset);
  };

  /* the story moment at a height of the axis: its scale is linear between knots */
  const story = (place) => {
    const { heights, knots } = meta().story;
    const above = heights.findIndex((one) => one >= place);
    const at = above < 0 ? heights.length - 1 : Math.max(above, 1);
    const part = (place - heights[at - 1]) / (heights[at] - heights[at - 1] || 1);
    const held = knots[at - 1] + Math.min(Math.max(part, 0), 1) * (knots[at] - knots[at - 1]);
    return meta().story.dated ? new Date(held * 1000).toISOString().slice(0, 19) : (held + 1).toFixed(1);
  };

  const brush = (from, to) => {
    const across = [moment(from.x), moment(to.x)].sort((one, other) => one - other).map((end) => Math.max(0, end));
    const changes = { screen: spell(across) };
    if (meta().story) {
      const up = [height(from.y), height(to.y)].sort((one, other) => one - other);
      const { knots } = meta().story;
      const ends = knots[0] > knots.at(-1) ? up.reverse() : up; // where the story runs down, the lower is the later
      if (Math.max(...up) > 0) changes.story = ends.map(story).join(meta().story.dated ? "/" : "-");
    }
    edit(changes);
  };

  let brushing = false;
  const hold = (pressed) => {
    const button = document.getElementById("brush");
    brushing = pressed;
    button?.setAttribute("aria-pressed", String(pressed));
    document.getElementById("stage").classList.toggle("brushing", pressed);
  };

  window.anachrony.ready("#stage", (stage) => {
    stage.addEventListener("wheel", (event) => {
      if (!(event.ctrlKey || event.metaKey) || !along()) return;
      event.preventDefault();
      zoom(turned(event), moment(event.clientX));
    }, { passive: false });

    /* over the strip of the whole film, where nobody scrolls, the wheel alone */
    window.anachrony.ready("#strip", (strip) => strip.addEventListener("wheel", (event) => {
      if (!along()) return;
      event.preventDefault();
      const { left, width } = strip.getBoundingClientRect();
      zoom(turned(event), (last() * (event.clientX - left)) / width);
    }, { passive: false }));

    /* two fingers */
    let pinch = null;
    stage.addEventListener("touchmove", (event) => {
      if (event.touches.length !== 2 || !along()) { pinch = null; return; }
      event.preventDefault();
      event.stopPropagation();
      const [one, other] = [...event.touches].map((touch) => touch.clientX);
      const apart = Math.max(Math.abs(one - other), 20);
      if (pinch) zoom(pinch / apart, moment((one + other) / 2));
      pinch = apart;
    }, { passive: false, capture: true });
    stage.addEventListener("touchend", () => { pinch = null; });

    /* a brush: with the button, or Shift held */
    let from = null;
    const box = stage.querySelector(".brush");
    const inside = (event) => event.target.closest?.(".draglayer, .nsewdrag") && brushable();
    stage.addEventListener("mousedown", (event) => {
      if (!(brushing || event.shiftKey) || !inside(event)) return;
      event.preventDefault();
      event.stopPropagation();
      from = { x: event.clientX, y: event.clientY };
    }, true);
    window.addEventListener("mousemove", (event) => {
      if (!from) return;
      const edge = stage.getBoundingClientRect();
      const { _offset: top, _length: length } = graph()._fullLayout.yaxis;
      const up = meta().story ? [Math.min(from.y, event.clientY) - edge.top, Math.abs(event.clientY - from.y)] : [top, length];
      Object.assign(box.style, {
        display: "block", left: `${Math.min(from.x, event.clientX) - edge.left}px`, width: `${Math.abs(event.clientX - from.x)}px`,
        top: `${up[0]}px`, height: `${up[1]}px`,
      });
    });
    window.addEventListener("mouseup", (event) => {
      if (!from) return;
      if (Math.abs(event.clientX - from.x) > 4) brush(from, { x: event.clientX, y: event.clientY });
      [from, box.style.display] = [null, "none"];
      hold(false);
    });
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("#brush")) hold(!brushing);
    if (!event.target.closest?.('.modebar-btn[data-val="reset"]')) return;
    event.stopPropagation();
    whole();
  }, true);
  window.anachrony.ready("#chart .js-plotly-plot .main-svg", () => {
    graph().on("plotly_relayout", (change) => {
      if (along() && Object.keys(change).some((key) => key.startsWith("xaxis."))) rest();
    });
    graph().on("plotly_doubleclick", whole);
  });

  drawn(() => { document.getElementById("brush").hidden = !brushable(); });

  return { along, shown, zoom, whole };
})();
