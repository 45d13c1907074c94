/** A font file that is not as it was installed (字体文件损坏): gone, not to be read, or cut short. */
export class DamagedFont extends Error {
  readonly place: URL

  /**
   * @param place where the file should lie
   * @param options `cause`: what the reading of it ended in
   */
  constructor(place: URL, options?: ErrorOptions) {
    super(`${place.pathname} is missing or damaged`, options)
    this.place = place
  }
}
