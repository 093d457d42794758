import type { IParagraphOptions, IRunPropertiesOptions } from "docx";
import { isRightToLeft } from "./right-to-left.ts";
import type { Scope } from "./scope.ts";
import { spoken } from "./style-sheet.ts";

/** What a passage in another language than the file's says so by: nothing where it is in the file's. */
export interface Tongue {
  paragraph: Pick<IParagraphOptions, "bidirectional">;
  run: IRunPropertiesOptions;
}

/** The tongue of a block of `language`; its paragraphs run as that language does. */
export function tongueOf(language: string | undefined, { tree }: Scope): Tongue {
  if (language === undefined) return { paragraph: {}, run: {} };
  const turned = isRightToLeft(language);
  const round = isRightToLeft(tree.language);
  return {
    paragraph: turned === round ? {} : { bidirectional: turned },
    run: { ...spoken(language), ...(turned && !round ? { rightToLeft: true } : {}) },
  };
}
