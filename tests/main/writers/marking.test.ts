import { describe, expect, test } from "vitest";
import { trafficLightOf } from "../../../main/writers/marking.ts";

describe("a marking", () => {
  test.each([
    ["TLP:RED", "#FF2B2B"],
    ["TLP:AMBER", "#FFC000"],
    ["TLP:AMBER+STRICT", "#FFC000"],
    ["TLP:GREEN", "#33FF00"],
    ["TLP:CLEAR", "#FFFFFF"],
  ])("%s is a label of the Traffic Light Protocol, however it is written", (label, color) => {
    expect(trafficLightOf(label)).toEqual({ label, color });
    expect(trafficLightOf(label.toLowerCase())).toEqual({ label, color });
  });

  test("of any other words is none", () => {
    expect(trafficLightOf("Diffusion restreinte")).toBeNull();
    expect(trafficLightOf("TLP")).toBeNull();
  });
});
