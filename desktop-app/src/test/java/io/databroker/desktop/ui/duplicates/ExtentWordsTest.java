package io.databroker.desktop.ui.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.kit.Texts;
import io.databroker.model.catalog.Modality;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.Slice;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExtentWordsTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private static String extent(Locale language, Modality modality, long row) {
        Locale.setDefault(language);
        var digest = new Digest(1, 2, 3, 4);
        var item = new Item(
                0,
                new UUID(7L << 12, 1),
                "posts.jsonl",
                null,
                row,
                modality,
                "application/x-ndjson",
                digest,
                new Slice(digest, 0, 9),
                List.of(),
                0);
        return MemberRow.extent(Texts.of(MemberRow.class), item, 5);
    }

    @Test
    void aRowThatIsReadAsATextIsMeasuredInFields() {
        assertThat(extent(Locale.ENGLISH, Modality.TEXT, 3)).isEqualTo("5 filled fields");
        assertThat(extent(Locale.ENGLISH, Modality.RECORD, 3)).isEqualTo("5 filled fields");
    }

    @Test
    void aFileOfTextIsMeasuredInCharacters() {
        assertThat(extent(Locale.ENGLISH, Modality.TEXT, -1)).isEqualTo("5 characters");
    }

    @Test
    void theSameGoesForEveryLanguage() {
        for (Locale language : Texts.LANGUAGES) {
            assertThat(extent(language, Modality.TEXT, 3))
                    .isEqualTo(extent(language, Modality.RECORD, 3))
                    .isNotEqualTo(extent(language, Modality.TEXT, -1));
        }
    }
}
