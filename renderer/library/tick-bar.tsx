import { ArchiveRestore, Star, Tag, Trash2 } from "lucide-react";
import { Dialog, DialogTrigger, Popover, Toolbar } from "react-aria-components";
import type { ArticleSummary } from "../../core/article-list.ts";
import { WordButton } from "../controls/button.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { offeredPack } from "./offered-pack.ts";
import { TagBox } from "./tag-box.tsx";
import { shortTitle } from "../short-title.ts";

/** What can be done with the ticked articles. `known` are those of them that the list has read; `onDone` gets the focus back. */
export function TickBar({ known, onDone }: { known: readonly ArticleSummary[]; onDone: () => void }) {
  const { strings, dispatch, showSheet, take } = useWorkplace();
  const { picked, asked } = useWindowState();
  const words = strings.library;
  if (picked.length === 0) return null;
  const inBin = asked.where === "bin";
  const star = !(known.length > 0 && known.every(({ starred }) => starred));
  const tags = [...new Set(known.flatMap((article) => article.tags))].sort((a, b) =>
    a.localeCompare(b, strings.locale),
  );
  const annotate = (change: Parameters<typeof changeOf>[1], said: string) => void take(changeOf(picked, change), said);
  const untick = () => {
    dispatch({ type: "pick", articles: [] });
    onDone();
  };
  return (
    <Toolbar className="pane-foot tick-bar" aria-label={words.ticked(picked.length)}>
      <strong>{words.ticked(picked.length)}</strong>
      <WordButton look="bare" onPress={untick}>
        {words.untick}
      </WordButton>
      {inBin ? (
        <WordButton
          look="primary"
          onPress={() => {
            void take({ kind: "restore", ids: picked }, words.restored(picked.length)).then(untick);
          }}
        >
          <ArchiveRestore {...iconLook} />
          {words.restore}
        </WordButton>
      ) : (
        <>
          <DialogTrigger>
            <WordButton look="bare">
              <Tag {...iconLook} />
              {words.tag}
            </WordButton>
            <Popover className="popover tag-popover" placement="top start">
              <Dialog aria-label={words.tagsOf(picked.length)}>
                <TagBox
                  autoFocus
                  label={words.tags}
                  tags={tags}
                  onAdd={(tag) => annotate({ addTags: [tag] }, words.tagAdded(tag, picked.length))}
                  onRemove={(tag) => annotate({ removeTags: [tag] }, words.tagRemoved(tag, picked.length))}
                />
              </Dialog>
            </Popover>
          </DialogTrigger>
          <WordButton
            look="bare"
            onPress={() =>
              annotate({ starred: star }, star ? words.starAdded(picked.length) : words.starRemoved(picked.length))
            }
          >
            <Star {...iconLook} />
            {star ? words.addStar : words.removeStar}
          </WordButton>
          <WordButton
            look="bare"
            onPress={() => {
              void take({ kind: "bin", ids: picked }, words.binned(picked.length)).then(onDone);
            }}
          >
            <Trash2 {...iconLook} />
            {words.toBin}
          </WordButton>
          <PackButtons onMakePack={() => showSheet("new-pack")} />
        </>
      )}
    </Toolbar>
  );
}

/** The step that changes all of some articles alike. */
export function changeOf(ids: string[], change: { addTags?: string[]; removeTags?: string[]; starred?: boolean }) {
  return { kind: "annotate" as const, changes: [{ ids, change }] };
}

function PackButtons({ onMakePack }: { onMakePack: () => void }) {
  const { strings, dispatch, take } = useWorkplace();
  const state = useWindowState();
  const { picked } = state;
  const offered = offeredPack(state);
  const pack = offered?.pack;
  const isFirst = offered?.first === true;
  // What is likeliest wanted stands at the end.
  const make = (
    <WordButton look={isFirst ? "plain" : "primary"} onPress={onMakePack}>
      {strings.library.makePack}
    </WordButton>
  );
  return (
    <span className="tick-packs">
      {isFirst && make}
      {pack && (
        <WordButton
          look={isFirst ? "primary" : "plain"}
          onPress={() => {
            const ids = picked.filter((id) => !pack.articles.includes(id));
            const said = strings.library.added(picked.length, shortTitle(pack.title || strings.bar.untitled));
            void take({ kind: "pick", pack: pack.id, ids }, said);
            dispatch({ type: "pick", articles: [] });
            dispatch({ type: "show", id: pack.id });
          }}
        >
          <span className="clipped">{strings.library.addTo(pack.title || strings.bar.untitled)}</span>
        </WordButton>
      )}
      {!isFirst && make}
    </span>
  );
}
