package io.databroker.desktop.ui.kit;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The words of one screen in the user's language, from `messages.properties` beside its view.
///
/// Sentences are ICU message patterns: placeholders have names and numbers choose their plural,
/// such as `{count, plural, one {# file} other {# files}}`. The language is the default locale.
public final class Texts {

    /// The languages that the window speaks.
    public static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"), Locale.SIMPLIFIED_CHINESE, Locale.JAPANESE);

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The words that lie beside a class.
    public static Texts of(Class<?> owner) {
        return new Texts(bundle(owner));
    }

    /// The words of a room, a package below `ui`.
    static Texts in(String room) {
        String kit = Texts.class.getPackageName();
        return new Texts(bundle(kit.substring(0, kit.lastIndexOf('.') + 1) + room, Texts.class.getClassLoader()));
    }

    static ResourceBundle bundle(Class<?> owner) {
        return bundle(owner.getPackageName(), owner.getClassLoader());
    }

    private static ResourceBundle bundle(String folder, ClassLoader loader) {
        return ResourceBundle.getBundle(
                folder + ".messages",
                Locale.getDefault(),
                loader,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Whether there are words for a key.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The words for a key.
    ///
    /// @throws MissingResourceException where there are none
    public String get(String key) {
        return bundle.getString(key);
    }

    /// The sentence for a key with its placeholders filled, given as name, value, name, value …
    public String get(String key, Object... namesAndValues) {
        var values = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            values.put((String) namesAndValues[i], value instanceof String words ? Direction.within(words) : value);
        }
        return Direction.breakable(format(bundle.getString(key), values));
    }

    private static String format(String pattern, Map<String, Object> values) {
        return new MessageFormat(pattern, Locale.getDefault()).format(values);
    }
}
