// Inputs of the studio: a list of suggestions answers to the arrows, and what is chosen is typed in.
window.careInputs = {
  caret: (id) => document.getElementById(id)?.selectionStart ?? 0,
  insert: (id, text) => {
    const place = document.getElementById(id);
    if (!place) return;
    const at = place.selectionStart ?? place.value.length;
    careInputs.put(id, place.value.slice(0, at) + text + place.value.slice(place.selectionEnd ?? at), at + text.length);
  },
  put: (id, text, caret) => {
    const place = document.getElementById(id);
    if (!place) return;
    place.value = text;
    place.focus();
    place.setSelectionRange(caret, caret);
    place.dispatchEvent(new Event("input", { bubbles: true }));
  },
};
document.addEventListener("keydown", (event) => {
  const place = event.target;
  if (place.dataset?.suggests === "open"
    && (["ArrowDown", "ArrowUp", "Escape"].includes(event.key) || (["Enter", "Tab"].includes(event.key) && place.getAttribute("aria-activedescendant")))) event.preventDefault();
});
