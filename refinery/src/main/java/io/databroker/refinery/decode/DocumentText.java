package io.databroker.refinery.decode;

import java.util.SequencedMap;

/// What a document says.
///
/// @param mediaType as its parser sees it, which looks deeper than a magic number
/// @param text plain, with paragraphs on lines of their own; empty for a document without any
/// @param metadata title, author, dates and the like, ordered by name
/// @param cutOff whether the text was longer than the limit
public record DocumentText(String mediaType, String text, SequencedMap<String, String> metadata, boolean cutOff) {}
