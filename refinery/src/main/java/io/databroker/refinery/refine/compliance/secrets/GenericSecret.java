package io.databroker.refinery.refine.compliance.secrets;

import java.util.List;
import java.util.regex.Pattern;

/// A value that no service's format fits, but that its name calls a secret: `DB_PASSWORD=…`, `"apiKey": "…"`.
///
/// Names say `key` and `token` of many harmless things, so the name must not be one of those, and the value must
/// be random: enough entropy, a digit, and no words in it.
final class GenericSecret {

    static final List<String> KEYWORDS = List.of(
            "access",
            "api",
            "auth",
            "key",
            "credential",
            "creds",
            "passwd",
            "password",
            "passphrase",
            "pwd",
            "secret",
            "token");

    private static final Pattern HARMLESS_NAME = Pattern.compile("(?i)"
            + "accessib|accessor|access[_.-]?(?:level|mode|type|point|id)|author(?!iz)|auth(?:ority|entication-results)"
            + "|auth[_.-]?(?:type|url|method|mode|source)|rapid|capital|api[_.-]?(?:id|name|version|url|group|path|host)"
            + "|(?:primary|foreign|public|pub|natural|hot|idx|index|sort|partition|schema|sequence|bucket|cache|shard"
            + "|mon|tur|don|hoc|joc|ssh[_.-]?host)[_.-]?key"
            + "|key[_.-]?(?:alias|board|code|frame|id|length|mesh|name|pair|path|file|press|ring|selector|signature|size"
            + "|stone|store|type|usage|val|value|word|up|down|left|right|vault|hash|label|field|prefix|tab|spec)"
            + "|issuerkeyhash|(?:secret|password|token|credentials?|key)s?[_.-]?(?:id|name|file|path|type|url|uri|ref|arn"
            + "|length|hint|policy|field|label|version|expir\\w*|count|limit|manager|provider|class|ring)\\b"
            + "|max[_.-]?tokens|token(?:iz|is)er|tokenid|csrf|withcredentials|compass|passenger|x-ms-|public[_.-]?token"
            + "|algorithm|mount|map\\w*key|to[_.-]?id");
    private static final Pattern HARMLESS_VALUE = Pattern.compile(
            "(?:[A-Za-z_.-]+|[0-9.,:/-]+|\\d{4}-\\d\\d-\\d\\d.*"
                    + "|(?i:[a-z][a-z0-9+.-]*:/?/.*|(?:true|false|null|none|undefined)|[0-9a-f:]+:[0-9a-f:]+|/.*|\\.{1,2}/.*"
                    + "|[\\w.-]+@[\\w-]+(?:\\.[\\w-]+)+|[\\w-]+(?:\\.[a-z_]\\w*){2,}|.*[(){}\\[\\]].*|sha\\d+[-:].*|v?\\d+(?:\\.\\d+)+.*))");
    private static final Pattern STRONG_NAME = Pattern.compile("(?i)pass|pwd|secret|api[_.-]?key|token|private");
    private static final Pattern PASSWORD_NAME = Pattern.compile("(?i)passw|passphrase|pwd");
    private static final int SHORTEST = 10;
    private static final int SHORTEST_PASSWORD = 8;
    private static final double LEAST_ENTROPY = 3.3;
    private static final double LEAST_ENTROPY_OF_PASSWORD = 2.7;
    private static final double WORDY = 2.6;

    private GenericSecret() {}

    /// The probability that the value is a secret, 0 where it is out of the question.
    static double probability(String name, String value) {
        boolean password = PASSWORD_NAME.matcher(name).find();
        if (value.length() < (password ? SHORTEST_PASSWORD : SHORTEST)
                || value.length() > 200
                || HARMLESS_VALUE.matcher(value).matches()
                || HARMLESS_NAME.matcher(name).find()
                || Randomness.isStandIn(value)) {
            return 0;
        }
        double entropy = Randomness.entropy(value);
        if (entropy < (password ? LEAST_ENTROPY_OF_PASSWORD : LEAST_ENTROPY)
                || Randomness.charactersPerToken(value) > WORDY) {
            return 0;
        }
        double strong = STRONG_NAME.matcher(name).find() ? .15 : 0;
        return Math.min(.92, .5 + .15 * Math.max(0, entropy - LEAST_ENTROPY) + strong);
    }
}
