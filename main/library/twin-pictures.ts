import type { Article } from "../../core/article.ts";
import { textOfBlocks, type Block } from "../../core/blocks.ts";

type Image = Extract<Block, { kind: "image" }>;

/**
 * What an article shows once it has the pictures that only another file of the same text brings, each after the words that it follows
 * there. They stand on no line: the article's lines are those of its own file. One of the same size as a picture that it has is taken
 * for that picture, saved anew; one with words of its own would make it another text.
 */
export function withPicturesOf(held: Article, read: Article): Pick<Article, "body" | "pictures"> {
  const more = read.pictures.filter(
    ({ id, width, height }) =>
      !held.pictures.some((own) => own.id === id || (own.width === width && own.height === height)),
  );
  const wanted = new Set(more.map(({ id }) => id));
  const waiting = imagesByPlace(read.body).filter(({ block }) => wanted.has(block.image) && block.alt === "");
  const body: Block[] = [];
  let letters = 0;
  const put = (before: number): void => {
    while ((waiting[0]?.after ?? Infinity) < before) {
      body.push(...waiting.splice(0, 1).map(({ block: { kind, image, alt } }): Image => ({ kind, image, alt })));
    }
  };
  for (const block of held.body) {
    put(letters + (block.kind === "image" ? 0 : 1));
    body.push(block);
    letters += lettersIn(block);
  }
  put(Infinity);
  const shown = new Set(body.flatMap((block) => (block.kind === "image" ? [block.image] : [])));
  return { body, pictures: [...held.pictures, ...more.filter(({ id }) => shown.has(id))] };
}

/** The pictures between the blocks of a body, with how many letters stand before each. */
function imagesByPlace(body: readonly Block[]): { block: Image; after: number }[] {
  let letters = 0;
  return body.flatMap((block) => {
    if (block.kind === "image") return [{ block, after: letters }];
    letters += lettersIn(block);
    return [];
  });
}

function lettersIn(block: Block): number {
  return textOfBlocks([block]).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
