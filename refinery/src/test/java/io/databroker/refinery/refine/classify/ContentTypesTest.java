package io.databroker.refinery.refine.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentTypesTest {

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of(
                        "conversation", "Anna: Where were you?\nTom: At home.\nAnna: All day?\nTom: Yes, all day."),
                Arguments.of("code", "public class A {\n    int x = 1;\n    void run() {\n        x++;\n    }\n}"),
                Arguments.of(
                        "code", "!function(n){var t={};function e(r){if(t[r])return t[r].x;var o=t[r]={i:r,l:!1}}}(0)"),
                Arguments.of("code", "{\n  \"name\": \"lamp\",\n  \"watts\": 40,\n  \"tags\": [\"a\", \"b\"]\n}"),
                Arguments.of(
                        "code",
                        "\"\"\"Looks up lamps.\n\nWhoever wants a lamp names it here, and gets it if there is one.\n"
                                + "Lamps that are out count as lamps. So do candles, in winter.\n\"\"\"\n\n"
                                + "def lamp(name, shop):\n    # The shop may be closed.\n    if not shop.open:\n"
                                + "        raise Closed(shop)\n    return shop.find(name)\n"),
                Arguments.of("table", "name,age,town\nAnn,31,Rome\nBob,29,Oslo\nEve,44,Bonn"),
                Arguments.of(
                        "other",
                        "updates:\n  - ecosystem: docker\n    folder: /\n    schedule:\n      interval: weekly\n"
                                + "  - ecosystem: maven\n    folder: /tools"),
                Arguments.of(
                        "article",
                        "The committee met on Monday (its third meeting this year), and heard both sides.\n"
                                + "============================================\nIt will decide in May."),
                Arguments.of("list", "Shopping\n- bread\n- butter\n- milk\n- eggs"),
                Arguments.of("log", "2026-01-01 10:00:00 INFO start\n2026-01-01 10:00:01 WARN slow\nERROR gone"),
                Arguments.of("table", "name | age | town\nAnn | 31 | Rome\nBob | 29 | Oslo\nEve | 44 | Bonn"),
                Arguments.of("correspondence", "Received: by mail.example.org\nDate: Mon, 4 May\n\nSee you soon."),
                Arguments.of(
                        "correspondence", "Dear Mr Smith,\n\nThank you for your letter of 3 May.\n\nYours, A. Jones"),
                Arguments.of(
                        "creative",
                        "The moon hangs low above the hill,\nThe silver river murmurs on,\n"
                                + "The mill is dark, the wheel is still,\nAnd all the summer birds are gone."),
                Arguments.of("instruction", "### Instruction:\nName a colour.\n### Response:\nBlue."));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tellsTheKindByItsBuild(String type, String text) {
        assertThat(ContentTypes.of(new TextContent(text, new LinkedHashMap<>()), text)
                        .name())
                .isEqualTo(type);
    }

    @Test
    void readsTheKeysOfARecord() {
        var values = new LinkedHashMap<String, Object>(Map.of("instruction", "Add 1 and 2.", "output", "3"));
        var row = new RecordContent(values, List.of("instruction", "output"));
        var label = ContentTypes.of(row, row.text());
        assertThat(label.name()).isEqualTo("instruction");
        assertThat(label.because()).containsExactly("fields instruction and output");
    }

    @Property(tries = 200)
    void saysSomethingOfEveryText(@ForAll String text) {
        assertThat(ContentTypes.of(new TextContent(text, new LinkedHashMap<>()), text)
                        .probability())
                .isBetween(0.0, 1.0);
    }
}
