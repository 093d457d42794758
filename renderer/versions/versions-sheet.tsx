import { useCallback, useEffect, useMemo, useState } from "react";
import { ListBox, ListBoxItem, Text } from "react-aria-components";
import { comparePacks } from "../../core/comparison.ts";
import type { Pack } from "../../core/pack.ts";
import { labelsFor } from "../../core/template.ts";
import { goneBack, type Version } from "../../core/version.ts";
import { WordButton } from "../controls/button.tsx";
import { Choice } from "../controls/choice.tsx";
import { Field } from "../controls/field.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { outlineOf } from "../pack/outline.ts";
import type { Strings } from "../strings/en.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { ComparisonView } from "./comparison-view.tsx";
import { shortTitle } from "../short-title.ts";

/** When a version was made, as the list says it. */
export function momentOf(version: Version, strings: Strings): string {
  return new Intl.DateTimeFormat(strings.locale, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(version.made),
  );
}

/** What changed since the version before, in figures. */
export function changeWords({ changes }: Version, { versions: words }: Strings): string {
  if (changes === null) return words.first;
  const { wordsAdded, wordsRemoved, entriesAdded, entriesRemoved, entriesMoved } = changes;
  const parts = [
    ...(wordsAdded + wordsRemoved > 0 ? [words.words(wordsAdded, wordsRemoved)] : []),
    ...(entriesAdded + entriesRemoved > 0 ? [words.entries(entriesAdded, entriesRemoved)] : []),
    ...(entriesMoved > 0 ? [words.moved(entriesMoved)] : []),
  ];
  if (parts.length > 0) return parts.join(" · ");
  return changes.isChanged ? words.otherwise : words.unchanged;
}

/** The packs that the versions hold, each brought in once. */
function useDocuments(ids: readonly string[]): ReadonlyMap<string, Pack> {
  const { client, fail } = useWorkplace();
  const [documents, setDocuments] = useState<ReadonlyMap<string, Pack>>(new Map());
  const missing = ids.filter((id) => !documents.has(id)).join("\n");
  useEffect(() => {
    let stale = false;
    for (const id of missing === "" ? [] : missing.split("\n")) {
      client("versions.get", { id }).then((pack) => {
        if (!stale) setDocuments((known) => new Map(known).set(id, pack));
      }, fail);
    }
    return () => {
      stale = true;
    };
  }, [client, fail, missing]);
  return documents;
}

const now = "now";
const before = "before";

/** The versions of a pack: what changed, what parts two of them, and the way back to one. */
export function VersionsSheet({ id }: { id: string }) {
  const { strings, client, save, edit, dispatch, say, word, showSheet } = useWorkplace();
  const { packs, templates } = useWindowState();
  const words = strings.versions;
  const present = packs[id]?.history.present;
  const isElsewhere = packs[id]?.isElsewhere ?? false;
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [other, setOther] = useState<string>(now);
  const [naming, setNaming] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const close = () => showSheet(null);

  const list = useCallback(() => client("versions.list", { id }), [client, id]);
  useEffect(() => {
    list().then(setVersions, (thrown: unknown) => setRefusal(word(thrown)));
  }, [list, word]);

  const at = versions?.findIndex((version) => version.id === chosen) ?? -1;
  const version = versions?.[at === -1 ? 0 : at];
  const earlier = versions?.[(at === -1 ? 0 : at) + 1];
  // A version is held against what was chosen while that is there.
  const against =
    other === before ? (earlier?.id ?? now) : versions?.some((one) => one.id === other) === true ? other : now;
  const documents = useDocuments([...(version ? [version.id] : []), ...(against === now ? [] : [against])]);
  const comparison = useMemo(() => {
    const held = version && documents.get(version.id);
    const beside = against === now ? present : documents.get(against);
    if (!versions || !version || !held || !beside) return null;
    const place = (known: string) => (known === now ? -1 : versions.findIndex((one) => one.id === known));
    // From the earlier to the later one, whichever was chosen first.
    return place(against) < place(version.id) ? comparePacks(held, beside) : comparePacks(beside, held);
  }, [against, documents, present, version, versions]);

  const titles = useMemo(() => {
    const known = templates.templates.find(({ template }) => template.id === present?.template);
    if (!known || !present) return new Map<string, string>();
    const outline = outlineOf(
      known.template,
      labelsFor(known.template, present.language, templates.languages),
      present,
    );
    return new Map(outline.map(({ section, title }) => [section.id, title]));
  }, [present, templates]);

  const attempt = async (job: () => Promise<void>) => {
    setBusy(true);
    setRefusal(null);
    try {
      await job();
    } catch (thrown) {
      setRefusal(word(thrown));
    }
    setBusy(false);
  };
  const goBack = (version: Version) =>
    attempt(async () => {
      if (isElsewhere) {
        setRefusal(strings.errors["pack-elsewhere"]({}));
        return;
      }
      if (!(await save(id))) {
        setRefusal(words.notSaved);
        return;
      }
      const then = await client("versions.get", { id: version.id });
      await client("versions.keep", { id, reason: "restore", name: null });
      if (!edit(id, (pack) => goneBack(pack, then))) return;
      close();
      say(words.wentBack(momentOf(version, strings)), {
        label: strings.common.undo,
        run: () => dispatch({ type: "undo", id }),
      });
    });
  const rename = (version: Version, name: string) =>
    attempt(async () => {
      await client("versions.rename", { id: version.id, name: name.trim() === "" ? null : name.trim() });
      setVersions(await list());
      setNaming(null);
    });
  const erase = (version: Version) =>
    attempt(async () => {
      await client("versions.delete", { id: version.id });
      setChosen(earlier?.id ?? null);
      setVersions(await list());
    });

  return (
    <Sheet
      title={words.title(shortTitle(present?.title || strings.bar.untitled))}
      closeLabel={strings.common.close}
      onClose={close}
      className="versions-sheet"
      foot={
        <>
          <span className="spring" />
          <WordButton onPress={close}>{strings.common.close}</WordButton>
          {version && (
            <WordButton look="primary" isPending={busy} onPress={() => void goBack(version)}>
              {words.goBack}
            </WordButton>
          )}
        </>
      }
    >
      <div className="versions-list">
        <p className="field-help">{words.explain}</p>
        {versions && versions.length > 0 && (
          <ListBox
            className="versions"
            aria-label={words.list}
            autoFocus="first"
            selectionMode="single"
            disallowEmptySelection
            selectionBehavior="replace"
            selectedKeys={version ? [version.id] : []}
            onSelectionChange={(keys) => {
              const found = versions.find((one) => keys !== "all" && keys.has(one.id));
              if (found) setChosen(found.id);
            }}
          >
            {versions.map((one) => (
              <ListBoxItem key={one.id} id={one.id} className="menu-item version" textValue={momentOf(one, strings)}>
                <Text slot="label" className="version-name">
                  {one.name ?? momentOf(one, strings)}
                </Text>
                <Text slot="description" className="version-facts dotted">
                  {one.name !== null && <span>{momentOf(one, strings)}</span>}
                  {one.name === null && <span>{words.reasons[one.reason]}</span>}
                  <span>{changeWords(one, strings)}</span>
                </Text>
              </ListBoxItem>
            ))}
          </ListBox>
        )}
      </div>
      <div className="versions-side">
        {refusal !== null && (
          <div className="failures" role="alert">
            <p>{refusal}</p>
          </div>
        )}
        {versions?.length === 0 && <p>{words.none}</p>}
        {version && (
          <>
            <div className="versions-tools">
              <Choice
                label={words.compareWith}
                value={against === earlier?.id && other === before ? before : against}
                options={[
                  { value: now, words: words.now },
                  ...(earlier ? [{ value: before, words: words.before }] : []),
                  ...versions
                    .filter((one) => one.id !== version.id)
                    .map((one) => ({ value: one.id, words: one.name ?? momentOf(one, strings) })),
                ]}
                onChange={setOther}
              />
              <span className="spring" />
              <WordButton look="bare" onPress={() => setNaming(version.name ?? "")}>
                {words.rename}
              </WordButton>
              <WordButton look="bare" isDisabled={busy} onPress={() => void erase(version)}>
                {words.delete}
              </WordButton>
            </div>
            {naming !== null && (
              <form
                className="versions-tools"
                onSubmit={(event) => {
                  event.preventDefault();
                  void rename(version, naming);
                }}
              >
                <Field
                  label={words.name}
                  value={naming}
                  onChange={(typed) => setNaming(typed.slice(0, 120))}
                  autoFocus
                />
                <WordButton type="submit">{words.keepName}</WordButton>
              </form>
            )}
            {comparison && present && (
              <ComparisonView
                comparison={comparison}
                titleOf={(section) => titles.get(section) ?? section}
                language={present.language}
                strings={strings}
              />
            )}
          </>
        )}
      </div>
    </Sheet>
  );
}
