import type { Article } from "../core/article.ts";
import { compose } from "../core/compose.ts";
import type { Language } from "../core/language.ts";
import type { Audience, Content, Entry, Pack, Source } from "../core/pack.ts";
import type { Template, TemplateSection } from "../core/template.ts";
import type { DocumentTree } from "../core/tree.ts";
import { exampleArticle, houseStyle } from "./examples.ts";

/** Sentences written for the tests, one alphabet a language; what no language has here is written in words of its own number. */
const words: Readonly<Record<string, string>> = {
  ar: "جملة كتبت للاختبار رقمها",
  zh: "为测试而写的句子编号",
  ru: "Предложение, написанное для проверки, номер",
};

/** A sentence that says nothing but its own number: each stands once in a document. */
function sayer(tag: string): () => string {
  let count = 0;
  return () => `${words[tag] ?? "Phrase d’essai numéro"} ${1000 + ++count}`;
}

/** A pack in which every section of the template is filled, one entry of each kind of audience in turn. All its words are test words. */
export function samplerPack(template: Template, tag: string): { pack: Pack; articles: Article[] } {
  const say = sayer(tag);
  const article = { ...exampleArticle(), language: { value: "fr", line: null, by: "recognised" as const } };
  const source: Source = {
    article: article.id,
    line: 4,
    words: "La visite vise à ouvrir un lycée d'exemple.",
    drawn: "",
  };
  const audiences: (Audience | undefined)[] = [undefined, "internal", "usable", "press", "protected"];
  let made = 0;
  const entry = <Fields extends object>(fields: Fields) => {
    const audience = audiences[made % audiences.length];
    const base = { id: `e${++made}`, source: made % 2 === 0 ? source : null, ...fields };
    return audience === undefined ? base : { ...base, audience };
  };
  const five = <Made>(make: (index: number) => Made): Made[] => Array.from({ length: 5 }, (_, index) => make(index));
  const sentence = () => ({ lead: "", text: say() });
  const contentOf = (section: TemplateSection): Content | null => {
    switch (section.shape) {
      case "text":
      case "points":
        return { shape: section.shape, entries: five(() => entry(sentence())) };
      case "outcomes":
        return {
          shape: "outcomes",
          entries: five(() => entry({ ...sentence(), status: "signed", date: "2025-06-23" })),
        };
      case "figures":
        return {
          shape: "figures",
          entries: five((index) => entry({ value: 50_000 + index, unit: say(), of: say(), asOf: "2025" })),
        };
      case "chronology":
        return {
          shape: "chronology",
          entries: five((index) => entry({ date: `2025-06-2${index}`, end: null, event: say() })),
        };
      case "table":
        return {
          shape: "table",
          entries: five(() => entry({ cells: Object.fromEntries(section.columns.map(({ id }) => [id, say()])) })),
        };
      case "record":
        return {
          shape: "record",
          entries: [entry({ cells: Object.fromEntries(section.rows.map(({ id }) => [id, say()])) })],
        };
      case "subjects":
        return {
          shape: "subjects",
          entries: section.subjects
            .slice(0, 2)
            .flatMap((subject) =>
              section.parts.flatMap((part) => five(() => entry({ ...sentence(), subject, part: part.id }))),
            ),
        };
      case "digest":
        return {
          shape: "digest",
          entries: five(() => ({ ...entry({ ...sentence(), angle: say(), quote: say() }), source })),
        };
      case "sources":
      case "articles":
        return null;
    }
  };
  const sections = Object.fromEntries(
    template.sections.flatMap((section): [string, Content][] => {
      const content = contentOf(section);
      return content === null ? [] : [[section.id, content]];
    }),
  );
  const pack: Pack = {
    id: "sampler",
    revision: 1,
    title: say(),
    template: template.id,
    language: tag,
    marking: null,
    version: 1,
    cover: {
      subtitle: say(),
      start: "2025-06-21",
      end: "2025-06-26",
      nature: say(),
      place: say(),
      addressee: say(),
      office: say(),
    },
    articles: [article.id],
    sections,
    vouched: [],
    choices: [],
    dismissed: [],
    created: "2026-11-23T12:00:00Z",
    modified: "2026-11-23T12:00:00Z",
  };
  return { pack, articles: [article] };
}

/** The entries of a pack, in no order of their own. */
export function entriesOf(pack: Pack): Entry[] {
  return Object.values(pack.sections).flatMap((content): Entry[] => content.entries);
}

/** A sampler pack composed. */
export function samplerDocument(template: Template, language: Language, change: Partial<Pack> = {}): DocumentTree {
  const { pack, articles } = samplerPack(template, language.tag);
  const style = houseStyle();
  return compose({ pack: { ...pack, ...change }, articles, template, language, style, date: "2026-11-26" });
}
