import { useEffect, useState } from "react";
import type { Picture } from "../../core/article.ts";
import { useWorkplace } from "../workplace.tsx";

/** A picture of an article, from the library's own bytes, with its words under it. Null: only the words were kept. */
export function ArticlePicture({ picture, alt }: { picture: Picture | null; alt: string }) {
  const { client } = useWorkplace();
  const [address, setAddress] = useState<string | null>(null);
  const id = picture?.id ?? null;
  useEffect(() => {
    if (id === null) return;
    let made: string | null = null;
    let stale = false;
    client("articles.picture", { id }).then(
      ({ bytes, mediaType }) => {
        if (stale) return;
        made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
        setAddress(made);
      },
      // The words stand in for a picture that is gone.
      () => undefined,
    );
    return () => {
      stale = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [client, id]);
  if (picture === null) return alt === "" ? null : <p className="article-caption">{alt}</p>;
  return (
    <figure className="article-picture">
      {address !== null && <img src={address} alt="" width={picture.width} height={picture.height} />}
      {alt !== "" && <figcaption className="article-caption">{alt}</figcaption>}
    </figure>
  );
}
