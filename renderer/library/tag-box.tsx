import { X } from "lucide-react";
import { useEffect, useState } from "react";
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
  type Key,
} from "react-aria-components";
import { useWindowState, useWorkplace } from "../workplace.tsx";

/** Every tag of the library, most used first. */
function useTags(): string[] {
  const { client, fail } = useWorkplace();
  const { version } = useWindowState();
  const [tags, setTags] = useState<string[]>([]);
  useEffect(() => {
    let stale = false;
    client("tags.list", {}).then((found) => {
      if (!stale) setTags(found.map(({ value }) => value));
    }, fail);
    return () => {
      stale = true;
    };
  }, [client, fail, version]);
  return tags;
}

/** Tags that can be taken off one by one, and a field that adds: one of the library's, or a new one with Enter. */
export function TagBox({
  label,
  tags,
  onAdd,
  onRemove,
  autoFocus,
}: {
  label: string;
  tags: string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
  autoFocus?: boolean;
}) {
  const { strings } = useWorkplace();
  const [typed, setTyped] = useState("");
  const known = useTags().filter((tag) => !tags.includes(tag));
  const add = (tag: string) => {
    setTyped("");
    if (tag.trim() !== "") onAdd(tag.trim());
  };
  return (
    <div className="tag-box">
      {tags.length > 0 && (
        <TagGroup
          aria-label={label}
          onRemove={(keys) => {
            for (const key of keys) onRemove(String(key));
          }}
        >
          <TagList className="tag-list">
            {tags.map((tag) => (
              <Tag key={tag} id={tag} textValue={tag} className="tag">
                {tag}
                <Button slot="remove" className="tag-remove" aria-label={strings.library.removeTag(tag)}>
                  <X size={14} strokeWidth={1.5} aria-hidden />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <ComboBox
        className="tag-field"
        allowsCustomValue
        menuTrigger="input"
        inputValue={typed}
        onInputChange={setTyped}
        value={null}
        onChange={(key: Key | null) => {
          if (key !== null) add(String(key));
        }}
        items={known.map((tag) => ({ id: tag }))}
      >
        <Label className="unseen">{strings.library.addTag}</Label>
        <Input
          className="input"
          maxLength={60}
          placeholder={strings.library.addTag}
          autoFocus={autoFocus === true}
          onKeyDown={(event) => {
            // A suggestion that is walked to is the list's to take.
            if (event.key !== "Enter" || event.currentTarget.hasAttribute("aria-activedescendant")) return;
            event.preventDefault();
            add(typed);
          }}
        />
        <Popover className="popover" offset={4}>
          <ListBox className="menu">
            {(item: { id: string }) => (
              <ListBoxItem id={item.id} textValue={item.id} className="menu-item">
                {item.id}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}
