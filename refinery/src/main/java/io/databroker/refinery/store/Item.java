package io.databroker.refinery.store;

import io.databroker.model.catalog.Modality;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that is judged, kept or dropped: a text, a document's text, a row, a picture, a sound, a film.
///
/// @param ordinal position in its dataset, from 0, in order of origin; the key everywhere inside the program
/// @param id UUIDv7 made from the origin and the content, so that the same input gets the same ids again
/// @param path the file it came from, relative to what the seller pointed at, with `/` between names
/// @param member path inside the archive, or null; archives in archives are joined by `!/`
/// @param row row in its file from 0, or -1 where the file is one item
/// @param modality what it is to a reader
/// @param mediaType from the content, such as `application/pdf`; rows carry the type of their file
/// @param sha256 digest of its own bytes: the file's, the member's or the row's
/// @param content where what is to be refined can be read: UTF-8 text, one JSON object, or the media file itself
/// @param textFields for rows, the fields that hold its text, in order of importance
/// @param modifiedMillis the file's last modification, in milliseconds since 1970 UTC
public record Item(
        long ordinal,
        UUID id,
        String path,
        @Nullable String member,
        long row,
        Modality modality,
        String mediaType,
        Digest sha256,
        Slice content,
        List<String> textFields,
        long modifiedMillis) {

    public Item {
        textFields = List.copyOf(textFields);
    }

    /// Where it comes from, in a line: `path!/member#row`.
    public String name() {
        return name(path, member, row);
    }

    /// The same of its parts; `row` is -1 where the file is one item.
    public static String name(String path, @Nullable String member, long row) {
        String file = member == null ? path : path + "!/" + member;
        return row < 0 ? file : file + "#" + row;
    }
}
