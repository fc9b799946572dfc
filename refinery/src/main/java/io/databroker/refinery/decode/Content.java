package io.databroker.refinery.decode;

/// What a stage looks at: an item's bytes, decoded.
public sealed interface Content permits TextContent, RecordContent, ImageContent, AudioContent, VideoContent {

    /// What can be read in it; empty for pictures, sounds and films, and for records without a text.
    default String text() {
        return "";
    }
}
