// Return every visible text whose contrast is below WCAG AA: 4.5, or 3 for large text and icons. Disabled controls are free.
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const colour = (css) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return { rgb: [r, g, b], alpha: a / 255 };
  };
  const over = (top, alpha, below) => below.map((value, i) => top[i] * alpha + value * (1 - alpha));
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const parent = (node) => node.parentNode || node.host;
  const measure = (element) => {
    const style = getComputedStyle(element);
    const grounds = [];
    let opacity = 1;
    for (let node = element; node; node = parent(node)) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      grounds.unshift(colour(getComputedStyle(node).backgroundColor));
      opacity *= parseFloat(getComputedStyle(node).opacity);
    }
    const ground = grounds.reduce((below, top) => over(top.rgb, top.alpha, below), [255, 255, 255]);
    const ink = colour(style.color);
    const [light, dark] = [luminance(over(ink.rgb, ink.alpha * opacity, ground)), luminance(ground)].sort((a, b) => b - a);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.6 && style.fontWeight >= 700) || element.dataset.testid === "stIconMaterial";
    return { ratio: (light + 0.05) / (dark + 0.05), wanted: large ? 3 : 4.5 };
  };
  const found = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) walk(element.shadowRoot);
      const text = [...element.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.textContent.trim()).join("");
      const box = element.getBoundingClientRect();
      const free = element.closest("[disabled], [aria-disabled=true], label:has(input:disabled), style, script");
      if (!text || free || box.width < 3 || box.height < 3) continue;
      const { ratio, wanted } = measure(element);
      if (ratio < wanted) found.push(`${ratio.toFixed(2)}: ${text.slice(0, 60)}`);
    }
  };
  walk(document.body);
  return found;
}
