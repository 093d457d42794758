import { z } from "zod";

/** How far real pages are enlarged: so that a whole page stands in the pane, its width, or a factor of the printed size. */
const zoomSchema = z.union([z.enum(["page", "width"]), z.number().min(0.1).max(5)]);
/** See {@link zoomSchema}. */
export type Zoom = z.infer<typeof zoomSchema>;

/** What the pane beside the text shows. */
export const besideViews = ["source", "pages", "findings", "proposals"] as const;

/** One of {@link besideViews}. */
export type BesideView = (typeof besideViews)[number];

/**
 * How a person left the desk of a pack. `sourcesFolded` null: as there is room. `widths` of the panes in percent, by which of them
 * stand open and then by pane.
 */
export const deskLookSchema = z.strictObject({
  sourcesFolded: z.boolean().nullable(),
  besideFolded: z.boolean(),
  view: z.enum(besideViews),
  zoom: zoomSchema,
  /** Whether the pages go along with the caret. */
  follows: z.boolean(),
  widths: z.record(z.string(), z.record(z.string(), z.number())),
});
/** See {@link deskLookSchema}. */
export type DeskLook = z.infer<typeof deskLookSchema>;
