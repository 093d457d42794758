import { type Checking, differing, nearest, neighbours, noteOf, type Result, textAt } from "../checking.ts";
import type { SourceSentence } from "../source-index.ts";

/** Terms that protocol keeps apart, folded: whoever writes one for another changes what the articles say. French, then English. */
const kinds: readonly (readonly { id: string; pattern: RegExp }[])[] = [
  [
    { id: "state", pattern: /\b(?:visites? d'etat|state visits?)\b/g },
    { id: "official", pattern: /\b(?:visites? officielles?|official visits?)\b/g },
    { id: "working", pattern: /\b(?:visites? de travail|working visits?)\b/g },
    { id: "private", pattern: /\b(?:visites? privees?|private visits?)\b/g },
    { id: "courtesy", pattern: /\b(?:visites? de courtoisie|courtesy (?:visits?|calls?))\b/g },
  ],
  [
    {
      id: "memorandum",
      pattern: /\b(?:memorandums?|memoranda|protocoles? d'(?:accord|entente)|memorandums? d'entente|mous?)\b/g,
    },
    { id: "treaty", pattern: /\b(?:traites?|treat(?:y|ies))\b/g },
    {
      id: "intent",
      pattern: /\b(?:declarations? d'intention|lettres? d'intention|letters? of intent|declarations? of intent)\b/g,
    },
    { id: "contract", pattern: /\b(?:contrats?|contracts?)\b/g },
    { id: "agreement", pattern: /\b(?:accords?(?!-)|agreements?|conventions?|pacts?|pactes?)\b/g },
  ],
  [
    { id: "loan", pattern: /\b(?:prets?|loans?)\b/g },
    { id: "grant", pattern: /\b(?:dons?|grants?|donations?|subventions?)\b/g },
  ],
];

/** What stands right before a term that a text only denies, or measures something by: "plus qu'une simple visite d'État", "not a treaty". */
const denying = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    "(?:plus|davantage|mieux|moins|autre chose) (?:que |qu')(?:(?:une?|des?|simple|seule|banale|classique|habituelle) |d'(?:une? )?)*",
    // "plus" and "point" deny only with their "ne": "accordera plus de prêts" and "mis au point un mémorandum" do not.
    `(?:${[
      "(?:pas|(?<!que )jamais|guere|non|sans|ni|plutot que|au lieu de) ",
      "(?:plutot qu|au lieu d|loin d|rien d)'",
      "n(?:e |')(?:[\\p{L}'-]+ ){1,3}(?:plus (?!d'un)|point )",
    ].join("|")})(?:(?:une?|des?|la|les?|simple|etre) |d'(?:une? )?)*`,
    "(?:more|less|other|rather) than (?:(?:an?|just|the|merely|simply|mere|simple|another) )*",
    "(?:not|never|no|nor|without|instead of|far from|stop(?:s|ped)? short of) (?:(?:an?|just|the|merely|simply|yet|being|full|formal|mere|simple|another) )*",
  ].join("|")})$`,
  "u",
);

/** Where a text states a term, given by a global pattern, and not only denies it or compares something with it; null where it does neither. */
function statedIn(text: string, pattern: RegExp): RegExpExecArray | null {
  if (text.search(pattern) === -1) return null;
  for (const match of text.matchAll(pattern))
    if (!denying.test(text.slice(Math.max(0, match.index - 60), match.index))) return match;
  return null;
}

/** Looks for terms of protocol: "visite d'État" for "visite officielle", "treaty" for "memorandum". */
export function checkTerms(checking: Checking): Result[] {
  const { passage, index } = checking;
  return kinds.flatMap((group, rank) =>
    group.flatMap(({ id, pattern }): Result[] => {
      const match = statedIn(passage.folded.text, pattern);
      if (!match) return [];
      const place = { kind: "title" as const, start: match.index, end: match.index + match[0].length };
      const has = (sentence: SourceSentence): boolean => statedIn(sentence.passage.folded.text, pattern) !== null;
      const at = index.sentences.filter(has);
      const visits = rank === 0;
      const others = group.filter((entry) => entry.id !== id);
      if (at.length > 0) {
        if (!visits) return otherKind(checking, group, id, place, has);
        const [theirs] = others.flatMap((entry) =>
          index.sentences.flatMap(({ passage: other }) => {
            const stated = statedIn(other.folded.text, entry.pattern);
            return stated ? [textAt(other, stated.index, stated.index + stated[0].length)] : [];
          }),
        );
        const note = theirs === undefined ? null : noteOf("other-term", theirs);
        return [{ ...place, verdict: "supported", at: at.map(({ at: number }) => number), note }];
      }
      return otherKind(checking, group, id, place, has);
    }),
  );
}

function otherKind(
  checking: Checking,
  group: readonly { id: string; pattern: RegExp }[],
  id: string,
  place: { kind: "title"; start: number; end: number },
  has: (sentence: SourceSentence) => boolean,
): Result[] {
  const { passage, index } = checking;
  const top = nearest(checking, 0.45);
  if (!top) return [];
  const around = neighbours(index, top.sentence, 1);
  // A general word may stand for a special one ("accord" for a memorandum), not the other way round.
  if (around.some(has) || id === "agreement") return [];
  const found = group.find(
    (entry) =>
      entry.id !== id &&
      statedIn(top.sentence.passage.folded.text, entry.pattern) !== null &&
      statedIn(passage.folded.text, entry.pattern) === null,
  );
  const theirs = found && statedIn(top.sentence.passage.folded.text, found.pattern);
  if (!theirs) return [];
  const words = textAt(passage, place.start, place.end);
  return [
    {
      ...place,
      verdict: "near",
      at: [top.sentence.at],
      note: differing("other-term", words, textAt(top.sentence.passage, theirs.index, theirs.index + theirs[0].length)),
    },
  ];
}
