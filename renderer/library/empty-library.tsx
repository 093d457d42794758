import { useWorkplace } from "../workplace.tsx";
import type { Asked } from "../state.ts";

/** What stands where the list has nothing: what can be imported, or why nothing is found. */
export function EmptyLibrary({ asked, whole }: { asked: Asked; whole: boolean }) {
  const { strings, formats } = useWorkplace();
  const words = strings.library;
  if (!whole) {
    const isSearched = asked.query.trim() !== "";
    const isFiltered = Object.keys(asked.filter).length > 0;
    return (
      <p className="empty">
        {asked.where === "bin" && !isSearched && !isFiltered
          ? words.binEmpty
          : isFiltered || !isSearched
            ? words.nothingFiltered
            : words.nothing(asked.query)}
      </p>
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
