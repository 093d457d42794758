import { ArchiveRestore } from "lucide-react";
import { useEffect, useState } from "react";
import type { PackSummary } from "../../core/pack-summary.ts";
import { WordButton } from "../controls/button.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";

/** The packs that lie in the bin. */
export function useBinnedPacks(): readonly PackSummary[] {
  const { client, fail } = useWorkplace();
  const { version } = useWindowState();
  const [packs, setPacks] = useState<readonly PackSummary[]>([]);
  useEffect(() => {
    let stale = false;
    client("packs.list", { where: "bin" }).then((found) => {
      if (!stale) setPacks(found);
    }, fail);
    return () => {
      stale = true;
    };
  }, [client, fail, version]);
  return packs;
}

/** The packs of the bin over its articles, each with the way back. */
export function BinnedPacks({ packs }: { packs: readonly PackSummary[] }) {
  const { strings, take } = useWorkplace();
  const words = strings.versions;
  if (packs.length === 0) return null;
  return (
    <section className="binned-packs" aria-label={words.binnedPacks}>
      <h3 className="side-heading">{words.binnedPacks}</h3>
      <ul>
        {packs.map((pack) => {
          const title = pack.title || strings.bar.untitled;
          return (
            <li key={pack.id} className="binned-pack">
              <span className="side-title" title={title}>
                {title}
              </span>
              <span className="side-when">{strings.status.articles(pack.articles)}</span>
              <WordButton
                look="link"
                aria-label={words.restorePack(title)}
                onPress={() => void take({ kind: "restorePacks", ids: [pack.id] }, words.packsRestored(1))}
              >
                <ArchiveRestore size={16} strokeWidth={1.5} aria-hidden />
                {words.restore}
              </WordButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
