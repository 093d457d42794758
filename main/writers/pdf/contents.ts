import type { DocumentTree, Section } from "../../../core/tree.ts";
import { type Body, sectionDestination } from "./body.ts";
import type { FlowNode, Mark, Paragraph } from "./flow.ts";
import type { Layout } from "./layout.ts";
import type { Typesetter } from "./runs.ts";
import type { Element } from "./structure.ts";

/** The place of the page number at the right, that no title enters. */
const pageNumberPlace = 36;

/** White over the heading "Annexes" and under it, and over the remarks; points. */
const overAnnexes = 21;
const underAnnexes = 6;
const overRemarks = 19.5;

const hair = 0.5;

function entry(section: Section, set: Typesetter, body: Body, first: boolean, list: Element): Paragraph {
  const { tree } = set;
  const style = tree.styles["toc-1"];
  const destination = sectionDestination(section);
  const look = set.look(style);
  const labelLook = set.labelLook(style);
  const right = tree.page.width - tree.page.left - tree.page.right;
  const item = list.add("TOCI");
  const label = item.add("Lbl");
  const reference = item.add("Reference");
  const element = reference.add("Link");
  const number: Mark = {
    tag: label,
    runs: set.text(section.number, labelLook),
    x: 0,
    align: "start",
    width: style.indent - 6,
  };
  const page: Mark = {
    tag: item,
    runs: set.text(
      "0",
      { ...labelLook, bold: false, color: tree.colors.ink },
      {
        destination,
        element: reference.add("Link"),
      },
    ),
    x: right,
    align: "end",
    width: pageNumberPlace,
    pageOf: destination,
  };
  const paragraph = body.paragraph(set.text(section.title, look, { destination, element }), style, item);
  paragraph.inset = pageNumberPlace;
  paragraph.marks = section.number === "" ? [page] : [number, page];
  paragraph.keepTogether = true;
  // The style's white above and below is padding: the hair stands between the two.
  paragraph.before = first ? tree.styles["heading-1"].after + style.before : 0;
  paragraph.headroom = first ? 0 : style.before;
  if (!first) paragraph.ruleAbove = { thickness: hair, color: tree.colors.hair };
  return paragraph;
}

/** The least white over and under an entry, in points, where the contents would else run over by little. */
const leastPadding = 1.5;

/** The contents with less white between the entries, where a few lines of them would else stand alone on a second page. */
export function onOnePage(nodes: readonly FlowNode[], layout: Layout): FlowNode[] {
  let over = -layout.sheets.fullHeight;
  for (const [index, node] of nodes.entries())
    over += layout.height(node) + (index === 0 ? 0 : Math.max(nodes[index - 1]?.after ?? 0, node.before));
  const isEntry = (node: FlowNode): node is Paragraph =>
    node.kind === "paragraph" && node.keepTogether && !node.keepWithNext;
  const entries = nodes.filter(isEntry);
  // The first has no white over it, and what parts the annexes and the remarks from the entries is wider than theirs.
  const less = over / Math.max(1, 2 * entries.length - 4);
  const tightest = Math.min(...entries.map(({ after }) => after)) - leastPadding;
  if (over <= 0 || less > tightest) return [...nodes];
  return nodes.map((node) =>
    isEntry(node) ? { ...node, headroom: Math.max(0, node.headroom - less), after: node.after - less } : node,
  );
}

/** The contents: every section with its page, those of the annexes apart, and remarks. */
export function contentsNodes(
  contents: NonNullable<DocumentTree["contents"]>,
  set: Typesetter,
  body: Body,
): FlowNode[] {
  const { sections, styles, colors } = set.tree;
  const part = body.root.add("Sect");
  const heading = body.heading([{ kind: "text", text: contents.title }], "heading-1", part.add("H1"));
  heading.section = { running: contents.title, destination: "contents" };
  heading.outline = { title: contents.title, level: 1 };
  const list = part.add("TOC");
  heading.newPage = set.tree.cover !== null;
  const bodyEntries = sections
    .filter(({ part }) => part === "body")
    .map((section, index) => entry(section, set, body, index === 0, list));
  const annexSections = sections.filter((section) => section.part === "annex");
  const annexHeading = annexSections.length > 0 ? part.add("H2") : undefined;
  const annexList = annexHeading ? part.add("TOC") : list;
  const annexEntries = annexSections.map((section) => entry(section, set, body, false, annexList));
  const nodes: FlowNode[] = [heading, ...bodyEntries];
  if (annexHeading) {
    const annexes = body.heading([{ kind: "text", text: contents.annexes }], "heading-3", annexHeading);
    nodes.push({ ...annexes, before: overAnnexes, after: underAnnexes }, ...annexEntries);
  }
  const last = annexEntries.at(-1) ?? bodyEntries.at(-1);
  if (last) last.ruleBelow = { thickness: hair, color: colors.hair };
  contents.remarks.forEach((remark, index) => {
    const runs = set.inlinesWithoutNotes(remark, set.look(styles.remark), "a remark under the contents");
    const paragraph = body.paragraph(runs, styles.remark, part.add("P"));
    nodes.push(index === 0 ? { ...paragraph, before: overRemarks } : paragraph);
  });
  return nodes;
}
