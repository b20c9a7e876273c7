/** Asks again and again until `holds` answers with something, for what happens beside the requests. */
export async function until(what, holds, patience = 15_000) {
  const deadline = performance.now() + patience;
  for (;;) {
    const answer = await holds();
    if (answer) return answer;
    if (performance.now() > deadline) throw new Error(`Within ${patience / 1000} s this did not come true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
