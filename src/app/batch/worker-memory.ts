/**
 * Memory of a worker (线程内存), in MB. For what stays: ten times what the largest report takes. For what passes: three
 * halves of 64, so that most of a report is gone before it would be moved; halves of 32 would spare 70 MB, and take half
 * a millisecond more of each report.
 */
export const workerMemory = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 192 } as const
