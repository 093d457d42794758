import { WordButton } from "../controls/button.tsx";
import { useWorkplace } from "../workplace.tsx";
import type { Outcome } from "./intake.ts";

type OpenedPack = Extract<Outcome, { kind: "pack" }>["opened"];

/** What a pack file brought in, in words. */
export function OpenedPackWords({ opened }: { opened: OpenedPack }) {
  const { strings } = useWorkplace();
  const { pack, outcome, articles } = opened;
  return (
    <span className="dotted">
      <span>{pack.title || strings.bar.untitled}</span>
      <span>{strings.packFile[outcome]}</span>
      <span>{strings.packFile.articles(articles.added, articles.known + articles.kept + articles.taken)}</span>
      {articles.kept > 0 && <span>{strings.packFile.kept(articles.kept)}</span>}
      {articles.taken > 0 && <span>{strings.packFile.taken(articles.taken)}</span>}
    </span>
  );
}

/** Goes to the pack that a pack file brought in. */
export function OpenPackButton({ opened, onGo }: { opened: OpenedPack; onGo: () => void }) {
  const { strings, openPack, fail } = useWorkplace();
  return (
    <WordButton
      look="link"
      onPress={() => {
        onGo();
        openPack(opened.pack.id).catch(fail);
      }}
    >
      {strings.packFile.open}
    </WordButton>
  );
}
