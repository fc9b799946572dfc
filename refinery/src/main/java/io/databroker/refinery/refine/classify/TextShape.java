package io.databroker.refinery.refine.classify;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The build of a text, as shares of its lines: what can be told without understanding a word.
///
/// @param lines that are not blank
/// @param meanLength of those lines, in characters, each cut at 160
/// @param turns share that begin with a speaker and a colon
/// @param speakers how many different speakers take turns
/// @param codeLines share that look like program code, comments left out where there are some
/// @param codeSigns share of all visible characters that programs are full of, and prose is not
/// @param items share that begin with a bullet or a number
/// @param cells share with two or more tabs, bars or runs of spaces between values, or with the same two or more
///     commas or semicolons as the first line
/// @param logLines share that begin with a time or a log level
/// @param fields share of the form `name: value` or with blanks to fill in
/// @param prose share that end as sentences do
/// @param headers whether it begins as an e-mail or a letter does
/// @param verse whether it is broken into short lines that mostly begin with a capital and end without a full stop
record TextShape(
        int lines,
        double meanLength,
        double turns,
        int speakers,
        double codeLines,
        double codeSigns,
        double items,
        double cells,
        double logLines,
        double fields,
        double prose,
        boolean headers,
        boolean verse) {

    private static final Pattern TURN =
            Pattern.compile("^\\W{0,3}([A-Za-z][\\w .'-]{0,24}?)\\s?(\\(\\d[\\d:]*\\)|\\[[\\d:]+])?\\W{0,2}: +\\S.*");
    private static final Pattern CODE = Pattern.compile(
            "^\\s*(import |from [\\w.]+ import |#(include|define|undef|pragma|if|ifdef|ifndef|elif|else|endif)\\b|extern |"
                    + "package |using |def \\w+\\(|class \\w+|public |private |func |fn |"
                    + "return\\b|if ?\\(|for ?\\(|while ?\\(|else\\b|\\}|\\{|</?\\w+|//|/\\*|\\*/|@\\w+|let |const |var |"
                    + "SELECT |INSERT |CREATE |elif |try[:{]?|\"[\\w$.-]+\" ?: ).*|.*[;{}]\\s*$|"
                    + "^\\s+\\w+(\\.\\w+)*\\(.*\\)\\s*$|^\\s*[\\w.\\[\\]@]+ ?[-+*]?= ?[^=].*|"
                    + "^\\s*(if|for|while|with|elif|except|async) .*: *(#.*)?|"
                    + "^\\s+(raise|assert|yield|del|pass|break|continue|nonlocal|global|self)\\b.*|"
                    + "^\\s*(\\[[\\w.\"-]+]|def \\w+|end)\\s*$");
    /// What the words and signs of [#CODE] begin with.
    private static final String CODE_FIRST = "ifpudcrwelvtSIC#{}</*@\"[";

    /// 1 at the signs that are frequent in code.
    private static final byte[] CODE_SIGNS = new byte[128];

    static {
        "{}[]();$\\".chars().forEach(sign -> CODE_SIGNS[sign] = 1);
    }

    private static final Pattern ITEM = Pattern.compile("^\\s*([-*•+]|\\d{1,3}[.)]|[a-z][.)])\\s+\\S.*");
    private static final Pattern LOG =
            Pattern.compile("^\\W?(\\d{4}-\\d\\d-\\d\\d[T ]|\\d\\d:\\d\\d:\\d\\d|\\w{3} +\\d+ \\d\\d:\\d\\d:\\d\\d|"
                    + "(TRACE|DEBUG|INFO|WARN(ING)?|ERROR|FATAL)\\b).*");
    private static final Pattern FIELD =
            Pattern.compile("^\\s*[A-Z][\\w /]{1,30}:( ?_{2,}.*| \\S{1,40}( \\S+){0,3}|\\s*)$");
    private static final Pattern HEADER = Pattern.compile(
            "(?s)^\\s*(From|To|Subject|Date|Sent|Message-ID|Received|Delivered-To|Return-Path|Reply-To): .*|^\\s*(Dear|Hi|Hello) [\\w .']{1,40},\\s*\\n.*");
    private static final int MOST_LINES = 200;

    /// Fewer lines than that between comments say nothing.
    private static final int LEAST_BARE = 4;

    static TextShape of(String text) {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .map(line -> line.length() > 160 ? line.substring(0, 160) : line)
                .toList();
        List<String> speakers = lines.stream()
                .filter(line -> line.contains(": "))
                .map(TURN::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .toList();
        long distinct = speakers.stream().distinct().count();
        boolean talk = distinct >= 2 && distinct * 2 <= speakers.size() + 1;
        return new TextShape(
                lines.size(),
                lines.stream().mapToInt(String::length).average().orElse(0),
                talk ? (double) speakers.size() / lines.size() : 0,
                talk ? (int) distinct : 0,
                codeLines(lines),
                codeSigns(text),
                share(lines, ITEM, line -> line.charAt(0) < 'A' || line.charAt(0) > 'Z'),
                cells(lines),
                share(lines, LOG, TextShape::mayBeLog),
                share(lines, FIELD, line -> line.indexOf(':') >= 0),
                endings(lines, ".!?\"”"),
                HEADER.matcher(text.substring(0, Math.min(400, text.length()))).matches(),
                verse(lines));
    }

    private static double codeLines(List<String> lines) {
        List<String> bare = Comments.leftOut(lines);
        double all = share(lines, CODE, TextShape::mayBeCode);
        return bare.size() < LEAST_BARE || bare.size() == lines.size()
                ? all
                : Math.max(all, share(bare, CODE, TextShape::mayBeCode));
    }

    /// False for most lines that [#CODE] does not match.
    private static boolean mayBeCode(String line) {
        char first = line.charAt(0);
        char last = line.charAt(line.length() - 1);
        return first <= ' '
                || last <= ' '
                || CODE_FIRST.indexOf(first) >= 0
                || ";{}".indexOf(last) >= 0
                || line.indexOf('=') >= 0;
    }

    /// False for most lines that [#LOG] does not match: no digit, no level, no month and day begin them.
    private static boolean mayBeLog(String line) {
        int most = Math.min(2, line.length());
        for (int i = 0; i < most; i++) {
            char c = line.charAt(i);
            if ((c >= '0' && c <= '9') || "TDIWEF".indexOf(c) >= 0) {
                return true;
            }
        }
        return line.startsWith(" ", 3) || line.startsWith(" ", 4);
    }

    /// @param may a cheap test that every line passes which the pattern matches
    private static double share(List<String> lines, Pattern pattern, Predicate<String> may) {
        long matching = lines.stream()
                .filter(line -> may.test(line) && pattern.matcher(line).matches())
                .count();
        return lines.isEmpty() ? 0 : (double) matching / lines.size();
    }

    private static double cells(List<String> lines) {
        if (lines.isEmpty()) {
            return 0;
        }
        long rows = lines.stream().filter(line -> separators(line) >= 2).count();
        return (double) Math.max(rows, Math.max(rows(lines, ','), rows(lines, ';'))) / lines.size();
    }

    /// Lines with as many of a separator as the first has, if those are two or more.
    private static long rows(List<String> lines, char separator) {
        long columns = count(lines.getFirst(), separator);
        return columns < 2
                ? 0
                : lines.stream()
                        .filter(line -> count(line, separator) == columns)
                        .count();
    }

    private static long count(String line, char separator) {
        long count = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, at + 1)) {
            count++;
        }
        return count;
    }

    private static double codeSigns(String text) {
        int visible = 0;
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            visible += c > ' ' ? 1 : 0;
            signs += c < CODE_SIGNS.length ? CODE_SIGNS[c] : 0;
        }
        return (double) signs / Math.max(1, visible);
    }

    private static int separators(String line) {
        int count = 0;
        for (int i = 1; i < line.length() - 1; i++) {
            char c = line.charAt(i);
            count += c == '\t' || c == '|' ? 1 : 0;
            if (c == ' ' && line.charAt(i - 1) != ' ' && line.startsWith("   ", i)) {
                count++;
            }
        }
        return count;
    }

    private static double endings(List<String> lines, String marks) {
        long matching = lines.stream()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty() && marks.indexOf(line.charAt(line.length() - 1)) >= 0)
                .count();
        return lines.isEmpty() ? 0 : (double) matching / lines.size();
    }

    private static boolean verse(List<String> lines) {
        if (lines.size() < 4 || lines.stream().anyMatch(line -> line.strip().length() > 70)) {
            return false;
        }
        long capital = lines.stream()
                .filter(line -> Character.isUpperCase(line.strip().charAt(0)))
                .count();
        double words = lines.stream()
                .mapToInt(line -> line.strip().split("\\s+").length)
                .average()
                .orElse(0);
        return capital >= lines.size() * 0.7 && words >= 3 && words <= 11 && endings(lines, ",;:—-") > 0.2;
    }
}
