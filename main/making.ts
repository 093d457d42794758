import type { Article, ReadArticle } from "../core/article.ts";
import type { CallInput } from "../core/contract.ts";
import type { Draft } from "../core/draft/drafted.ts";
import type { Pack } from "../core/pack.ts";
import { proposePack } from "../core/draft/proposal.ts";
import type { Work } from "./jobs.ts";
import type { Templates } from "./templates/templates.ts";

/** What new articles and packs are made with. */
export interface MakingParts {
  templates: Templates;
  work: Pick<Work, "draft">;
  makeId: () => string;
  /** The instant it is, as ISO 8601. */
  now: () => string;
}

/** Makes what is new to the library, and keeps nothing. */
export interface Making {
  makeArticle(read: ReadArticle): Article;
  /** A pack of these articles as it is proposed to a person, out of what `draftOf` drafts from them. Throws template-missing, and as that does. */
  makePack(
    wanted: Omit<CallInput<"packs.create">, "articles" | "job">,
    articles: Article[],
    draftOf?: (articles: Article[]) => Promise<Draft>,
  ): Promise<Pack>;
}

/** See {@link Making}. */
export function createMaking({ templates, work, makeId, now }: MakingParts): Making {
  return {
    makeArticle: (read) => ({ ...read, id: makeId(), revision: 0, otherOrigins: [], takenIn: now(), undated: false }),
    async makePack({ title, template: id, language: tag }, articles, draftOf = (given) => work.draft(given)) {
      const { template, language } = await templates.find(id, tag);
      const draft = await draftOf(articles);
      return proposePack({ id: makeId(), title, template, language: language.tag, articles, draft, now: now() });
    },
  };
}
