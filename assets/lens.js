/* The lens: zooming along screen time by wheel, pinch, keys and the strip; brushing a range of screen or story time as a
   filter. The chart follows at once, in the browser; when the hand rests, the address is told and the chart is drawn anew
   for what is in view. Where the two times lie, the chart says in its meta (`ScreenAxis.meta`, `StoryScale.meta`). */
window.anachrony.lens = (() => {
  const { graph, meta, edit, drawn, clock } = window.anachrony;
  const last = () => meta().screen.last;
  const along = () => Boolean(meta().screen?.lens);
  const rising = (ends) => [...ends].sort((one, other) => one - other);
  const axis = (side) => graph()._fullLayout[`${side}axis`];
  const screen = () => axis(meta().screen.axis);

  /* the stretch in view, in screen s (or ranks); the whole where nothing is zoomed */
  const shown = () => rising(screen().range.map((end) => Math.min(Math.max(end * meta().screen.way, 0), last())));

  const spell = (ends) => {
    const fine = ends[1] - ends[0] < 120 || meta().screen.ranked;
    return ends.map((end) => (fine ? end.toFixed(2).replace(/\.?0+$/, "") || "0" : clock(end))).join("-");
  };

  let resting;
  const rest = () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (!along()) return;
      const [start, end] = shown();
      const whole = start <= 0 && end >= last() * 0.9999;
      edit({ zoom: whole || end <= start ? null : spell([start, end]) }, true);
    }, 180);
  };

  const go = (start, end) => {
    const length = Math.min(Math.max(end - start, last() / 5000), last());
    const from = Math.min(Math.max(start, 0), last() - length);
    const { axis: side, way } = meta().screen;
    window.Plotly.relayout(graph(), { [`${side}axis.range`]: rising([from * way, (from + length) * way]) });
  };
  const zoom = (factor, about) => {
    if (!along()) return;
    const [start, end] = shown();
    const middle = about ?? (start + end) / 2;
    go(middle - (middle - start) * factor, middle + (end - middle) * factor);
  };
  const turned = (event) => Math.exp(event.deltaY * (event.deltaMode ? 0.05 : 0.002));
  const whole = () => edit({ zoom: null }, true);

  /* where a place in the window lies in the chart, in px and in the units of an axis */
  const px = (side, place) => {
    const { left, top } = graph().getBoundingClientRect();
    return place[side] - { x: left, y: top }[side];
  };
  const unit = (side, place) => axis(side).p2d(px(side, place) - axis(side)._offset);
  const hand = ({ clientX: x, clientY: y }) => ({ x, y });
  const moment = (place) => unit(meta().screen.axis, place) * meta().screen.way;

  /* the times a range of which can be brushed from a place; ranks are no screen time to filter by */
  const times = () => Object.entries(meta()).filter(([name, time]) => name === "story" || (name === "screen" && !time.ranked));
  const brushable = (place) => times().filter(([, { within }]) => {
    if (!within) return true;
    const [x, y] = ["x", "y"].map((side) => unit(side, place));
    return within[0] <= x && x <= within[1] && within[2] <= y && y <= within[3];
  });

  /* the story at a place of its axis: its scale is linear between knots */
  const story = (place) => {
    const { heights, knots } = meta().story;
    const above = heights.findIndex((one) => one >= place);
    const at = above < 0 ? heights.length - 1 : Math.max(above, 1);
    const part = (place - heights[at - 1]) / (heights[at] - heights[at - 1] || 1);
    return knots[at - 1] + Math.min(Math.max(part, 0), 1) * (knots[at] - knots[at - 1]);
  };
  const dates = (ends) => {
    const [start, end] = ends.map((one) => new Date(one * 1000).toISOString().slice(0, 19));
    return start === end ? null : `${start}/${end}`;
  };
  const ranks = ([low, high]) => {
    const [first, final] = [Math.ceil(low - 0.3) + 1, Math.floor(high + 0.3) + 1]; // what is touched is chosen
    return first <= final ? `${first}-${final}` : null;
  };

  const spelled = {
    screen: (ends) => {
      const [start, end] = rising(ends.map((one) => Math.min(Math.max(one * meta().screen.way, 0), last())));
      return start < end ? spell([start, end]) : null;
    },
    story: (ends) => {
      const { heights, dated } = meta().story;
      const [first, final] = [heights[0], heights.at(-1)];
      if (ends[1] < first || (ends[0] <= first && ends[1] >= final)) return null; // the undated alone, or they too
      return (dated ? dates : ranks)(rising(ends.map(story)));
    },
  };
  const brush = (from, to) => {
    const changes = {};
    for (const [name, time] of brushable(from)) {
      changes[name] = spelled[name](rising([from, to].map((place) => unit(time.axis, place))));
    }
    edit(changes);
  };

  /* how far a brush covers the chart along a side, in px: as far as the hand went, if a time lies there, or else all */
  const covered = (side, from, to) => {
    const held = brushable(from);
    const { within } = held[0][1];
    if (held.some(([, time]) => time.axis === side)) return rising([from, to].map((place) => px(side, place)));
    const { _offset: start, _length: length, d2p } = axis(side);
    if (!within) return [start, start + length];
    return rising((side === "x" ? within.slice(0, 2) : within.slice(2)).map((end) => start + d2p(end)));
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
      zoom(turned(event), moment(hand(event)));
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
      const [one, other] = [...event.touches].map(hand);
      const apart = Math.max(Math.hypot(one.x - other.x, one.y - other.y), 20);
      if (pinch) zoom(pinch / apart, moment({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }));
      pinch = apart;
    }, { passive: false, capture: true });
    stage.addEventListener("touchend", () => { pinch = null; });

    /* a brush: with the button, or Shift held; where another chart comes under the hand, it is none */
    let [from, held] = [null, ""];
    const lying = () => JSON.stringify(meta());
    const box = stage.querySelector(".brush");
    const leave = () => { [from, box.style.display] = [null, "none"]; };
    drawn(() => { if (from && lying() !== held) leave(); });
    const begin = (event, place) => {
      const there = event.target.closest?.(".draglayer, .nsewdrag") && brushable(place).length;
      if (!(brushing || event.shiftKey) || !there) return;
      event.preventDefault();
      event.stopPropagation();
      [from, held] = [place, lying()];
    };
    const drag = (place) => {
      if (!from) return;
      const [[left, right], [top, foot]] = ["x", "y"].map((side) => covered(side, from, place));
      Object.assign(box.style, {
        display: "block", left: `${left}px`, width: `${right - left}px`, top: `${top}px`, height: `${foot - top}px`,
      });
    };
    const drop = (place) => {
      if (!from) return;
      const sides = [...new Set(brushable(from).map(([, time]) => time.axis))];
      if (sides.some((side) => Math.abs(place[side] - from[side]) > 4)) brush(from, place);
      leave();
      hold(false);
    };
    stage.addEventListener("mousedown", (event) => begin(event, hand(event)), true);
    window.addEventListener("mousemove", (event) => drag(hand(event)));
    window.addEventListener("mouseup", (event) => drop(hand(event)));
    const finger = (event) => hand(event.changedTouches[0]);
    const firm = { capture: true, passive: false };
    stage.addEventListener("touchstart", (event) => begin(event, finger(event)), firm);
    stage.addEventListener("touchmove", (event) => {
      if (from) event.preventDefault();
      drag(finger(event));
    }, firm);
    stage.addEventListener("touchend", (event) => drop(finger(event)));
    stage.addEventListener("touchcancel", leave);
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !(from || brushing)) return;
      event.stopImmediatePropagation();
      leave();
      hold(false);
    }, true);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("#brush")) hold(!brushing);
    if (!event.target.closest?.('.modebar-btn[data-val="reset"]')) return;
    event.stopPropagation();
    whole();
  }, true);
  window.anachrony.ready("#chart .js-plotly-plot .main-svg", () => {
    graph().on("plotly_relayout", (change) => {
      if (along() && Object.keys(change).some((key) => key.startsWith(`${meta().screen.axis}axis.`))) rest();
    });
    graph().on("plotly_doubleclick", whole);
  });

  drawn(() => {
    document.getElementById("brush").hidden = !times().length;
    document.getElementById("stage").classList.toggle("still", !along());
  });

  return { along, screen, shown, zoom, whole };
})();
