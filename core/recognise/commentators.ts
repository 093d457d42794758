import { anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";

const patternsOf = onceFor((lexicon: Lexicon) => {
  const {
    articles,
    beforeNoun,
    commentators,
    indefinites,
    joints,
    nounLast,
    officeLinks,
    offices,
    ranks,
    stateBodies,
  } = lexicon;
  const blank = "[\\s\\u00a0]+";
  const [open, close] = ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"];
  const rank = `(?:${anyCue(ranks)}[\\s\\u00a0]*|${anyCue([...articles, ...indefinites, ...beforeNoun])}(?:${blank}|(?<=['’])))`;
  const outsider = anyCue(commentators);
  return {
    parts: new RegExp(`[\\s\\u00a0]*[,;(/][\\s\\u00a0]*|${blank}${anyCue(joints)}${blank}`, "iu"),
    /** From the first link on, a role tells what its head is of. */
    complement: new RegExp(
      `${blank}${anyCue(officeLinks.filter((link) => !joints.includes(link)))}(?:${blank}|(?<=['’])).*$`,
      "isu",
    ),
    head: nounLast ? new RegExp(`${open}${outsider}$`, "iu") : new RegExp(`^${rank}*${outsider}${close}`, "iu"),
    held: new RegExp(
      `${open}${anyCue([...offices.filter((office) => !commentators.includes(office)), ...stateBodies])}${close}`,
      "iu",
    ),
    outsiders: new RegExp(`${open}${outsider}${close}`, "giu"),
    ranks: new RegExp(`${open}${rank}`, "giu"),
  };
});

/**
 * Whether a role is that of someone who speaks of an event from outside it and is of no delegation: the head of the role, or of one of
 * several, says so ("economist at the Orvane Institute"), and neither an office nor a body of a state stands beside it.
 */
export function isCommentators(role: string, lexicon: Lexicon): boolean {
  const { parts, complement, head, held, outsiders, ranks } = patternsOf(lexicon);
  if (held.test(role.replace(outsiders, " ").replace(ranks, " "))) return false;
  return role
    .split(parts)
    .some((part) => head.test(lexicon.nounLast ? part.replace(complement, "").trim() : part.trim()));
}
