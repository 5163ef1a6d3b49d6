// Draw the marked article and tell the page which mark was chosen. No text of the article ever becomes markup.

const listeners = new WeakMap();

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".article");
  const pick = (claim) => {
    paint(root, claim, data.shown);
    reveal(root, claim);
    setTriggerValue("pick", claim);
  };
  if (root.dataset.report !== data.report) {
    root.dataset.report = data.report;
    root.replaceChildren(...draw(data));
  }
  const before = root.dataset.chosen || "";
  paint(root, data.chosen, data.shown);
  if (data.chosen && data.chosen !== before) reveal(root, data.chosen);

  root.onclick = (event) => {
    const mark = event.target.closest("[data-claim]");
    if (mark) pick(mark.dataset.claim);
  };
  root.onkeydown = (event) => {
    const mark = event.target.closest("[data-claim]");
    if (!mark || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    pick(mark.dataset.claim);
  };
  const keys = (event) => onKey(event, root, pick, () => setTriggerValue("problems", Date.now()));
  document.removeEventListener("keydown", listeners.get(root));
  document.addEventListener("keydown", keys);
  listeners.set(root, keys);
  return () => document.removeEventListener("keydown", listeners.get(root));
}

function onKey(event, root, pick, toggleProblems) {
  const target = event.composedPath()[0];
  const typing = target.closest && target.closest("input, textarea, select, [contenteditable=true]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "x") return toggleProblems();
  const step = { n: 1, p: -1 }[event.key];
  if (!step) return;
  const marks = active(root);
  if (!marks.length) return;
  const at = marks.findIndex((mark) => mark.dataset.claim === root.dataset.chosen);
  const next = at < 0 ? (step > 0 ? 0 : marks.length - 1) : at + step;
  const mark = marks[Math.min(Math.max(next, 0), marks.length - 1)];
  mark.focus({ preventScroll: true });
  pick(mark.dataset.claim);
}

// The first mark of every claim that is not filtered out, in the order of the text.
function active(root) {
  const seen = new Set();
  return [...root.querySelectorAll("[data-claim]:not(.faded)")].filter((mark) => {
    const fresh = !seen.has(mark.dataset.claim);
    seen.add(mark.dataset.claim);
    return fresh;
  });
}

function paint(root, chosen, shown) {
  const visible = new Set(shown);
  root.dataset.chosen = chosen || "";
  for (const mark of root.querySelectorAll("[data-claim]")) {
    const on = visible.has(mark.dataset.claim);
    mark.classList.toggle("faded", !on);
    mark.tabIndex = on ? 0 : -1;
    mark.classList.toggle("chosen", mark.dataset.claim === chosen);
    mark.setAttribute("aria-pressed", String(mark.dataset.claim === chosen));
  }
}

// Bring a mark into sight: above a sheet that may lie on the lower half of a phone.
function reveal(root, claim) {
  const marks = [...root.querySelectorAll("[data-claim]")].filter((mark) => mark.dataset.claim === claim);
  const seen = (mark) => {
    const box = mark.getBoundingClientRect();
    return box.top >= 60 && box.bottom <= window.innerHeight * (window.innerWidth <= 640 ? 0.42 : 0.95);
  };
  if (!marks.length || marks.some(seen)) return;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  marks[0].scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}

function draw(data) {
  const nodes = data.paragraphs.map(drawParagraph);
  const byline = element("p", "byline", data.byline);
  if (data.address) {
    const link = element("a", "", "open the page");
    link.href = data.address;
    link.target = "_blank";
    link.rel = "noopener noreferrer nofollow";
    byline.append(" · ", link);
  }
  const titled = data.paragraphs.length > 0 && data.paragraphs[0].role === "headline";
  nodes.splice(titled ? 1 : 0, 0, byline);
  for (const node of nodes) if (node !== byline) node.lang = data.language;
  return nodes;
}

function drawParagraph(paragraph) {
  const tag = { headline: "h2", heading: "h3" }[paragraph.role] || "p";
  const node = element(tag, paragraph.role, "");
  for (const segment of paragraph.segments) node.append(...drawSegment(segment));
  return node;
}

function drawSegment(segment) {
  if (!segment.mark) {
    if (!segment.figure) return [document.createTextNode(segment.text)];
    const figure = element("span", "figure", segment.text);
    figure.title = "This number was not read as a statement";
    return [figure];
  }
  const mark = drawMark(segment.mark, segment.text);
  if (segment.signed) mark.append(sign(segment.mark));
  return [mark, ...segment.more.map((other) => {
    const node = drawMark(other, "");
    node.classList.add("more");
    node.append(sign(other));
    return node;
  })];
}

function drawMark(mark, text) {
  const node = element("span", `mark ${mark.label}`, text);
  node.dataset.claim = mark.claim;
  node.setAttribute("role", "button");
  node.setAttribute("aria-label", text ? `${text} (${mark.about})` : mark.about);
  node.title = mark.about;
  return node;
}

function sign(mark) {
  const node = element("sup", "", mark.sign);
  node.setAttribute("aria-hidden", "true");
  return node;
}

function element(tag, name, text) {
  const node = document.createElement(tag);
  if (name) node.className = name;
  node.textContent = text;
  return node;
}
