/** The function with its last answer kept: what is asked is often asked again at once, of one machine after another. */
export function rememberLast<About, Answer>(answer: (about: About) => Answer): (about: About) => Answer {
  let last: { readonly about: About; readonly answer: Answer } | undefined;
  return (about) => {
    if (!last || last.about !== about) last = { about, answer: answer(about) };
    return last.answer;
  };
}
