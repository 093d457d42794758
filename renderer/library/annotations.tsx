import { useEffect, useRef, useState } from "react";
import { Label, TextArea, TextField } from "react-aria-components";
import type { CallOutput } from "../../core/contract.ts";
import { WordButton } from "../controls/button.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { TagBox } from "./tag-box.tsx";
import { changeOf } from "./tick-bar.tsx";

/** What a person added to an article, and the packs that use it. */
export interface Added {
  article: string;
  annotations: CallOutput<"articles.annotations">;
  uses: CallOutput<"articles.uses">;
}

/** What was added to an article as the library has it now; null before the answer, and for no article. */
export function useAdded(article: string | null): Added | null {
  const { client } = useWorkplace();
  const { version } = useWindowState();
  const [added, setAdded] = useState<Added | null>(null);
  useEffect(() => {
    if (article === null) return;
    let stale = false;
    Promise.all([client("articles.annotations", { id: article }), client("articles.uses", { id: article })]).then(
      ([annotations, uses]) => {
        if (!stale) setAdded({ article, annotations, uses });
      },
      // An article that is gone has nothing added; the list says that it is gone.
      () => {
        if (!stale) setAdded(null);
      },
    );
    return () => {
      stale = true;
    };
  }, [client, article, version]);
  return added?.article === article ? added : null;
}

/** Tags and note of an article, to be changed where they stand, and the packs that use it. */
export function Annotations({ added }: { added: Added }) {
  const { strings, take, openPack, fail } = useWorkplace();
  const { article, annotations, uses } = added;
  const words = strings.library;
  return (
    <section className="annotations" aria-label={words.annotations}>
      <TagBox
        label={words.tags}
        tags={annotations.tags}
        onAdd={(tag) => void take(changeOf([article], { addTags: [tag] }), words.tagAdded(tag, 1))}
        onRemove={(tag) => void take(changeOf([article], { removeTags: [tag] }), words.tagRemoved(tag, 1))}
      />
      <Note key={article} article={article} kept={annotations.note} />
      {uses.length > 0 && (
        <p className="uses">
          {words.usedIn}
          {uses.map((pack) => (
            <WordButton key={pack.id} look="link" onPress={() => void openPack(pack.id).catch(fail)}>
              {pack.title || strings.bar.untitled}
            </WordButton>
          ))}
        </p>
      )}
    </section>
  );
}

/** In milliseconds. */
const pause = 500;

/** The note is kept at every pause; the whole of what was typed is one step back. */
function Note({ article, kept }: { article: string; kept: string }) {
  const { strings, client, took, fail } = useWorkplace();
  const [typed, setTyped] = useState<string | null>(null);
  const before = useRef(kept);
  const latest = useRef<string | null>(null);
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  const annotate = (note: string) => client("articles.annotate", { changes: [{ ids: [article], change: { note } }] });

  useEffect(() => {
    const keepNow = () => {
      clearTimeout(wait.current);
      const note = latest.current;
      latest.current = null;
      if (note !== null) client("articles.annotate", { changes: [{ ids: [article], change: { note } }] }).catch(fail);
    };
    addEventListener("pagehide", keepNow);
    return () => {
      removeEventListener("pagehide", keepNow);
      keepNow();
    };
  }, [client, article, fail]);

  const end = async () => {
    clearTimeout(wait.current);
    const note = typed;
    const back = before.current;
    latest.current = null;
    if (note !== null && note !== back) {
      await annotate(note);
      took({ kind: "annotate", changes: [{ ids: [article], change: { note: back } }] }, strings.library.noteKept);
    }
    setTyped(null);
  };
  return (
    <TextField
      className="note"
      value={typed ?? kept}
      onFocus={() => {
        before.current = kept;
      }}
      onBlur={() => void end().catch(fail)}
      onChange={(note) => {
        setTyped(note);
        latest.current = note;
        clearTimeout(wait.current);
        wait.current = setTimeout(() => {
          latest.current = null;
          annotate(note).catch(fail);
        }, pause);
      }}
    >
      <Label className="unseen">{strings.library.note}</Label>
      <TextArea className="input" rows={1} maxLength={20_000} placeholder={strings.library.note} />
    </TextField>
  );
}
