import type { Note } from "../../core/check/finding.ts";

/** Two lines of the same face: the words of the briefing and those of the article, with the differing letters lit. */
export function Difference({
  note,
  ours,
  labels,
  languages,
}: {
  note: Note;
  ours: string;
  labels: { ours: string; theirs: string };
  languages: { ours: string; theirs: string | undefined };
}) {
  if (note.theirs === "") return null;
  const changes = note.difference.length > 0 ? note.difference : null;
  const side = (kind: "ours" | "theirs", whole: string) =>
    changes === null
      ? whole
      : changes
          .filter((change) => change.kind === "same" || change.kind === kind)
          .map((change, at) => (change.kind === "same" ? change.text : <mark key={at}>{change.text}</mark>));
  return (
    <dl className="difference">
      <dt>{labels.ours}</dt>
      <dd lang={languages.ours}>{side("ours", ours)}</dd>
      <dt>{labels.theirs}</dt>
      <dd lang={languages.theirs}>{side("theirs", note.theirs)}</dd>
    </dl>
  );
}
