// The studio: keys, dragging and the place of the focus, which must answer at once.
window.careStudio = (() => {
  const isText = (place) => !!place?.closest?.("textarea, [contenteditable], input:not([type=checkbox]):not([type=radio]):not([type=button])");
  const items = "[data-step], [data-row], [role=button][data-arrow], button[data-arrow]";
  const keyOf = (item) => item.dataset.step ?? item.dataset.row ?? item.dataset.arrow;
  const sideOf = (item) => item.closest(".drawing") ? ".drawing" : ".beside";
  const find = (editor, side, key) => [...editor.querySelectorAll(`${side} :is(${items})`)].find((item) => keyOf(item) === key && item.checkVisibility());

  // Undo and redo, wherever one is; while one types, the text box has its own.
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target) || document.querySelector("dialog[open]")) return;
    const key = event.key.toLowerCase(), wish = key === "z" ? (event.shiftKey ? "redo" : "undo") : key === "y" && !event.shiftKey ? "redo" : null;
    const button = wish && document.querySelector(`.studio-bar [data-turn="${wish}"]`);
    if (!button) return;
    event.preventDefault();
    if (button.getAttribute("aria-disabled") !== "true") button.click();
  });

  const wishOf = (event, item) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey, isArrow = item.dataset.arrow !== undefined;
    if (plain && (event.key === "Insert" || event.key === "+")) return "insert";
    if (isArrow) return plain && (event.key === "Enter" || event.key === " ") ? "insert" : null;
    if (plain && event.key === "Delete") return "remove";
    if (plain && event.key === " ") return "mark";
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "d") return "duplicate";
    if (event.altKey && !event.ctrlKey && !event.metaKey && event.key === "ArrowUp") return "up";
    if (event.altKey && !event.ctrlKey && !event.metaKey && event.key === "ArrowDown") return "down";
    return null;
  };

  // What is dragged: a kind of step onto an arrow, or a handle onto the step that its way shall lead to.
  let drag = null;
  const paper = (name) => document.createElementNS("http://www.w3.org/2000/svg", name);
  const dropAt = (event) => document.elementsFromPoint(event.clientX, event.clientY)
    .map((place) => place.closest?.(drag.kind ? "[data-arrow]" : "[data-box]:has([data-step])")).find((place) => place && drag.editor.contains(place));
  const begin = (event) => {
    drag.isMoving = true;
    if (drag.kind) { drag.ghost = document.createElement("div"); drag.ghost.className = "studio-ghost"; drag.ghost.textContent = drag.text; }
    else { drag.ghost = paper("svg"); drag.ghost.setAttribute("class", "studio-thread"); drag.ghost.append(paper("line")); }
    document.body.append(drag.ghost);
    drag.editor.classList.add(drag.kind ? "drags-kind" : "drags-way");
  };
  document.addEventListener("pointermove", (event) => {
    if (!drag) return;
    if (!drag.isMoving) { if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 6) return; begin(event); }
    if (drag.kind) drag.ghost.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 12}px)`;
    else for (const [name, value] of Object.entries({ x1: drag.x, y1: drag.y, x2: event.clientX, y2: event.clientY })) drag.ghost.firstChild.setAttribute(name, value);
    const over = dropAt(event);
    if (over !== drag.over) { drag.over?.removeAttribute("data-drop"); over?.setAttribute("data-drop", ""); drag.over = over; }
  });
  const end = (event) => {
    if (!drag) return;
    const { isMoving, over, kind, from, editor, ghost } = drag;
    drag = null;
    if (!isMoving) return;
    ghost.remove();
    over?.removeAttribute("data-drop");
    editor.classList.remove("drags-kind", "drags-way");
    if (event.type !== "pointerup" || !over) return;
    if (kind) act(editor, "drop", over.dataset.arrow, kind); else act(editor, "connect", from, over.querySelector("[data-step]").dataset.step);
  };
  document.addEventListener("pointerup", end);
  document.addEventListener("pointercancel", end);

  // What is asked for before the server has taken over the page is held until it has: a key that was pressed is never lost.
  let held = [];
  const act = (editor, what, on = "", more = "") => {
    if (editor.house) editor.house.invokeMethodAsync("ActAsync", what, on, more); else held.push({ page: location.href, asked: [what, on, more] });
  };
  const editorOf = (place) => place.closest?.(".plan.editor");

  // Before the drawing hears of it, where + zooms.
  document.addEventListener("keydown", (event) => {
    const editor = editorOf(event.target), item = editor && event.target.closest(items);
    if (!editor) return;
    if (event.key === "Escape" && editor.querySelector("[data-kind][aria-pressed=true]")) { act(editor, "disarm"); return; }
    if (item && (event.key === "ArrowDown" || event.key === "ArrowUp") && item.dataset.row !== undefined && !event.altKey && !event.ctrlKey && !event.shiftKey) {
      const rows = [...editor.querySelectorAll("[data-row]")], next = rows[rows.indexOf(item) + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) { event.preventDefault(); next.focus(); }
      return;
    }
    const wish = item && !isText(event.target) ? wishOf(event, item) : null;
    if (!wish) return;
    event.preventDefault();
    event.stopPropagation();
    act(editor, wish, keyOf(item));
  }, true);
  document.addEventListener("click", (event) => {
    const editor = editorOf(event.target), arrow = editor && event.target.closest("[data-arrow]"), step = editor && event.target.closest("[data-step], [data-row]");
    if (arrow) act(editor, "insert", arrow.dataset.arrow);
    else if (step && (event.ctrlKey || event.metaKey || event.shiftKey)) { event.preventDefault(); act(editor, "mark", keyOf(step)); }
  });
  document.addEventListener("pointerdown", (event) => {
    const editor = editorOf(event.target), handle = editor && event.target.closest("[data-handle]"), kind = editor && event.target.closest("[data-kind]");
    if (event.button !== 0 || (!handle && !(kind && event.pointerType === "mouse"))) return;
    if (handle) event.preventDefault();
    drag = { editor, from: handle?.dataset.handle, kind: kind?.dataset.kind, text: kind?.textContent.trim(), x: event.clientX, y: event.clientY };
  });
  document.addEventListener("focusin", (event) => {
    const editor = editorOf(event.target), item = editor && event.target.closest(items);
    if (!editor) return;
    editor.last = item ? { place: item, side: sideOf(item), key: keyOf(item), at: [...editor.querySelectorAll(`${sideOf(item)} :is(${items})`)].indexOf(item) } : { place: event.target, side: editor.last?.side ?? ".drawing", key: editor.last?.key };
  });

  const open = (editor, house) => {
    if (!editor || editor.house) return;
    editor.house = house;
    for (const { page, asked } of held) if (page === location.href) act(editor, ...asked);
    held = [];

    // What has the focus may be gone after an edit, by whomever: then the nearest thing has it.
    new MutationObserver(() => {
      const last = editor.last;
      if (document.activeElement !== document.body || !last || last.place.isConnected) return;
      const places = [...editor.querySelectorAll(`${last.side} :is(${items})`)].filter((item) => item.checkVisibility());
      (find(editor, last.side, last.key) ?? editor.querySelector(`${last.side} [aria-current]`) ?? places[Math.min(last.at ?? 0, places.length - 1)])?.focus({ preventScroll: true });
    }).observe(editor, { subtree: true, childList: true });
  };

  // The step at which one goes on: where one was, the drawing or the outline; its panel where that covers all.
  const go = (editor, step) => {
    if (!editor) return;
    const side = editor.last?.side ?? ".drawing", panel = editor.querySelector(".step-side");
    const place = panel && getComputedStyle(panel).position === "fixed" ? panel.querySelector("h2") : find(editor, side, step) ?? find(editor, ".beside", step) ?? find(editor, ".drawing", step);
    place?.focus();
  };

  // The panel of a step opened: whoever came from where there is nothing to see any more goes on in it.
  const arrive = (editor) => {
    if (!editor || (document.activeElement !== document.body && document.activeElement.checkVisibility())) return;
    editor.querySelector(".step-side h2")?.focus({ preventScroll: true });
  };
  return { open, go, arrive };
})();
