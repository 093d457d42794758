import { z } from "zod";

const documentRow = z.object({ document: z.string() });

/** The document of a row, or null where it is not what the schema asks for: the row was damaged. */
export function parseDocument<Document>(row: unknown, schema: z.ZodType<Document>): Document | null {
  try {
    const document: unknown = JSON.parse(documentRow.parse(row).document);
    return schema.safeParse(document).data ?? null;
  } catch {
    return null;
  }
}
