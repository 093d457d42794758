import { useEffect, useState } from "react";
import type { Reader } from "../../core/audience.ts";
import type { Version } from "../../core/version.ts";
import { Choice } from "../controls/choice.tsx";
import { Tick } from "../controls/tick.tsx";
import { momentOf } from "../versions/versions-sheet.tsx";
import { useWorkplace } from "../workplace.tsx";
import type { AskedOptions } from "./asked-options.ts";

/** The value of the list of versions that marks no changes. */
const none = "none";

/** What may be asked of a Word file; what stays in the office says so. `id`: the pack. */
export function WordOptions({
  id,
  options,
  reader,
  onChange,
}: {
  id: string;
  options: AskedOptions;
  reader: Reader | undefined;
  onChange: (options: AskedOptions) => void;
}) {
  const { strings, client, fail } = useWorkplace();
  const words = strings.export;
  const [versions, setVersions] = useState<Version[]>([]);
  useEffect(() => {
    let stale = false;
    client("versions.list", { id }).then((list) => {
      if (!stale) setVersions(list);
    }, fail);
    return () => {
      stale = true;
    };
  }, [client, fail, id]);
  const isInside = reader === undefined;
  return (
    <>
      <div className="field">
        <span className="field-label">{words.word}</span>
        <div className="field-body">
          <Tick
            isSelected={options.comments === true && isInside}
            isDisabled={!isInside}
            onChange={(comments) => onChange({ ...options, comments })}
          >
            {words.comments}
          </Tick>
          <p className="field-help">{isInside ? words.commentsHelp : words.wordInside}</p>
        </div>
      </div>
      {isInside && versions.length > 0 && (
        <Choice
          label={words.changes}
          value={options.since ?? none}
          options={[
            { value: none, words: words.noChanges },
            ...versions.map((one) => ({ value: one.id, words: one.name ?? momentOf(one, strings) })),
          ]}
          onChange={(version) => onChange({ ...options, since: version === none ? undefined : version })}
          help={words.changesHelp}
        />
      )}
    </>
  );
}
