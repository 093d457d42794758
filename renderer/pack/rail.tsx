import { FileText, ListChecks, ListTree, Newspaper, PanelLeft, PanelRight, Search, TextQuote } from "lucide-react";
import type { BesideView } from "../../core/desk-look.ts";
import { IconButton } from "../controls/button.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { useFindings } from "../findings/findings-context.ts";
import { useWorkplace } from "../workplace.tsx";
import { useDesk } from "./desk-context.tsx";

/** What stands in the place of the folded sources: how many there are, and the ways back to them. */
export function SourcesRail({ onUnfold, onSearch }: { onUnfold: () => void; onSearch: () => void }) {
  const { strings } = useWorkplace();
  const { pack } = useDesk();
  return (
    <nav className="rail" data-pane aria-label={strings.desk.sources} tabIndex={-1} id="pane-sources">
      <IconButton label={`${strings.desk.picked} ${pack.articles.length}`} onPress={onUnfold}>
        <Newspaper {...iconLook} />
        <span className="rail-count">{pack.articles.length}</span>
      </IconButton>
      <IconButton label={strings.desk.plan} onPress={onUnfold}>
        <ListTree {...iconLook} />
      </IconButton>
      <IconButton label={strings.desk.searchLibrary} keys="Mod+Shift+F" onPress={onSearch}>
        <Search {...iconLook} />
      </IconButton>
      <span className="spring" />
      <IconButton label={strings.desk.unfold} onPress={onUnfold}>
        <PanelLeft {...iconLook} />
      </IconButton>
    </nav>
  );
}

/** What stands in the place of the folded pane beside the text: the ways to each of its views. */
export function BesideRail({ onUnfold }: { onUnfold: (view: BesideView | null) => void }) {
  const { strings } = useWorkplace();
  const { waiting } = useFindings();
  return (
    <aside className="rail end" data-pane aria-label={strings.desk.beside} tabIndex={-1} id="pane-beside">
      <IconButton label={strings.beside.source} keys="Alt+S" onPress={() => onUnfold("source")}>
        <TextQuote {...iconLook} />
      </IconButton>
      <IconButton label={strings.beside.pages} keys="Alt+P" onPress={() => onUnfold("pages")}>
        <FileText {...iconLook} />
      </IconButton>
      <IconButton
        label={`${strings.findings.title} ${waiting.length}`}
        keys="Alt+C"
        onPress={() => onUnfold("findings")}
      >
        <ListChecks {...iconLook} />
        {waiting.length > 0 && <span className="rail-count">{waiting.length}</span>}
      </IconButton>
      <span className="spring" />
      <IconButton label={strings.desk.unfoldBeside} onPress={() => onUnfold(null)}>
        <PanelRight {...iconLook} />
      </IconButton>
    </aside>
  );
}
