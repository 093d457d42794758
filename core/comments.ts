import type { Article } from "./article.ts";
import { textOfInlines } from "./blocks.ts";
import { openFindings, wordsOf, type PackCheck } from "./check/pack-check.ts";
import { capitalised, uncapitalised } from "./composition.ts";
import { label, quoted, type Language } from "./language.ts";
import type { Pack } from "./pack.ts";
import { itemOf, verdictOf } from "./sections/source-check.ts";
import type { Comment } from "./tree.ts";

/**
 * What is still open in a pack after its check, each finding as a comment on its entry, in the order of the check. What stands on the
 * cover is no entry, and has none.
 */
export function commentsOf(check: PackCheck, pack: Pack, articles: Article[], language: Language): Comment[] {
  return openFindings(check, pack)
    .filter(({ entry }) => entry !== "")
    .map((finding) => {
      const item = quoted(language, itemOf(finding, { language, pack }));
      const kind = capitalised(label(language, `check.kind.${finding.kind}`));
      const verdict = uncapitalised(textOfInlines(verdictOf(finding, { language, articles })));
      const { entry, sentence } = finding;
      const before = sentence.slice(0, finding.span[0]);
      return { entry, text: `${kind} ${item} – ${verdict}`, words: wordsOf(finding), sentence, before };
    });
}
