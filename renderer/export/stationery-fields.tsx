import { useEffect, useState } from "react";
import { FileTrigger } from "react-aria-components";
import type { Stationery } from "../../core/export-options.ts";
import { WordButton } from "../controls/button.tsx";
import { useWorkplace } from "../workplace.tsx";

const kinds = ["letterhead", "look"] as const;
type Kind = (typeof kinds)[number];

/** What each kind of file is chosen among. */
const accepted: Readonly<Record<Kind, string[]>> = {
  letterhead: ["image/png", "image/jpeg"],
  look: [".docx"],
};

/** The office's own papers, for all its files: the picture of its letterhead, and a Word file that shows its look. */
export function StationeryFields() {
  const { strings, client, fail, word } = useWorkplace();
  const words = strings.export;
  const [held, setHeld] = useState<Stationery | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [setAside, tellSetAside] = useState<readonly string[]>([]);
  useEffect(() => {
    let stale = false;
    client("stationery.get", {}).then((found) => {
      if (!stale) setHeld(found);
    }, fail);
    return () => {
      stale = true;
    };
  }, [client, fail]);
  const keep = async (kind: Kind, chosen: File | null) => {
    setRefusal(null);
    tellSetAside([]);
    try {
      const file = chosen && {
        name: chosen.name,
        mediaType: chosen.type,
        bytes: new Uint8Array(await chosen.arrayBuffer()),
      };
      const { setAside, ...now } = await client("stationery.keep", { kind, file });
      setHeld(now);
      tellSetAside(setAside);
    } catch (thrown) {
      setRefusal(word(thrown));
    }
  };
  if (held === null) return null;
  return (
    <>
      {kinds.map((kind) => (
        <div className="field" key={kind}>
          <span className="field-label" id={`stationery-${kind}`}>
            {words.stationery[kind]}
          </span>
          <div className="field-body" role="group" aria-labelledby={`stationery-${kind}`}>
            <div className="stationery">
              {held[kind] !== null && <span className="stationery-name">{held[kind]}</span>}
              <FileTrigger
                acceptedFileTypes={accepted[kind]}
                onSelect={(files) => {
                  const chosen = files?.[0];
                  if (chosen) void keep(kind, chosen);
                }}
              >
                <WordButton>{held[kind] === null ? strings.files.choose : words.replace}</WordButton>
              </FileTrigger>
              {held[kind] !== null && (
                <WordButton look="bare" onPress={() => void keep(kind, null)}>
                  {words.takeOut}
                </WordButton>
              )}
            </div>
            <p className="field-help">{words.stationeryHelp[kind]}</p>
          </div>
        </div>
      ))}
      <div role="status">
        {setAside.length > 0 && <p className="field-help">{words.stationeryAside(setAside.join(", "))}</p>}
      </div>
      {refusal !== null && (
        <div className="failures" role="alert" ref={(shown) => shown?.scrollIntoView({ block: "nearest" })}>
          <p>{refusal}</p>
        </div>
      )}
    </>
  );
}
