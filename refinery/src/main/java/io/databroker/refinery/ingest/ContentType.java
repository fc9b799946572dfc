package io.databroker.refinery.ingest;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// What a file is, by its content.
///
/// @param mediaType such as `text/csv`; `application/octet-stream` where unknown
/// @param kind who reads it
/// @param charset of its text, null for anything that is not text
/// @param wrongSuffix whether the name says something else
record ContentType(String mediaType, Kind kind, @Nullable Charset charset, boolean wrongSuffix) {}
