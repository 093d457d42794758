/** Attributes whose value is the address of a file that an element loads or asks for. */
const loaded =
  "src srcset imagesrcset poster background data lowsrc dynsrc manifest codebase classid archive ping".split(" ");

/** A CSS value, or a rule, that may name a file outside its page; an escape may hide one. */
const named = /url\((?!\s*["']?\s*(?:data:|#))|\b(?:image-set|image|src)\(/i;
const hidden = /\\/;

const isWithin = (address: string): boolean => /^\s*(?:data:|#|$)/i.test(address);

function cleanStyle(style: CSSStyleDeclaration): void {
  for (const property of [...style]) {
    const value = style.getPropertyValue(property);
    if (named.test(value) || hidden.test(value)) style.removeProperty(property);
  }
}

function cleanRules(rules: CSSRuleList): string {
  for (const rule of rules) {
    if ("style" in rule && rule.style instanceof CSSStyleDeclaration) cleanStyle(rule.style);
    if ("cssRules" in rule && rule.cssRules instanceof CSSRuleList) cleanRules(rule.cssRules);
  }
  return [...rules]
    .map((rule) => rule.cssText)
    .filter((text) => !named.test(text))
    .join("\n");
}

/** The rules of a style sheet's text without those that name a file outside it. Whatever of it no browser understands is left out too. */
function cleanSheet(text: string): string {
  // A sheet that is made of text is read as the browser reads it, escapes resolved, and never loads what it imports.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return cleanRules(sheet.cssRules);
}

/**
 * Takes out of a page whatever would make a browser ask for a file that the page does not carry within itself: pictures, media and style
 * from elsewhere, in attributes, style sheets and drawings. Where links lead stays: nothing asks for that until someone follows it.
 */
export function dropOutsideFiles(page: Document): void {
  for (const sheet of page.querySelectorAll("style")) sheet.textContent = cleanSheet(sheet.textContent);
  for (const element of page.querySelectorAll("*")) {
    const isLink = element.matches("a, area");
    for (const { name, localName, value } of [...element.attributes]) {
      const isAddress = loaded.includes(localName) || (localName === "href" && !isLink);
      const namesFile =
        localName !== "style" && !isLink && (named.test(value) || (hidden.test(value) && value.includes("(")));
      if ((isAddress && !isWithin(value)) || namesFile) element.removeAttribute(name);
    }
    if (element instanceof HTMLElement || element instanceof SVGElement || element instanceof MathMLElement) {
      if (element.hasAttribute("style")) cleanStyle(element.style);
    }
  }
}
