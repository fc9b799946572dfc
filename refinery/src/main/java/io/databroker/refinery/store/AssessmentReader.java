package io.databroker.refinery.store;

import static java.util.Objects.requireNonNull;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Evidence;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Finding.Action;
import io.databroker.model.catalog.Label;
import io.databroker.model.catalog.LanguageShare;
import io.databroker.model.catalog.QualityScores;
import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.Telling;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads what [AssessmentWriter] wrote.
final class AssessmentReader {

    private final ByteBuffer in;
    private final byte version;
    private final @Nullable String[] strings;

    private AssessmentReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
        version = in.get();
        if (version < 1 || version > AssessmentWriter.VERSION) {
            throw new IllegalStateException("These assessments were written by a newer version of the program.");
        }
        strings = new @Nullable String[1 + in.getInt()];
        for (int i = 1; i < strings.length; i++) {
            int length = in.getInt();
            strings[i] = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
        }
    }

    static List<Assessment> read(byte[] bytes) {
        var reader = new AssessmentReader(bytes);
        return reader.list(reader::assessment);
    }

    private Assessment assessment() {
        return new Assessment(
                list(this::language),
                label(),
                label(),
                scores(),
                list(this::evidence),
                list(this::finding),
                list(this::reason),
                measures());
    }

    private LanguageShare language() {
        return new LanguageShare(string(), in.getDouble(), in.getDouble());
    }

    private @Nullable Label label() {
        String name = orNull();
        return name == null ? null : new Label(name, in.getDouble(), list(this::string));
    }

    private @Nullable QualityScores scores() {
        return in.get() == 0
                ? null
                : new QualityScores(
                        in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble());
    }

    private Evidence evidence() {
        return new Evidence(string(), string(), in.getDouble(), in.getDouble(), in.getInt(), in.getInt(), orNull());
    }

    private Finding finding() {
        return new Finding(string(), orNull(), in.getInt(), in.getInt(), in.getDouble(), Action.valueOf(string()));
    }

    private Reason reason() {
        return new Reason(string(), string(), string(), version == 1 ? null : telling());
    }

    private @Nullable Telling telling() {
        String code = orNull();
        if (code == null) {
            return null;
        }
        int size = in.getInt();
        var arguments = LinkedHashMap.<String, String>newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            arguments.put(string(), string());
        }
        return new Telling(code, arguments);
    }

    private SequencedMap<String, Double> measures() {
        int size = in.getInt();
        var measures = LinkedHashMap.<String, Double>newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            measures.put(string(), in.getDouble());
        }
        return measures;
    }

    private <T> List<T> list(Supplier<T> element) {
        int size = in.getInt();
        if (size == 0) {
            return List.of();
        }
        var list = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return list;
    }

    private String string() {
        return requireNonNull(orNull());
    }

    private @Nullable String orNull() {
        return strings[in.getInt()];
    }
}
