import type { TextStyle } from "../../../core/style.ts";
import type { DocumentTree } from "../../../core/tree.ts";
import { trafficLightGround } from "../marking.ts";

/** What the page asks for where the house's own families are not installed; none of them is fetched. */
const families = {
  serif: '"Source Serif 4", Cambria, Georgia, "Noto Serif", serif',
  sans: '"Source Sans 3", Calibri, "Segoe UI", "Noto Sans", sans-serif',
} as const;

function ruleOf(selector: string, style: TextStyle, tree: DocumentTree): string {
  const look = [
    `font: ${style.italic ? "italic " : ""}${style.bold ? "700" : "400"} ${style.size / 11}rem/${style.line / style.size} ${families[style.face]}`,
    `color: ${tree.colors[style.color]}`,
    `margin: ${style.before / 11}rem 0 ${style.after / 11}rem`,
    ...(style.capitals ? ["text-transform: uppercase"] : []),
    ...(style.tracking === 0 ? [] : [`letter-spacing: ${style.tracking / style.size}em`]),
  ];
  return `${selector} { ${look.join("; ")} }`;
}

/** The page's own style: the house's sizes and colours on a screen, its margins on paper. */
export function styleSheet(tree: DocumentTree): string {
  const { styles, colors } = tree;
  const rule = (selector: string, name: keyof typeof styles): string => ruleOf(selector, styles[name], tree);
  return [
    `html { font-size: 110%; color: ${colors.ink}; background: #fff }`,
    `body { max-width: 42rem; margin: 0 auto; padding: 1rem }`,
    rule("p, li, dd", "body"),
    rule(".title", "title"),
    rule(".kind", "kind"),
    rule(".subtitle", "subtitle"),
    rule("h2", "heading-1"),
    rule("h3", "heading-2"),
    rule("h4", "heading-3"),
    rule("h3.annex, h4.annex, h5.annex", "annex-heading"),
    rule(".lead", "lead"),
    rule(".point", "point"),
    rule(".point-large", "point-large"),
    rule(".item-title", "item-title"),
    rule(".remark", "remark"),
    rule(".byline", "byline"),
    rule(".annex-text", "annex"),
    rule(".caption", "caption"),
    rule(".table-note", "table-note"),
    rule("td, tbody th", "table-text"),
    rule("thead th", "table-head"),
    rule("blockquote p", "quote"),
    rule("aside p, .notes li", "footnote"),
    rule(".running", "running"),
    rule(".marking", "marking"),
    `.marking { text-align: center }`,
    `.tlp { display: table; margin-inline-start: auto; padding: 0 .4em; background: ${trafficLightGround}; letter-spacing: 0 }`,
    `h2 { border-top: 1px solid ${colors.accent}; padding-top: .5rem }`,
    `a { color: ${colors.accent} }`,
    `.label { font-weight: 700; margin-inline-end: .8em; color: ${colors.accent} }`,
    `.faint { color: ${colors.grey}; font-size: .85em }`,
    `.flag { font: 700 .8em ${families.sans}; letter-spacing: .05em; color: ${colors.accent} }`,
    `.placeholder { background: ${colors.wash}; font-style: italic }`,
    `table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; border-block: 1px solid ${colors.accent} }`,
    `th, td { text-align: start; vertical-align: top; padding: .25em 1em .25em 0; border-top: .5px solid ${colors.hair} }`,
    `thead th { border-bottom: .5px solid ${colors.accent} }`,
    `.end { text-align: end }`,
    `blockquote { margin: 0 0 .5rem; padding-inline-start: .8rem; border-inline-start: 2px solid ${colors.accent} }`,
    `figure { margin: 0 }`,
    `img { max-width: 100% }`,
    `.letterhead { display: block; max-width: min(70mm, 100%); max-height: 25mm; margin: 0 0 2rem }`,
    `sup { line-height: 0; font-size: .7em }`,
    `.notes { border-top: 1px solid ${colors.ink} }`,
    `@page { size: A4; margin: 32mm 27.5mm }`,
    `@media print { body { max-width: none; padding: 0 } h2, h3, h4 { break-after: avoid } tr, .point { break-inside: avoid } .new-page { break-before: page } }`,
  ].join("\n");
}
