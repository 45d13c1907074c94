/** One text in both languages of the program. */
export interface Wording {
  readonly zh: string
  readonly en: string
}
