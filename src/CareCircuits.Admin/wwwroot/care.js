// The little that the browser must do itself.
window.care = {
  // From now on what is on the screen answers.
  live: () => { window.careIsLive = true; },
  announce: (text) => { const place = document.getElementById("announcer"); if (place) { place.textContent = ""; setTimeout(() => place.textContent = text, 50); } },
  keepPlace: (page, address) => { if (location.pathname === page) history.replaceState(history.state, "", address); },
  openDialog: (id) => { const dialog = document.getElementById(id); if (dialog && !dialog.open) dialog.showModal(); },
  closeDialog: (id) => document.getElementById(id)?.close(),
  show: (id) => document.getElementById(id)?.scrollIntoView({ block: "nearest" }),
  focus: (selector) => document.querySelector(selector)?.focus(),
  // Back to the first of these places that is there, once what was on top of it is gone.
  back: (...selectors) => setTimeout(() => selectors.map((selector) => document.querySelector(selector)).find((place) => place)?.focus(), 80),
  // Into a panel: its title first; Tab stays inside.
  enter: (id) => {
    const panel = document.getElementById(id);
    if (!panel) return;
    panel.querySelector("[tabindex='-1']")?.focus();
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Tab") return;
      const places = [...panel.querySelectorAll("a[href], button, input, select, textarea, summary")].filter((place) => !place.disabled && place.offsetParent !== null);
      const [first, last] = [places[0], places[places.length - 1]];
      if (event.shiftKey && (document.activeElement === first || !places.includes(document.activeElement))) { event.preventDefault(); last?.focus(); }
      else if (!event.shiftKey && document.activeElement === last) { event.preventDefault(); first?.focus(); }
    });
  },
};

// A menu closes when one clicks elsewhere, or by Escape.
document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("details.account[open], details.consent[open]")) if (!open.contains(event.target)) open.removeAttribute("open");
  // What was noted of a consent is said on the page; its little box has done its work.
  const done = event.target.closest("details.consent button")?.closest("details");
  if (done) { done.removeAttribute("open"); done.querySelector("summary").focus(); }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const open of document.querySelectorAll("details.account[open], details.consent[open]")) { open.removeAttribute("open"); open.querySelector("summary").focus(); }
});

// One search for everything, from anywhere; in its box the arrows choose and do not move the cursor.
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    const dialog = document.getElementById("search");
    if (dialog?.open) dialog.close(); else document.querySelector("[data-search-open]")?.click();
  } else if (event.target.id === "search-input" && ["ArrowUp", "ArrowDown", "Enter"].includes(event.key)) event.preventDefault();
});
document.addEventListener("click", (event) => { if (event.target.tagName === "DIALOG") event.target.close(); });

// Clocks run down by the second; the house says how far its time is from that of the machine.
const turnClocks = () => {
  for (const clock of document.querySelectorAll(".clock[data-until]")) {
    const left = Math.floor((Number(clock.dataset.until) - Date.now() - Number(clock.closest("[data-ahead]")?.dataset.ahead ?? 0)) / 1000);
    if (left > 86400) { clock.textContent = ""; continue; }
    const [hours, minutes, seconds] = [Math.floor(Math.abs(left) / 3600), Math.floor(Math.abs(left) / 60) % 60, Math.abs(left) % 60];
    const text = `${left < 0 ? "−" : ""}${hours ? hours + ":" : ""}${String(minutes).padStart(2, "0")}:${String(seconds).padStart(2, "0")}`;
    if (clock.textContent !== text) clock.textContent = text;
    clock.classList.toggle("late", left < 0);
  }
};
setInterval(turnClocks, 1000);
new MutationObserver((changes) => { if (changes.some((change) => change.addedNodes.length > 0 || change.type === "attributes")) turnClocks(); })
  .observe(document.body, { subtree: true, childList: true, attributeFilter: ["data-until", "data-ahead"] });
