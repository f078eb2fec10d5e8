/** The form of app.html: lines that were sent before the app could save them, each a fact or, told so, a plan. */
type EarlyForm = HTMLFormElement & { sent: [line: string, other: boolean][]; composing?: boolean };

/** What was typed before the app was there: lines already sent, and the text still in the field. */
export interface Early {
  sent: EarlyForm['sent'];
  text: string;
}

const hand = (form: EarlyForm, field: HTMLTextAreaElement, take: (early: Early) => unknown): void => {
  const old = form.querySelector('textarea');
  if (!old) return;
  const { value, selectionStart, selectionEnd, selectionDirection } = old;
  const isFocused = document.activeElement === old;
  take({ sent: form.sent, text: value });
  field.value = value;
  if (isFocused) field.focus();
  field.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
  form.remove();
};

/**
 * Puts the field of the app in the place of the one that app.html shows while the app starts: its text, selection and
 * focus go over in one step, so no key is lost between them. A word that is being composed is let come to its end first.
 */
export const takeOver = (field: HTMLTextAreaElement, take: (early: Early) => unknown): void => {
  const form = document.querySelector<EarlyForm>('#early');
  if (!form) return;
  if (!form.composing) return hand(form, field, take);
  form.addEventListener('compositionend', () => setTimeout(() => hand(form, field, take)), { once: true });
};
