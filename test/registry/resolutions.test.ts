// The data behind citations of resolutions: complete, in order, and right where we know it.

import { describe, expect, test } from "vitest";
import { readCitation } from "../../server/src/recognition/citation/read-citation.ts";
import assemblyData from "../../server/src/registry/data/general-assembly-resolutions.yaml";
import subjectData from "../../server/src/registry/data/resolution-subjects.yaml";
import councilData from "../../server/src/registry/data/security-council-resolutions.yaml";
import { mayBeOfSession, sessionInYear } from "../../server/src/registry/general-assembly.ts";
import {
  mayBeOfAssembly,
  mayBeOfHumanRightsCouncil,
} from "../../server/src/registry/numbered-sessions.ts";
import { builtInRegistry } from "../../server/src/registry/registry.ts";
import { mayBeReached, yearOfResolution } from "../../server/src/registry/security-council.ts";

const lastOfYear = (councilData as { "last-of-year": Record<string, number> })["last-of-year"];
const years = Object.keys(lastOfYear).map(Number);
const cited = (assemblyData as { "cited-by-number": Record<string, string> })["cited-by-number"];
const { subjects } = subjectData as { subjects: Record<string, string> };

describe("the Security Council's years", () => {
  test("are all there, from 1946 on, without a gap", () => {
    expect(years).toEqual(years.map((_, index) => 1946 + index));
    expect(years.length).toBeGreaterThanOrEqual(80);
  });

  test("ascend, and no year has more or fewer resolutions than the Council ever adopted", () => {
    const counts = Object.values(lastOfYear).map(
      (last, index, all) => last - (index === 0 ? 0 : (all[index - 1] ?? 0)),
    );
    expect(Math.min(...counts)).toBe(1);
    expect(years[counts.indexOf(1)]).toBe(1959);
    expect(Math.max(...counts)).toBe(93);
    expect(years[counts.indexOf(93)]).toBe(1993);
  });

  // The counts of the "Highlights of Security Council Practice".
  test.each([
    [2021, 57],
    [2022, 54],
    [2023, 50],
    [2024, 46],
  ])("count in %i as the Council's own review does: %i", (year, count) => {
    expect((lastOfYear[year] ?? 0) - (lastOfYear[year - 1] ?? 0)).toBe(count);
  });

  // One at each end of many years, so that a slip in either direction shows.
  test.each([
    [1, 1946],
    [82, 1950],
    [242, 1967],
    [338, 1973],
    [660, 1990],
    [687, 1991],
    [1036, 1996],
    [1093, 1997],
    [1147, 1998],
    [1220, 1999],
    [1285, 2000],
    [1325, 2000],
    [1335, 2001],
    [1373, 2001],
    [1387, 2002],
    [1455, 2003],
    [1522, 2004],
    [1540, 2004],
    [1581, 2005],
    [1652, 2006],
    [1718, 2006],
    [1739, 2007],
    [1795, 2008],
    [1860, 2009],
    [1908, 2010],
    [1967, 2011],
    [1973, 2011],
    [2033, 2012],
    [2086, 2013],
    [2133, 2014],
    [2196, 2015],
    [2231, 2015],
    [2260, 2016],
    [2270, 2016],
    [2334, 2016],
    [2337, 2017],
    [2397, 2017],
    [2398, 2018],
    [2452, 2019],
    [2504, 2020],
    [2561, 2021],
    [2618, 2022],
    [2672, 2023],
    [2722, 2024],
    [2728, 2024],
    [2735, 2024],
    [2768, 2025],
    [2797, 2025],
    [2811, 2025],
  ])("%i is of %i", (number, year) => {
    expect(yearOfResolution(number)).toBe(year);
  });

  test("are not guessed for later numbers, and the Council cannot have come to all of them", () => {
    const last = Math.max(...Object.values(lastOfYear));
    expect(yearOfResolution(last + 1)).toBeUndefined();
    expect(mayBeReached(last + 1)).toBe(true);
    expect(mayBeReached(last + 1000)).toBe(false);
  });
});

describe("resolutions of the General Assembly that are cited by number", () => {
  test.each(Object.entries(cited))("%s may be of session %s", (number, session) => {
    expect(mayBeOfSession(Number(number), session)).toBe(true);
  });

  test("are within the numbers of the old numbering", () => {
    expect(
      Object.keys(cited)
        .map(Number)
        .filter((number) => number < 1 || number > 3541),
    ).toEqual([]);
  });

  test("are found by the year in which the session met", () => {
    expect(sessionInYear(1514, 1960)).toBe("XV");
    expect(sessionInYear(1514, 1961)).toBe("XV");
    expect(sessionInYear(1514, 1962)).toBeUndefined();
    expect(sessionInYear(1, 1946)).toBe("I");
    expect(sessionInYear(1, 1947)).toBeUndefined();
    expect(sessionInYear(3201, 1974)).toBe("S-VI");
  });
});

test("numbers by session are told apart by organ", () => {
  expect(
    ["77/1", "49/1", "5/1", "49/900", "ES-11/1", "S-10/2", "S-2/1"].filter(mayBeOfAssembly),
  ).toEqual(["77/1", "49/1", "ES-11/1", "S-10/2"]);
  expect(
    ["77/1", "49/1", "5/1", "49/200", "ES-11/1", "S-10/2", "S-34/1"].filter(
      mayBeOfHumanRightsCouncil,
    ),
  ).toEqual(["49/1", "5/1", "S-34/1"]);
});

describe("what resolutions are about", () => {
  test.each(Object.keys(subjects).map((id) => [id]))("%s is the id of a resolution", (id) => {
    const read = readCitation(id, builtInRegistry());
    expect(read?.id).toBe(id);
    expect(read?.facts?.[0]?.value).toBe(subjects[id]);
  });

  test("is short, and says it as a phrase", () => {
    expect(
      Object.values(subjects).filter((words) => words.length > 90 || /[.!]$|^[a-z]/.test(words)),
    ).toEqual([]);
  });
});
