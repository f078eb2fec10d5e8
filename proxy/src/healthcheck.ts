const answer = fetch(`http://127.0.0.1:${process.env.PORT || 8787}/healthz`, {
  signal: AbortSignal.timeout(3_000),
});
process.exitCode = await answer.then(
  ({ ok }) => (ok ? 0 : 1),
  () => 1,
);
