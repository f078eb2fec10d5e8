/** What is said aside: a feeling as a sentence of its own. */
const ASIDE =
  /^(?:жесть|ура|уф+|эх+|ого|обидно|приятно|красота|круто|супер|кайф|бесит|печаль|грустно|наконец|наконец-то|не спрашивайте|так жить нельзя|фух|блин|yay|phew|ugh|oof|wow|nice|finally|great|moving on|sigh)[.…]?$/iu;

/** A share with nothing it is a share of: `50%.` */
const BARE_SHARE = /^[\d\s.,%+~≈–−-]*%[\s.]*$/u;

/** A text without sentences that say nothing by themselves: asides and bare shares; all of it when it has no others. */
export const spoken = (text: string): string => {
  const pieces = text.split(/(?<=[.?…])\s+(?=[\p{L}\p{N}])/u);
  if (pieces.length < 2) return text;
  const telling = pieces.filter((piece) => !ASIDE.test(piece) && !BARE_SHARE.test(piece));
  return telling.length === 0 ? text : telling.join(' ');
};
