import { WordButton } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { useWorkplace } from "../workplace.tsx";

/** Where finished files go: a path that can be typed, and the system's own dialog where the host has one. */
export function FolderField({ folder, onChange }: { folder: string; onChange: (folder: string) => void }) {
  const { strings, client, choosesFolders, fail } = useWorkplace();
  const choose = async () => {
    const { folder: chosen } = await client("folders.choose", {});
    if (chosen !== null) onChange(chosen);
  };
  return (
    <Field
      label={strings.files.folder}
      value={folder}
      onChange={onChange}
      className="folder-field"
      help={
        choosesFolders ? (
          <WordButton onPress={() => void choose().catch(fail)}>{strings.files.choose}</WordButton>
        ) : (
          strings.files.folderHelp
        )
      }
    />
  );
}
