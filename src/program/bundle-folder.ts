/** The folder of the bundle (程序包), beside the modules it is made of; absent where only these were built. */
export const bundleFolder = new URL('../bundle/', import.meta.url)
