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
    const current = (step) => { for (const each of steps()) each.setAttribute("tabindex", each === step ? "0" : "-1"); };
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

    section.addEventListener("click", (event) => {
      const wish = event.target.closest("[data-zoom]")?.dataset.zoom;
      if (wish === "in") set(zoom * 1.25); else if (wish === "out") set(zoom / 1.25); else if (wish === "fit") fit();
    });
    section.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "+" || event.key === "=") set(zoom * 1.25);
      else if (event.key === "-") set(zoom / 1.25);
      else if (event.key === "0") fit();
      else if (event.key in ahead && event.target.closest?.("[data-step]")) {
        const to = next(event.target.closest("[data-step]"), event.key);
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
    canvas.addEventListener("focusin", (event) => { const step = event.target.closest("[data-step]"); if (step) { current(step); light(step); intoView(step); } });
    canvas.addEventListener("focusout", dim);

    // Two fingers zoom; one finger, or the mouse, moves the paper.
    const fingers = new Map();
    let spread = 0, held = null;
    const apart = () => { const [one, other] = [...fingers.values()]; return Math.hypot(one.x - other.x, one.y - other.y); };
    canvas.addEventListener("pointerdown", (event) => {
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (fingers.size === 2) spread = apart();
      else if (event.pointerType === "mouse" && event.button === 0 && !event.target.closest("[data-step]")) held = { x: event.clientX, y: event.clientY, left: canvas.scrollLeft, top: canvas.scrollTop };
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
  };
  return { open };
})();
