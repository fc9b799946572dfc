package io.databroker.refinery.decode;

/// What a worker process can be asked for.
enum Task {
    DOCUMENT("document"),
    PARQUET("table"),
    OUTLINE("sound or film"),
    AUDIO("sound"),
    VIDEO("film");

    private final String noun;

    Task(String noun) {
        this.noun = noun;
    }

    /// What the bytes are taken for, in sentences for people.
    String noun() {
        return noun;
    }
}
