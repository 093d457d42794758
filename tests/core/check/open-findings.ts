import { checkStatements, statementsOf, type Sources } from "../../../core/check.ts";

/** What is open of a text: kind, code and the article's words. */
export function open(text: string, sources: Sources): string[] {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ kind, note }) => `${kind} ${note?.code ?? "not-found"} ${note?.theirs ?? ""}`.trim());
}
