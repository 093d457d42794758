import { AppError } from "../../core/errors.ts";
import { createKeptFiles } from "../kept-files.ts";
import type { AppParts } from "../parts.ts";
import type { CallsOf } from "./calls-of.ts";

/** The calls of finished files, and of the folder they go to. */
export function filesCalls({
  paths,
  store,
  desktop,
}: Pick<AppParts, "paths" | "store" | "desktop">): CallsOf<"files" | "folders"> {
  const files = createKeptFiles(desktop ?? null, (file) => store.articles.hasOriginalOf(file));
  const filesFolder = (): string => store.getSettings().folder ?? paths.files;
  return {
    "files.keep": (file) => files.keep(filesFolder(), file),
    async "files.open"({ path }) {
      await files.open(path);
      return {};
    },
    async "files.show"({ path }) {
      await files.show(path);
      return {};
    },
    async "folders.choose"() {
      if (!desktop?.chooseFolder)
        throw new AppError("call-refused", "This host has no dialog for folders; type the path.");
      return { folder: await desktop.chooseFolder(filesFolder()) };
    },
  };
}
