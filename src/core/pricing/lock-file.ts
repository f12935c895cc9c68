/** The name of the prices lock, beside the manifest and in the output directory. */
export const LOCK_FILE = "image-prices.lock.json";
