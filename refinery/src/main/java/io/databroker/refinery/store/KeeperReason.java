package io.databroker.refinery.store;

/// What made one of several duplicates the one that stays.
///
/// @param by what the two best differ in
/// @param keeper the value of the one that stays: 0 or 1, a score in [0, 1], an extent, milliseconds since 1970
/// @param next the value of the best of the others
public record KeeperReason(By by, double keeper, double next) {

    /// In the order in which they count.
    public enum By {
        /// It passed every stage, and none of the others did.
        PASSED,
        /// It has the better overall score.
        QUALITY,
        /// It is longer, or has more pixels or samples.
        LENGTH,
        /// Its file is older.
        AGE,
        /// They are equal in all of that; the digest of the content decided.
        CONTENT
    }

    static KeeperReason of(ClusterRows.Candidate keeper, ClusterRows.Candidate next) {
        if (keeper.passed() != next.passed()) {
            return new KeeperReason(By.PASSED, keeper.passed() ? 1 : 0, next.passed() ? 1 : 0);
        }
        if (keeper.quality() != next.quality()) {
            return new KeeperReason(By.QUALITY, keeper.quality(), next.quality());
        }
        if (keeper.extent() != next.extent()) {
            return new KeeperReason(By.LENGTH, keeper.extent(), next.extent());
        }
        By by = keeper.modifiedMillis() == next.modifiedMillis() ? By.CONTENT : By.AGE;
        return new KeeperReason(by, keeper.modifiedMillis(), next.modifiedMillis());
    }
}
