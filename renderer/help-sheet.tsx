import { Sheet } from "./controls/sheet.tsx";
import { useWorkplace } from "./workplace.tsx";

/** The keys, and what this program is. */
export function HelpSheet() {
  const { strings, version, dataFolder, showSheet } = useWorkplace();
  const { keys, groups } = strings.help;
  const lists: [string, [string, string][]][] = [
    [
      groups.everywhere,
      [
        ["F6, ⇧F6", keys.panes],
        ["Alt+1 2 3", keys.pane],
        ["Ctrl+E", keys.export],
        ["Ctrl+Z, Ctrl+Y", keys.undo],
        ["Ctrl+⇧+F", keys.search],
        ["F1", keys.help],
      ],
    ],
    [groups.list, [[`↑ ↓, ${strings.help.space}`, keys.walk]]],
    [
      groups.text,
      [
        ["↵", keys.entry],
        ["Alt+⇧+↑ ↓", keys.move],
        ["Alt+↵, Esc", keys.source],
        ["⌫", keys.erase],
        [`Ctrl+↵, ${strings.proposals.deleteKey}`, strings.proposals.keepKeys],
        ["Ctrl+↵, Ctrl+⇧+↵", keys.insert],
      ],
    ],
  ];
  return (
    <Sheet
      title={strings.help.title}
      closeLabel={strings.common.close}
      onClose={() => showSheet(null)}
      className="middling"
    >
      {lists.map(([group, lines]) => (
        <section key={group} className="keys">
          <h3>{group}</h3>
          <dl>
            {lines.map(([key, words]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="help-about">{strings.help.about(version)}</p>
      <p className="field-help">{strings.help.data(dataFolder)}</p>
      <p className="field-help">{strings.help.licence}</p>
    </Sheet>
  );
}
