/** A label of the Traffic Light Protocol as it is drawn: in capitals, in its own colour (#RRGGBB) on black, in every house and format. */
export interface TrafficLight {
  label: string;
  color: string;
}

const prefix = "TLP:";

/** By the level's first word, for AMBER has a stricter kind: "TLP:AMBER+STRICT". */
const colors: readonly (readonly [string, string])[] = [
  ["RED", "#FF2B2B"],
  ["AMBER", "#FFC000"],
  ["GREEN", "#33FF00"],
  ["CLEAR", "#FFFFFF"],
];

/** The ground of every label of the Traffic Light Protocol. */
export const trafficLightGround = "#000000";

/** A marking as a label of the Traffic Light Protocol, however its letters are written; null for any other marking. */
export function trafficLightOf(marking: string): TrafficLight | null {
  const label = marking.toUpperCase();
  if (!label.startsWith(prefix)) return null;
  const level = label.slice(prefix.length);
  const [, color = "#FFFFFF"] = colors.find(([name]) => level.startsWith(name)) ?? [];
  return { label, color };
}
