package io.databroker.desktop.ui.words;

import com.ibm.icu.text.ListFormatter;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.model.catalog.Telling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sentences of the core: numbers, languages, stages and findings in them are said in the user's language, too.
record Told(Texts texts) {

    /// Parts of what systems say, in the words of the C library, Windows, SQLite and FFmpeg, and what they mean.
    private static final Map<String, String> SYSTEM = Map.ofEntries(
            Map.entry("No space left", "no_space"),
            Map.entry("not enough space", "no_space"),
            Map.entry("disk is full", "no_space"),
            Map.entry("Permission denied", "denied"),
            Map.entry("Operation not permitted", "denied"),
            Map.entry("Access is denied", "denied"),
            Map.entry("No such file", "gone"),
            Map.entry("cannot find the", "gone"),
            Map.entry("Not a directory", "not_folder"),
            Map.entry("Read-only file system", "read_only"),
            Map.entry("readonly database", "read_only"),
            Map.entry("used by another process", "locked"),
            Map.entry("database is locked", "locked"),
            Map.entry("Invalid data found", "invalid"),
            Map.entry("no reason is given", "none"));

    String sentence(Telling telling) {
        String key = "told." + telling.code();
        return switch (telling.code()) {
            case "contains", "redacted" -> texts.get(key, "found", found(telling));
            default ->
                texts.get(
                        key,
                        telling.arguments().entrySet().stream()
                                .flatMap(argument ->
                                        Stream.of(argument.getKey(), said(argument.getKey(), argument.getValue())))
                                .toArray());
        };
    }

    /// `2 × e-mail address, 1 × IBAN`.
    private static String found(Telling telling) {
        return telling.arguments().entrySet().stream()
                .map(found -> found.getValue() + " × " + CoreWords.finding(found.getKey()))
                .collect(Collectors.joining(", "));
    }

    private Object said(String name, String value) {
        return switch (name) {
            case "count" -> Long.valueOf(value);
            case "value", "similarity", "limit", "bytes", "width", "height", "fields", "row", "lines", "seconds" ->
                number(value);
            case "texts", "items", "kept", "added", "changed", "removed", "free", "needed" -> number(value);
            case "min", "max" -> Amounts.figure(Double.parseDouble(value));
            case "title" -> CoreWords.titled(value);
            case "like" -> alternatives(value);
            case "detail" -> detail(value);
            case "share" -> Amounts.percent(Double.parseDouble(value));
            case "language" -> language(value);
            case "allowed" ->
                List.of(value.split(",")).stream().map(Told::language).collect(Collectors.joining(", "));
            case "stage" -> CoreWords.stage(value);
            default -> value;
        };
    }

    /// What the system says in words of the language, where they are known.
    private String detail(String words) {
        return SYSTEM.keySet().stream()
                .filter(words::contains)
                .findFirst()
                .map(known -> texts.get("detail." + SYSTEM.get(known)))
                .orElse(words);
    }

    /// `MIT or ISC`, with the word that the language has for it.
    private static String alternatives(String value) {
        return ListFormatter.getInstance(Locale.getDefault(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
                .format(List.of(value.split(" or ")));
    }

    private static String number(String value) {
        int point = value.indexOf('.');
        return Amounts.decimal(Double.parseDouble(value), point < 0 ? 0 : value.length() - point - 1);
    }

    private static String language(String code) {
        String name = Locale.of(code).getDisplayLanguage(Locale.getDefault());
        return code.equals("und") || name.isEmpty() ? code : name;
    }
}
