import { franc, francAll } from "franc-min";
import { textOfInlines, type Block } from "../../core/blocks.ts";
import { isPlainly } from "./language-profile.ts";

/** How much of a text is looked at: more changes nothing. In UTF-16 units. */
const sampleLength = 1200;

/** A paragraph of fewer UTF-16 units is not long enough to tell its language for certain. */
const shortestParagraph = 200;

/** How much of a paragraph is looked at first, and how much where that speaks for another language. In UTF-16 units. */
const glance = 200;
const look = 600;

/** A paragraph is in another language if its article's comes this far behind (of 1): lists of names and code come nearer. */
const furthestBehind = 0.9;

/**
 * The languages, as ISO 639-3 codes, that a text is held against first, to try all of them each time takes too long: those that are
 * often met, each with those that are nearest to it.
 */
const oftenMet =
  "eng fra spa por ita ron deu nld swe dan nob pol ces rus ukr bel bul arb pes urd tur ind swh hau".split(" ");

/** Their tags, as ISO 639-1 has them, each with its code. */
const codes = new Map(oftenMet.map((code) => [tagOf(code), code]));

/** The language of a text as an ISO 639-1 tag ("fr"), or null where the text is too short or like none that is known. */
export function recogniseLanguage(text: string): string | null {
  return tagOf(franc(text.slice(0, sampleLength), { minLength: 60 }));
}

/** Whether a text is plainly in the language of an ISO 639-1 tag; false also where that is not often met. */
export function isPlainlyIn(text: string, tag: string): boolean {
  const code = codes.get(tag);
  return code !== undefined && isPlainly(text, code, oftenMet);
}

/**
 * The blocks of an article in a language (an ISO 639-1 tag), each paragraph with its own where that is another for certain: a tag of
 * the page says so and the words do not gainsay it, or the words are enough to tell.
 */
export function withLanguages(blocks: Block[], language: string): Block[] {
  const code = codeOf(language, blocks);
  const marked = (block: Block): Block => {
    switch (block.kind) {
      case "list":
        return { ...block, items: block.items.map((item) => item.map(marked)) };
      case "quote":
        return { ...block, blocks: block.blocks.map(marked) };
      case "paragraph":
      case "heading": {
        const { language: stated, ...unmarked } = block;
        const shown = code === undefined ? null : languageShown(textOfInlines(block.children), code);
        const own = shown ?? stated ?? null;
        return own === null || own === language ? unmarked : { ...block, language: own };
      }
      default:
        return block;
    }
  };
  return blocks.map(marked);
}

/** The language that a paragraph of an article in another (`code`) shows for certain; null where it is too short or not clear. */
function languageShown(text: string, code: string): string | null {
  if (text.length < shortestParagraph || !/[.!?…。！？؟।»”"]\s*$/.test(text.slice(-8))) return null;
  if (isPlainly(text.slice(0, glance), code, oftenMet)) return tagOf(code);
  const ranked = francAll(text.slice(0, look), { minLength: 60 });
  const [[best] = [""]] = ranked;
  const behind = ranked.find(([entry]) => entry === code)?.[1] ?? 0;
  return behind < furthestBehind || best === code ? tagOf(best) : null;
}

/** The code of an article's language; undefined where it is none that can be recognised. */
function codeOf(language: string, blocks: readonly Block[]): string | undefined {
  const known = codes.get(language);
  if (known !== undefined) return known;
  const sample = blocks.map((block) => (block.kind === "paragraph" ? textOfInlines(block.children) : "")).join(" ");
  return francAll(sample.slice(0, look), { minLength: 60 }).find(([code]) => tagOf(code) === language)?.[0];
}

function tagOf(code: string): string | null {
  if (code === "und" || code === "") return null;
  const tag = Intl.getCanonicalLocales(code)[0] ?? "";
  return tag.length === 2 ? tag : null;
}
