package io.databroker.refinery.store;

/// Sizes that tests make smaller.
///
/// @param packBytes from which a pack is complete
/// @param freeBytes that must be left on the disk for a new pack to be begun
/// @param reserveBytes kept back for the day the disk is full
/// @param cacheBytes of decoded chunks
/// @param threads that digest and compress the chunks of large objects
record StoreLimits(int packBytes, long freeBytes, int reserveBytes, long cacheBytes, int threads) {

    static StoreLimits standard() {
        Runtime runtime = Runtime.getRuntime();
        return new StoreLimits(
                32 << 20,
                64L << 20,
                8 << 20,
                Math.min(64L << 20, runtime.maxMemory() / 16),
                runtime.availableProcessors());
    }
}
