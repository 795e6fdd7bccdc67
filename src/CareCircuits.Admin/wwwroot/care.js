// The little that the browser must do itself.
window.care = {
  // From now on what is on the screen answers.
  live: () => { window.careIsLive = true; },
  announce: (text) => { const place = document.getElementById("announcer"); if (place) { place.textContent = ""; setTimeout(() => place.textContent = text, 50); } },
  focus: (selector) => document.querySelector(selector)?.focus(),
};

// A menu closes when one clicks elsewhere, or by Escape.
document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("details.account[open]")) if (!open.contains(event.target)) open.removeAttribute("open");
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const open of document.querySelectorAll("details.account[open]")) { open.removeAttribute("open"); open.querySelector("summary").focus(); }
});
