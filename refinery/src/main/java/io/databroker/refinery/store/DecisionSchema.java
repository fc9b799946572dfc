package io.databroker.refinery.store;

/// The tables of the seller's own decisions.
///
/// `decision_step` is the history; `decision_change` and `distinction_change` hold what each step changed, by item
/// id, before and after, so that a step can be taken back whatever came between. What holds now is in `decided`, by
/// ordinal, for queries over results, and in `distinction`. An id is made from where an item came from and what it
/// holds: whoever takes the same file in again gets the same ids under new ordinals, and `decided` gets a row for
/// each of those.
final class DecisionSchema {

    static final String SQL = """
            CREATE TABLE decision_step (
                id INTEGER PRIMARY KEY,
                description TEXT NOT NULL,
                made INTEGER NOT NULL,
                undone INTEGER NOT NULL DEFAULT 0
            ) STRICT;
            CREATE TABLE decision_change (
                step INTEGER NOT NULL REFERENCES decision_step(id) ON DELETE CASCADE,
                item BLOB NOT NULL,
                before INTEGER,
                after INTEGER,
                PRIMARY KEY (step, item)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE distinction_change (
                step INTEGER NOT NULL REFERENCES decision_step(id) ON DELETE CASCADE,
                a BLOB NOT NULL,
                b BLOB NOT NULL,
                told INTEGER NOT NULL,
                PRIMARY KEY (step, a, b)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE decided (
                ordinal INTEGER PRIMARY KEY,
                item BLOB NOT NULL,
                keep INTEGER
            ) STRICT;
            CREATE INDEX decided_item ON decided (item);
            CREATE TABLE distinction (
                a BLOB NOT NULL,
                b BLOB NOT NULL,
                PRIMARY KEY (a, b)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX distinction_b ON distinction (b);
            ALTER TABLE run ADD COLUMN decisions BLOB;
            """;

    private DecisionSchema() {}
}
