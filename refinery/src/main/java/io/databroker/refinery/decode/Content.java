package io.databroker.refinery.decode;

/// What a stage looks at: an item's bytes, decoded.
public sealed interface Content permits TextContent, RecordContent, ImageContent, AudioContent, VideoContent {}
