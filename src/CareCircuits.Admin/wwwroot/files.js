// Files that someone drops or chooses, with the folders they lie in: read here and sent to the house in one piece.
// The piece is the length of a list, the list of paths and sizes as JSON, then the files one after the other.
window.careFiles = (() => {
  const inFolder = async (entry, path) => {
    if (entry.isFile) return [{ path: path + entry.name, file: await new Promise((done, failed) => entry.file(done, failed)) }];
    const reader = entry.createReader(), found = [];
    for (;;) {
      const some = await new Promise((done, failed) => reader.readEntries(done, failed));
      if (some.length === 0) return found;
      for (const inner of some) found.push(...await inFolder(inner, `${path}${entry.name}/`));
    }
  };
  const dropped = async (transfer) => {
    const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry);
    return entries.length > 0 ? (await Promise.all(entries.map((entry) => inFolder(entry, "")))).flat() : chosen(transfer.files);
  };
  const chosen = (files) => [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  const packed = async (list) => {
    const bytes = await Promise.all(list.map(async ({ file }) => new Uint8Array(await file.arrayBuffer())));
    const head = new TextEncoder().encode(JSON.stringify(list.map(({ path }, place) => ({ path, size: bytes[place].length }))));
    const whole = new Uint8Array(4 + head.length + bytes.reduce((sum, one) => sum + one.length, 0));
    new DataView(whole.buffer).setUint32(0, head.length, true);
    whole.set(head, 4);
    let at = 4 + head.length;
    for (const one of bytes) { whole.set(one, at); at += one.length; }
    return whole;
  };
  const send = async (gathered, house, mostBytes, mostFiles) => {
    try {
      const list = await gathered;
      if (list.length === 0) return;
      const size = list.reduce((sum, { file }) => sum + file.size, 0);
      if (list.length > mostFiles || size > mostBytes) await house.invokeMethodAsync("TooMuchAsync", list.length > mostFiles);
      else await house.invokeMethodAsync("TakeAsync", DotNet.createJSStreamReference(await packed(list)));
    } catch {
      await house.invokeMethodAsync("UnreadAsync");
    }
  };
  return {
    watch: (id, house, mostBytes, mostFiles) => {
      const zone = document.getElementById(id);
      if (!zone) return;
      for (const kind of ["dragenter", "dragover"]) zone.addEventListener(kind, (event) => { event.preventDefault(); zone.classList.add("over"); });
      for (const kind of ["dragleave", "drop"]) zone.addEventListener(kind, () => zone.classList.remove("over"));
      zone.addEventListener("drop", (event) => { event.preventDefault(); send(dropped(event.dataTransfer), house, mostBytes, mostFiles); });
      zone.addEventListener("change", (event) => {
        const list = chosen(event.target.files);
        event.target.value = "";
        send(list, house, mostBytes, mostFiles);
      });
    },
  };
})();
