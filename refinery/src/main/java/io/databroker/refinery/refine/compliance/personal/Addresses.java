package io.databroker.refinery.refine.compliance.personal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.jspecify.annotations.Nullable;

/// The addresses of the net: e-mail, web, domain name, IPv6, MAC. Each is found from the one sign that it cannot
/// do without, and looked for at most a fixed distance around it.
final class Addresses {

    private static final int LOCAL_PART = 64;
    private static final int HOST = 253;
    private static final int URL_LENGTH = 2_000;
    private static final Pattern MAC = Pattern.compile("[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\\1){4}[0-9A-Fa-f]{2}");
    private static final Set<String> EXAMPLE_HOSTS =
            Set.of("example.com", "example.org", "example.net", "domain.com", "email.com", "yourdomain.com");
    private static final Words MESSAGE_WORDS = Words.of("references", "message", "article");
    private static final Set<String> BARE_ENDINGS = Set.of(
            "com org net edu gov info biz io eu de uk fr nl ch at au ca jp cn ru br es se no dk fi cz hu pt gr ie nz za mx ar"
                    .split(" "));

    private Addresses() {}

    /// The mail address around the `@` at `at`, or null.
    static @Nullable Hit email(Tokens tokens, int at) {
        String text = tokens.text;
        int start = at;
        while (start > 0 && at - start < LOCAL_PART && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && isDotOrDash(text.charAt(start))) {
            start++;
        }
        int end = hostEnd(text, at + 1);
        if (start == at || !isHost(text.substring(at + 1, end))) {
            return null;
        }
        String host = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
        if (EXAMPLE_HOSTS.contains(host)) {
            return new Hit(PersonalType.EMAIL, start, end, .3);
        }
        boolean message = start > 0 && text.charAt(start - 1) == '<' && digitShare(text, start, at) > .3;
        boolean announced = message && Context.around(tokens, start, end).names(MESSAGE_WORDS);
        return new Hit(PersonalType.EMAIL, start, end, announced ? .3 : .98);
    }

    private static double digitShare(String text, int start, int end) {
        return (double) text.substring(start, end)
                        .chars()
                        .filter(c -> c >= '0' && c <= '9')
                        .count()
                / (end - start);
    }

    /// The address around the `://` whose colon is at `colon`, or null.
    static @Nullable Hit url(String text, int colon) {
        int start = colon;
        while (start > 0 && colon - start < 8 && isAsciiLetter(text.charAt(start - 1))) {
            start--;
        }
        int end = colon + 3;
        int hostEnd = hostEnd(text, end);
        if (start == colon || hostEnd == end) {
            return null;
        }
        return new Hit(PersonalType.URL, start, urlEnd(text, hostEnd), .97);
    }

    /// The domain name around the dot at `dot`, or null.
    static @Nullable Hit domain(String text, int dot) {
        int start = dot;
        while (start > 0 && dot - start < HOST && isHostPart(text.charAt(start - 1))) {
            start--;
        }
        int end = hostEnd(text, dot + 1);
        String host = text.substring(start, end);
        int last = host.lastIndexOf('.');
        if (start == dot || last < 0 || (start > 0 && text.charAt(start - 1) == '@') || !isHost(host)) {
            return null;
        }
        String ending = host.substring(last + 1);
        boolean web = host.regionMatches(true, 0, "www.", 0, 4);
        if (!web && !BARE_ENDINGS.contains(ending)) {
            return null;
        }
        boolean plain = host.indexOf('.') == last && ending.length() == 2 && !ending.equals("io");
        return new Hit(PersonalType.URL, start, urlEnd(text, end), web ? .95 : plain ? .4 : .7);
    }

    /// The IPv6 or MAC address that begins at `start`, or null.
    static @Nullable Hit colons(String text, int start) {
        Matcher mac = MAC.matcher(text).region(start, Math.min(text.length(), start + 17));
        if (mac.lookingAt() && !isHex(text, mac.end())) {
            return new Hit(PersonalType.MAC_ADDRESS, start, mac.end(), .95);
        }
        int end = start;
        while (end < text.length() && end - start < 46 && (isHex(text, end) || ":.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > start && text.charAt(end - 1) == '.') {
            end--;
        }
        String written = text.substring(start, end);
        if (written.chars().filter(c -> c == ':').count() < 3
                || !InetAddressValidator.getInstance().isValidInet6Address(written)) {
            return null;
        }
        String lower = written.toLowerCase(Locale.ROOT);
        boolean inside = lower.startsWith("fe80")
                || lower.startsWith("fc")
                || lower.startsWith("fd")
                || lower.startsWith("2001:db8")
                || lower.startsWith("::");
        return new Hit(inside ? PersonalType.PRIVATE_IP_ADDRESS : PersonalType.IP_ADDRESS, start, end, .95);
    }

    private static int hostEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < HOST && isHostPart(text.charAt(end))) {
            end++;
        }
        while (end > from && isDotOrDash(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int urlEnd(String text, int hostEnd) {
        int end = hostEnd;
        if (end < text.length() && "/:?#".indexOf(text.charAt(end)) >= 0) {
            while (end < text.length()
                    && end - hostEnd < URL_LENGTH
                    && " \t\r\n\"'<>|`{}".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            while (end > hostEnd && ".,;:!?)]".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
        }
        return end;
    }

    private static boolean isHost(String host) {
        int dot = host.lastIndexOf('.');
        return dot > 0 && !host.contains("..") && DomainValidator.getInstance().isValidTld(host.substring(dot + 1));
    }

    private static boolean isHostPart(char c) {
        return isAsciiLetter(c) || (c >= '0' && c <= '9') || isDotOrDash(c);
    }

    private static boolean isLocal(char c) {
        return isHostPart(c) || "_%+'=&".indexOf(c) >= 0;
    }

    private static boolean isDotOrDash(char c) {
        return c == '.' || c == '-';
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
    }
}
