import { commandGroups, commands } from "../core/commands.ts";
import { keyWords } from "./commands/keys.ts";
import { WordButton } from "./controls/button.tsx";
import { Sheet } from "./controls/sheet.tsx";
import { useWindowState, useWorkplace } from "./workplace.tsx";

/** The keys, as the list of commands has them, and what this program is. */
export function HelpSheet() {
  const { strings, language, version, dataFolder, showSheet, beginTour } = useWorkplace();
  const { recent } = useWindowState();
  const groups = commandGroups
    .map((group) => ({ group, lines: commands.filter(({ group: of, keys }) => of === group && keys.length > 0) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <Sheet
      title={strings.help.title}
      closeLabel={strings.common.close}
      onClose={() => showSheet(null)}
      className="middling"
    >
      <p className="help-tour">
        <WordButton isDisabled={recent.length === 0} onPress={beginTour}>
          {strings.start.tour}
        </WordButton>
      </p>
      {groups.map(({ group, lines }) => (
        // What scrolls must be reached by the keyboard.
        <section key={group} className="keys" tabIndex={0} aria-label={strings.commands.groups[group]}>
          <h3>{strings.commands.groups[group]}</h3>
          <dl>
            {lines.map((command) => (
              <div key={command.id}>
                <dt>
                  {command.keys.map((key) => (
                    <kbd key={key}>{keyWords(key, strings)}</kbd>
                  ))}
                </dt>
                <dd>{command[language]}</dd>
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
