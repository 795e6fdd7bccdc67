// Drawings of workflows: zooming, and walking along the ways, which must answer at once.
window.careDrawing = (() => {
  const most = 2.5, least = 0.15;
  const open = (section) => {
    if (!section || section.isOpen) return;
    section.isOpen = true;
    const canvas = section.querySelector(".canvas"), svg = canvas.querySelector("svg");
    const wide = () => +svg.dataset.width, high = () => +svg.dataset.height;
    let zoom = 1;

    // The point under the mouse, or the middle, stays where it is.
    const set = (to, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) => {
      const next = Math.min(most, Math.max(least, to)), ratio = next / zoom;
      const left = (canvas.scrollLeft + x) * ratio - x, top = (canvas.scrollTop + y) * ratio - y;
      zoom = next;
      svg.style.width = `${wide() * zoom}px`; svg.style.height = `${high() * zoom}px`;
      canvas.scrollLeft = left; canvas.scrollTop = top;
      section.dataset.zoomed = zoom.toFixed(3);
    };
    const fit = () => set(Math.min(canvas.clientWidth / wide(), canvas.clientHeight / high(), 1));
    const begin = () => {
      set(Math.min(1, Math.max(0.72, canvas.clientWidth / wide())));
      const main = svg.querySelector("[aria-current]") ?? svg.querySelector("[data-main]");
      if (main) middle(main, !svg.querySelector("[aria-current]"));
    };
    const middle = (step, isTop) => {
      const box = step.getBoundingClientRect(), view = canvas.getBoundingClientRect();
      canvas.scrollLeft += box.left + box.width / 2 - view.left - view.width / 2;
      canvas.scrollTop += isTop ? -canvas.scrollTop : box.top + box.height / 2 - view.top - view.height / 2;
    };
    const intoView = (step) => {
      const box = step.getBoundingClientRect(), view = canvas.getBoundingClientRect();
      if (box.left < view.left || box.right > view.right || box.top < view.top || box.bottom > view.bottom) middle(step, false);
    };

    const steps = () => [...svg.querySelectorAll("[data-step]")];
    // Where steps can be put in, while it is edited.
    const pluses = () => [...svg.querySelectorAll("[data-plus]")];
    const stepOf = (id) => svg.querySelector(`[data-step="${CSS.escape(id)}"]`);
    const lines = (selector) => [...svg.querySelectorAll(`.line:not(.label)${selector}`)];
    const dim = () => { svg.classList.remove("lit"); for (const lit of svg.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit"); };
    const light = (step) => {
      dim();
      const id = step.dataset.step;
      const show = (key) => svg.querySelector(`[data-box="${CSS.escape(key)}"]`)?.setAttribute("data-lit", "");
      show(id);
      for (const line of svg.querySelectorAll(`.line[data-from="${CSS.escape(id)}"], .line[data-to="${CSS.escape(id)}"]`)) {
        line.setAttribute("data-lit", "");
        for (const end of [line.dataset.from, line.dataset.to]) show(end);
      }
      svg.classList.add("lit");
    };

    // One stop of Tab for the whole drawing; arrows from there.
    const current = (step) => { for (const each of [...steps(), ...pluses()]) each.setAttribute("tabindex", each === step ? "0" : "-1"); };
    const middleOf = (step) => { const box = step.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]; };
    const ahead = { ArrowDown: [0, 1], ArrowUp: [0, -1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
    const nearest = (from, others, [dx, dy]) => {
      const [x, y] = middleOf(from);
      let best = null, least = Infinity;
      for (const other of others) {
        if (other === from) continue;
        const [ox, oy] = middleOf(other), along = (ox - x) * dx + (oy - y) * dy, across = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);
        if (along > 4 && along + across * 2 < least) { best = other; least = along + across * 2; }
      }
      return best;
    };
    const next = (step, key) => {
      const id = CSS.escape(step.dataset.step);
      const main = key === "ArrowDown" ? lines(`.main[data-from="${id}"]`)[0]?.dataset.to : key === "ArrowUp" ? lines(`.main[data-to="${id}"]`)[0]?.dataset.from : null;
      const joined = [...lines(`[data-from="${id}"]`).map((line) => stepOf(line.dataset.to)), ...lines(`[data-to="${id}"]`).map((line) => stepOf(line.dataset.from))].filter(Boolean);
      return (main && stepOf(main)) ?? nearest(step, joined, ahead[key]) ?? nearest(step, steps(), ahead[key]);
    };

    // From a step onto an arrow, and from an arrow on to its steps or to the next arrow.
    const plusAt = (step, key) => {
      const id = step.dataset.step, out = key !== "ArrowUp", found = pluses().filter((plus) => (out ? plus.dataset.from : plus.dataset.to) === id);
      return found.find((plus) => plus.dataset.main !== undefined) ?? found[0];
    };
    const fromPlus = (plus, key) => {
      if (key === "ArrowDown") return stepOf(plus.dataset.to);
      if (key === "ArrowUp") return stepOf(plus.dataset.from);
      const beside = pluses().filter((other) => other.dataset.from === plus.dataset.from).sort((one, other) => middleOf(one)[0] - middleOf(other)[0]);
      return beside[beside.indexOf(plus) + (key === "ArrowLeft" ? -1 : 1)];
    };

    section.addEventListener("click", (event) => {
      const wish = event.target.closest("[data-zoom]")?.dataset.zoom;
      if (wish === "in") set(zoom * 1.25); else if (wish === "out") set(zoom / 1.25); else if (wish === "fit") fit();
    });
    section.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "+" || event.key === "=") set(zoom * 1.25);
      else if (event.key === "-") set(zoom / 1.25);
      else if (event.key === "0") fit();
      else if (event.key in ahead && event.target.closest?.("[data-step], [data-plus]")) {
        const at = event.target.closest("[data-step], [data-plus]");
        const to = at.dataset.plus !== undefined ? fromPlus(at, event.key) : event.shiftKey ? plusAt(at, event.key) : next(at, event.key);
        if (to) { to.focus({ preventScroll: true }); intoView(to); }
      } else return;
      event.preventDefault();
    });
    canvas.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const view = canvas.getBoundingClientRect();
      set(zoom * Math.exp(-event.deltaY / 300), event.clientX - view.left, event.clientY - view.top);
    }, { passive: false });
    svg.addEventListener("pointerover", (event) => { const step = event.target.closest("[data-step]"); if (step) light(step); });
    svg.addEventListener("pointerout", (event) => { if (event.target.closest("[data-step]") && !event.relatedTarget?.closest?.("[data-step]")) dim(); });
    // On the canvas: an SVG that listens for focus would be a stop of Tab itself.
    canvas.addEventListener("focusin", (event) => { const step = event.target.closest("[data-step], [data-plus]"); if (step) { current(step); if (step.dataset.step) light(step); intoView(step); } });
    canvas.addEventListener("focusout", dim);

    // Two fingers zoom; one finger, or the mouse, moves the paper.
    const fingers = new Map();
    let spread = 0, held = null;
    const apart = () => { const [one, other] = [...fingers.values()]; return Math.hypot(one.x - other.x, one.y - other.y); };
    canvas.addEventListener("pointerdown", (event) => {
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (fingers.size === 2) spread = apart();
      else if (event.pointerType === "mouse" && event.button === 0 && !event.target.closest("[data-step], [data-arrow], [data-handle]")) held = { x: event.clientX, y: event.clientY, left: canvas.scrollLeft, top: canvas.scrollTop };
      if (held) canvas.classList.add("held");
    });
    canvas.addEventListener("pointermove", (event) => {
      if (fingers.has(event.pointerId)) fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (fingers.size === 2 && event.pointerType === "touch") {
        const now = apart(), view = canvas.getBoundingClientRect(), [one, other] = [...fingers.values()];
        set(zoom * now / spread, (one.x + other.x) / 2 - view.left, (one.y + other.y) / 2 - view.top);
        spread = now;
      } else if (held) { canvas.scrollLeft = held.left - (event.clientX - held.x); canvas.scrollTop = held.top - (event.clientY - held.y); }
    });
    const leave = (event) => { fingers.delete(event.pointerId); held = null; canvas.classList.remove("held"); };
    for (const end of ["pointerup", "pointercancel", "pointerleave"]) canvas.addEventListener(end, leave);

    current(svg.querySelector("[aria-current]") ?? steps()[0]);
    begin();

    // A new picture after an edit: what one looks at stays where it is on the screen, and the step that is edited is in view.
    const placesNow = () => new Map([...svg.querySelectorAll("[data-box]")].map((box) => {
      const shape = box.querySelector("rect");
      return [box.dataset.box, { x: +shape.getAttribute("x") + shape.getAttribute("width") / 2, y: +shape.getAttribute("y") }];
    }));
    const chosenNow = () => svg.querySelector("[aria-current]")?.dataset.step;
    let places = placesNow(), chosen = chosenNow();
    const lookedAt = (before, after) => {
      const held = svg.contains(document.activeElement) ? document.activeElement.dataset.step : null;
      for (const key of [held, chosen]) if (key && before.has(key) && after.has(key)) return key;
      const x = (canvas.scrollLeft + canvas.clientWidth / 2) / zoom, y = (canvas.scrollTop + canvas.clientHeight / 2) / zoom;
      let best = null, least = Infinity;
      for (const [key, at] of before) {
        const far = Math.hypot(at.x - x, at.y - y);
        if (after.has(key) && far < least) { best = key; least = far; }
      }
      return best;
    };
    new MutationObserver(() => {
      const before = places, [left, top] = [canvas.scrollLeft, canvas.scrollTop];
      places = placesNow();
      svg.style.width = `${wide() * zoom}px`; svg.style.height = `${high() * zoom}px`;
      const key = lookedAt(before, places);
      if (key) {
        canvas.scrollLeft = left + (places.get(key).x - before.get(key).x) * zoom;
        canvas.scrollTop = top + (places.get(key).y - before.get(key).y) * zoom;
      }
      const now = chosenNow();
      if (now && now !== chosen) intoView(svg.querySelector("[aria-current]"));
      chosen = now;
      if (![...steps(), ...pluses()].some((each) => each.tabIndex === 0)) current(svg.querySelector("[aria-current]") ?? steps()[0]);
    }).observe(svg, { subtree: true, childList: true, attributes: true, attributeFilter: ["x", "y", "data-width", "data-height", "aria-current"] });
  };
  return { open };
})();
