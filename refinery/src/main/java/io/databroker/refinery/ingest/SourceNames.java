package io.databroker.refinery.ingest;

import java.util.Locale;
import java.util.Map;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/// The kinds of text that the world's source code comes in and that Tika's list lacks or takes for something
/// else, by the file's name. Only asked about files that read as text.
final class SourceNames {

    private static final Map<String, String> BY_SUFFIX = Map.ofEntries(
            Map.entry("rs", "x-rust"),
            Map.entry("ts", "x-typescript"),
            Map.entry("tsx", "x-typescript"),
            Map.entry("jsx", "javascript"),
            Map.entry("swift", "x-swift"),
            Map.entry("kt", "x-kotlin"),
            Map.entry("zig", "x-zig"),
            Map.entry("dart", "x-dart"),
            Map.entry("jl", "x-julia"),
            Map.entry("ex", "x-elixir"),
            Map.entry("exs", "x-elixir"),
            Map.entry("sol", "x-solidity"),
            Map.entry("smali", "x-smali"),
            Map.entry("toml", "x-toml"),
            Map.entry("tf", "x-hcl"),
            Map.entry("hcl", "x-hcl"),
            Map.entry("proto", "x-protobuf"),
            Map.entry("j2", "x-jinja"),
            Map.entry("jinja", "x-jinja"),
            Map.entry("twig", "x-twig"),
            Map.entry("hbs", "x-handlebars"),
            Map.entry("handlebars", "x-handlebars"),
            Map.entry("vue", "x-vue"),
            Map.entry("ps1", "x-powershell"),
            Map.entry("yar", "x-yara"),
            Map.entry("yara", "x-yara"),
            Map.entry("cmake", "x-cmake"),
            Map.entry("gradle", "x-groovy"),
            Map.entry("mk", "x-makefile"),
            Map.entry("makefile", "x-makefile"),
            Map.entry("dockerfile", "x-dockerfile"),
            Map.entry("gitignore", "x-ignorefile"),
            Map.entry("dockerignore", "x-ignorefile"),
            Map.entry("ignorefile", "x-ignorefile"));

    private SourceNames() {}

    /// The type of the text called `name`, null where the name says nothing more than Tika knows.
    static @Nullable MediaType of(String name) {
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String subtype = BY_SUFFIX.get(suffix);
        return subtype == null ? null : MediaType.text(subtype);
    }
}
