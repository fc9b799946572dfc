package io.databroker.refinery.packaging.shard;

import io.databroker.model.api.Json;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.packaging.Contents;
import io.databroker.refinery.packaging.PackageFormat;
import io.databroker.refinery.refine.RefinedItem;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Slice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/// Turns refined items into rows. Safe for use by many threads, each with schemas of its own.
record RowEncoder(Contents contents, PackageFormat format) {

    /// A tar entry's header and padding, for the sample's two files.
    private static final int TAR_OVERHEAD = 2 * (512 + 256);

    /// The row of a kept item; its columns are told to `schemas`.
    EncodedRow encode(RefinedItem refined, Schemas schemas) {
        Family family = Family.of(refined);
        Layout layout = Layout.of(format, family);
        boolean apart = layout.keepsBodyApart(family);
        String extension = apart ? Extensions.of(refined.item().mediaType(), family) : "";
        byte[] content = family == Family.TEXT || family == Family.RECORD ? contents.read(refined.content()) : null;
        Digest digest = content == null ? mediaDigest(refined) : Digest.sha256(content);
        String fileName = apart ? fileName(layout, digest, refined.item().id() + "." + extension) : null;
        byte[] json = new Row(refined, family, digest, fileName, schemas.of(family)).json(apart ? null : content);
        long body = apart ? refined.content().length() + TAR_OVERHEAD : 0;
        var duplicate = refined.duplicate();
        return new EncodedRow(
                digest,
                refined.item().id(),
                family,
                duplicate == null ? null : UUID.fromString(duplicate.representative()),
                json.length + 1 + body,
                json,
                apart ? refined.content() : null,
                extension);
    }

    private static String fileName(Layout layout, Digest digest, String name) {
        return layout == Layout.FILES ? FilesShard.path(digest, name) : name;
    }

    /// What a row is made of beside its content.
    private record Row(
            RefinedItem refined,
            Family family,
            Digest digest,
            @Nullable String fileName,
            TableSchema schema) {

        /// A record that only lenient readers take is written as it was read.
        byte[] json(byte @Nullable [] content) {
            try {
                return write(content);
            } catch (JacksonException irregular) {
                if (content == null || family != Family.RECORD) {
                    throw irregular;
                }
                return write(RecordCopier.regular(content));
            }
        }

        private byte[] write(byte @Nullable [] content) {
            var bytes = new ByteArrayOutputStream(content == null ? 512 : content.length + content.length / 8 + 512);
            try (JsonGenerator json = Json.MAPPER.createGenerator(bytes)) {
                json.writeStartObject();
                if (content != null && family == Family.RECORD) {
                    new RecordCopier(json, schema).copy(content);
                } else if (content != null) {
                    schema.observe("text", ColumnType.STRING, 0);
                    json.writeStringProperty("text", new String(content, StandardCharsets.UTF_8));
                }
                new MetaWriter(json, schema, family.prefix()).write(refined, digest, fileName);
                json.writeEndObject();
            }
            return bytes.toByteArray();
        }
    }

    /// A file that no stage touched has the digest that it came with; any other is read.
    private Digest mediaDigest(RefinedItem refined) {
        Slice content = refined.content();
        if (content.equals(refined.item().content())) {
            return refined.item().sha256();
        }
        var digest = Digest.newMessageDigest();
        try (InputStream in = contents.open(content)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new DataBrokerException("The content of " + refined.item().path() + " cannot be read.", e);
        }
        return Digest.of(digest.digest());
    }
}
