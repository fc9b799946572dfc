package io.databroker.desktop.ui.words;

import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.model.catalog.Telling;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sentences of the core: numbers, languages, stages and findings in them are said in the user's language, too.
record Told(Texts texts) {

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

    private static Object said(String name, String value) {
        return switch (name) {
            case "count" -> Long.valueOf(value);
            case "value", "similarity", "limit", "bytes", "width", "height", "fields", "row", "lines", "seconds" ->
                number(value);
            case "share" -> Amounts.percent(Double.parseDouble(value));
            case "language" -> language(value);
            case "allowed" ->
                List.of(value.split(",")).stream().map(Told::language).collect(Collectors.joining(", "));
            case "stage" -> CoreWords.stage(value);
            default -> value;
        };
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
