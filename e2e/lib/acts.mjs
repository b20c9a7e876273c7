// What people do with a matter, each as one act through the pages' own forms and buttons.
import assert from "node:assert/strict";
import { todays } from "./days.mjs";

export const FORUM = "helse-og-omsorgslederforum";

/** Goes to a page, unless it is open already. */
async function at(reader, path) {
  if (reader.path !== path) await reader.go(path);
}

/** Opens a matter in the leaders' forum from the forum's page, and answers its path. */
export async function openMatter(reader, fields) {
  await reader.go(`/bodies/${FORUM}`);
  await reader.follow(reader.t("bodies-open-matter"));
  await reader.fill(fields);
  await reader.press("matter-form-open");
  await reader.sees(reader.t("notice-matter-opened"));
  return reader.path;
}

/** The site's own idea of today, read from the matter that it opened just now. */
export async function today(reader, matter) {
  await reader.go(matter);
  const read = await reader.reads();
  const day = todays().find((day) => read.includes(reader.t("matters-opened", { date: reader.words.date(day) })));
  assert.ok(day, `${matter} was not opened today:\n${read}`);
  return day;
}

/** Writes the text of the joint resolution. */
export async function writeText(reader, matter, fields) {
  await at(reader, matter);
  await reader.follow(reader.t("matters-write-text"));
  await reader.fill(fields);
  await reader.press("text-form-save");
  await reader.sees(reader.t("notice-text-written"));
}

/** Adds an assignment. */
export async function assign(reader, matter, fields) {
  await at(reader, matter);
  await reader.follow(reader.t("matters-assign"));
  await reader.fill(fields);
  await reader.press("assign-submit");
  await reader.sees(reader.t("notice-assignment-added"));
}

/** Sends the draft to the councils. */
export async function circulate(reader, matter, deadline) {
  await at(reader, matter);
  await reader.follow(reader.t("matters-circulate"));
  await reader.fill({ deadline });
  await reader.press("circulate-submit");
  await reader.sees(reader.t("notice-resolution-circulated"));
}

/** Takes the matter up for the body that the reader speaks for. */
export async function accept(reader, matter) {
  await reader.go(matter);
  await reader.press("matters-accept");
  await reader.sees(reader.t("notice-consultation-accepted"));
}

/** Sets the day of the meeting. */
export async function schedule(reader, matter, fields) {
  await at(reader, matter);
  await reader.follow(reader.t("matters-schedule"));
  await reader.fill(fields);
  await reader.press("schedule-submit");
  await reader.sees(reader.t("notice-consultation-scheduled"));
}

/** Reports what the body resolved; `said` is the notice that follows. */
export async function answer(reader, matter, fields, said = "notice-consultation-answered") {
  await at(reader, matter);
  await reader.follow(reader.t("matters-answer"));
  const asked = reader.path;
  await reader.fill(fields);
  await reader.press("answer-submit");
  await reader.sees(reader.t(said));
  return asked;
}
