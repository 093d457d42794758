import type { PackFinding } from "../../core/check/pack-check.ts";
import type { Strings } from "../strings/en.ts";

/** What a finding's verdict is called: what stands as it is written, but in an article that is not cited, is no near match to a reader. */
export function verdictWords(
  words: Strings["findings"],
  { verdict, note }: Pick<PackFinding, "verdict" | "note">,
): string {
  return note?.code === "other-article" ? words.elsewhere : words.verdicts[verdict];
}
