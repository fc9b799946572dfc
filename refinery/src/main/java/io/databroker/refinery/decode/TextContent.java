package io.databroker.refinery.decode;

import java.util.SequencedMap;

/// A text.
///
/// @param text as it stands after decoding, with `\n` or whatever line ends it had
/// @param metadata what the document says of itself, such as `title` and `author`; empty for plain text
public record TextContent(String text, SequencedMap<String, String> metadata) implements Content {}
