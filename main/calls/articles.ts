import type { CallInput, CallOutput } from "../../core/contract.ts";
import { fromErrorEnvelope, toErrorEnvelope } from "../../core/errors.ts";
import type { Checking } from "../checking.ts";
import type { Lists } from "../library/lists.ts";
import type { Making } from "../making.ts";
import type { AppParts } from "../parts.ts";
import type { Reading } from "../readers/reader.ts";
import type { Stoppable } from "../stoppable.ts";
import type { CallsOf } from "./calls-of.ts";

/** What the calls of articles need of the app. */
export interface ArticlesParts extends Pick<AppParts, "store" | "work"> {
  lists: Lists;
  making: Making;
  checking: Checking;
  stoppable: Stoppable;
  /** The instant it is, as ISO 8601. */
  now: () => string;
}

/** The calls of articles: taken in, listed, corrected, annotated, thrown away, checked against. */
export function articlesCalls({
  store,
  work,
  lists,
  making,
  checking,
  stoppable,
  now,
}: ArticlesParts): CallsOf<"articles" | "bin" | "tags"> {
  /** Reads a file and keeps what it holds, each article as soon as it is read, so that one that fails later loses none of them. */
  async function importFile({ job, ...file }: CallInput<"articles.import">): Promise<CallOutput<"articles.import">> {
    const outcome: CallOutput<"articles.import"> = { added: [], failed: [] };
    try {
      const take = (reading: Reading): void => {
        if (reading.kind === "failed") outcome.failed.push(reading.part);
        else {
          const article = making.makeArticle(reading.article);
          outcome.added.push(store.articles.add(article, reading.original, reading.pictures));
        }
      };
      await stoppable.run(job, (signal) => work.read(file, take, signal));
    } catch (thrown) {
      // What was read before is kept, and told with what ended the reading.
      if (outcome.added.length === 0) throw thrown;
      outcome.failed.push({ name: file.name, error: toErrorEnvelope(thrown) });
    }
    const [first] = outcome.failed;
    if (outcome.added.length === 0 && first) throw fromErrorEnvelope(first.error);
    return outcome;
  }

  return {
    "articles.import": importFile,
    "articles.list": (asked) => lists.list(asked),
    "articles.tally": (asked) => lists.tally(asked),
    "articles.languages": ({ articles }) => Promise.resolve({ languages: store.articles.languages(articles) }),
    "articles.copies": ({ id }) => Promise.resolve(store.articles.copies(id)),
    "articles.get": ({ id }) => Promise.resolve(store.articles.get(id)),
    "articles.getSeveral": ({ ids }) => Promise.resolve({ articles: store.articles.getSeveral(ids) }),
    "articles.save": (article) => Promise.resolve({ revision: store.articles.save(article) }),
    "articles.original": ({ id }) => Promise.resolve(store.articles.original(id)),
    "articles.picture": ({ id }) => Promise.resolve(store.articles.picture(id)),
    "articles.annotate": ({ changes }) => Promise.resolve({ undo: store.annotations.annotate(changes) }),
    "articles.annotations": ({ id }) => Promise.resolve(store.annotations.get(id)),
    "articles.uses": ({ id }) => Promise.resolve(store.annotations.usesOf(id)),
    "articles.bin": ({ ids }) => Promise.resolve({ ids: store.bin.put(ids, now()) }),
    "articles.restore": ({ ids }) => Promise.resolve({ ids: store.bin.restore(ids) }),
    "articles.discard"({ ids }) {
      store.bin.discard(ids);
      return Promise.resolve({});
    },
    "articles.check": (asked) => checking.checkText(asked),
    "bin.empty": () => Promise.resolve(store.bin.empty()),
    "tags.list": () => Promise.resolve(store.annotations.tags()),
  };
}
