import type { Article } from "../../core/article.ts";
import type { Sample } from "../../core/sample.ts";
import type { Making } from "../making.ts";
import type { AppParts } from "../parts.ts";
import { readSample } from "../sample.ts";
import { keepStationery, listStationery } from "../templates/stationery.ts";
import type { CallsOf } from "./calls-of.ts";

/** What the calls of templates need of the app. */
export interface TemplatesParts extends Pick<AppParts, "paths" | "templates" | "work"> {
  making: Making;
  /** The instant it is, as ISO 8601. */
  now: () => string;
}

interface Example {
  sample: Sample;
  article: Article;
}

/** The calls of templates, and of what the office puts on all of its files. */
export function templatesCalls({
  paths,
  templates,
  work,
  making,
  now,
}: TemplatesParts): CallsOf<"templates" | "stationery"> {
  async function readExample(): Promise<Example> {
    const { sample, article } = await readSample(paths.samples, work);
    return { sample, article: making.makeArticle(article) };
  }

  /** What templates are shown by; read anew at the next call where it does not read. */
  let example: Promise<Example> | null = null;
  function exampleOnce(): Promise<Example> {
    example ??= readExample().catch((thrown: unknown) => {
      example = null;
      throw thrown;
    });
    return example;
  }

  return {
    "templates.list": () => templates.list(),
    async "templates.example"({ template: id, language: tag }) {
      const { compose } = await import("../../core/compose.ts");
      const { sample, article } = await exampleOnce();
      const { template, language } = await templates.find(id, tag);
      const pack = await making.makePack({ title: sample.title, template: id, language: tag }, [article]);
      const style = await templates.style();
      const tree = compose({
        pack,
        articles: [article],
        template,
        language,
        style,
        date: now().slice(0, 10),
        apart: true,
      });
      const { bytes, sections } = await work.typeset(tree, new Map());
      return { bytes, page: [...sections.values()][0]?.page ?? 1 };
    },
    "stationery.get": () => Promise.resolve(listStationery(paths.ownTemplates)),
    "stationery.keep": (input) => keepStationery(paths.ownTemplates, input, now().slice(0, 10), work),
  };
}
