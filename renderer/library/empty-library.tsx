import { WordButton } from "../controls/button.tsx";
import { useWorkplace } from "../workplace.tsx";
import type { Asked } from "../state.ts";

/** What stands where the list has nothing: what can be imported, or why nothing is found. */
export function EmptyLibrary({ asked, whole }: { asked: Asked; whole: boolean }) {
  const { strings, dispatch, formats } = useWorkplace();
  const words = strings.library;
  if (!whole) {
    const isSearched = asked.query.trim() !== "";
    const isFiltered = Object.keys(asked.filter).length > 0;
    if (asked.where === "bin" && !isSearched && !isFiltered) return <p className="empty">{words.binEmpty}</p>;
    return (
      <div className="empty">
        <p>{isFiltered || !isSearched ? words.nothingFiltered : words.nothing(asked.query)}</p>
        <WordButton onPress={() => dispatch({ type: "ask", change: { query: "", filter: {} } })}>
          {isFiltered ? words.clearAll : words.clear}
        </WordButton>
      </div>
    );
  }
  const kinds = words.kinds;
  const isNamed = (id: string): id is keyof typeof kinds => id in kinds;
  return (
    <div className="empty">
      <p>{words.empty}</p>
      <p>{words.importable}</p>
      <ul className="formats">
        {formats.map(({ id, extensions }) => (
          <li key={id}>
            {isNamed(id) && `${kinds[id]} `}
            <span className="extensions">{extensions.map((extension) => `.${extension}`).join(", ")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
