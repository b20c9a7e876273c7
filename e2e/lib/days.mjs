/** The day, as `2019-05-24`, that lies this many days after another. */
export function after(day, days) {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Today in the world's time and in Norway's, which differ for an hour or two of every night. */
export function todays() {
  const now = new Date();
  return [now.toISOString().slice(0, 10), now.toLocaleDateString("sv-SE", { timeZone: "Europe/Oslo" })];
}
