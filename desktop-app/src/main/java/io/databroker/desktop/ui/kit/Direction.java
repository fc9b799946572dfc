package io.databroker.desktop.ui.kit;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Which way words run: languages from left to right or from right to left, texts as their first letter that has a
/// direction does; paths and figures always to the right.
///
/// The toolkit's layout of text on Linux fails, with an exception, where a line ends within words that run to the
/// left as long as these are one piece to it, and puts points and commas on the wrong side of such words where they
/// come from another font. So such words are made into pieces: into nodes of their own in a text flow ([#fill]),
/// which mends both, and by marks that show nothing and spaces that do not break in the one text of a label
/// ([#breakable]), which mends the first.
public final class Direction {

    private static final char TO_THE_RIGHT = '\u200e';

    /// No letter before this one, the first Hebrew sign, runs to the left.
    private static final char FIRST = '\u0590';

    private static final char NO_BREAK_SPACE = '\u00a0';

    /// Letters in a row that may be one piece.
    private static final int LONGEST = 20;

    /// Where words that run to the left have to be made into pieces.
    private static final boolean PIECES =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");

    /// Pieces take the toolkit so many times as long to lay out as a text of one piece, and ever longer.
    private static final int COST = 12;

    private static final int MOST = 20_000;

    /// The width of a wide letter, in pixels.
    private static final double LETTER = 11;

    private Direction() {}

    /// The way a window in this language runs.
    public static NodeOrientation of(Locale language) {
        return ULocale.forLocale(language).isRightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT;
    }

    /// The way a text runs; that of what lies around it where no letter says.
    public static NodeOrientation of(String text) {
        return text.codePoints()
                .filter(letter -> runsRight(letter) || runsLeft(letter))
                .mapToObj(letter -> runsLeft(letter) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT)
                .findFirst()
                .orElse(NodeOrientation.INHERIT);
    }

    /// Whether the window runs to the left.
    static boolean isWindowToTheLeft() {
        return of(Locale.getDefault(Locale.Category.DISPLAY)) == NodeOrientation.RIGHT_TO_LEFT;
    }

    /// Whether a text has letters that run to the left.
    public static boolean hasLeft(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= FIRST && runsLeft(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the lines of a text can be broken where neither pieces nor marks are put into it, or where there may
    /// be less room than a word takes.
    public static boolean canWrap(String text) {
        return !PIECES || !hasLeft(text);
    }

    /// A path, an address or figures, whose parts follow each other from left to right whatever their letters and
    /// whatever the language.
    public static String toTheRight(String text) {
        boolean left = hasLeft(text);
        if (!left && !isWindowToTheLeft()) {
            return text;
        }
        String parts = left ? text.replaceAll("([/\\\\.#!:])", "\u200e$1\u200e") : text;
        return TO_THE_RIGHT + parts + TO_THE_RIGHT;
    }

    /// A name within a sentence: what comes after one that runs to the left stays after it.
    static String within(String name) {
        return hasLeft(name) && !isWindowToTheLeft() ? TO_THE_RIGHT + name + TO_THE_RIGHT : name;
    }

    /// A text whose lines can be broken in a label that runs as the text does.
    public static String breakable(String text) {
        if (!PIECES || !hasLeft(text)) {
            return text;
        }
        boolean left = of(text) == NodeOrientation.RIGHT_TO_LEFT;
        var broken = new StringBuilder();
        int letters = 0;
        for (int at = 0; at < text.length(); at++, letters++) {
            char letter = text.charAt(at);
            boolean joins = letter == ' ' && isBesideLeft(text, at, 1);
            boolean after = joins && isBesideLeft(text, at, -1);
            if (letter == TO_THE_RIGHT) {
                letters = 0;
            }
            if (after && (left || letters > LONGEST)) {
                broken.append(letter).append(TO_THE_RIGHT);
                letters = 0;
            } else {
                broken.append(joins && (left || after) ? NO_BREAK_SPACE : letter);
                letters = after || letter != ' ' ? letters : 0;
            }
        }
        return broken.toString();
    }

    /// How many letters of a text a flow shows without holding the window up.
    ///
    /// @param wanted how many it would be of a text that runs to the right
    public static int most(String text, int wanted) {
        return PIECES && hasLeft(text) ? Math.min(wanted / COST, MOST) : wanted;
    }

    /// Lets a label with letters that run to the left run as its text does. A path does so to the right, but begins
    /// where lines begin.
    static void turn(Labeled label, String text) {
        if (hasLeft(text)) {
            NodeOrientation way = of(text);
            label.setNodeOrientation(way);
            label.setAlignment(
                    isWindowToTheLeft() && way == NodeOrientation.LEFT_TO_RIGHT ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        }
    }

    /// Cuts a path in front where there is no room, since its end tells more.
    public static void cutInFront(Labeled path) {
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setEllipsisString(TO_THE_RIGHT + "…" + TO_THE_RIGHT);
    }

    /// The width of the longest word of a text that runs to the left, at least, in pixels.
    static double roomForAWord(String text) {
        int most = 0;
        int letters = 0;
        for (int at = 0; at < text.length(); at++) {
            letters = isOfLeft(text.charAt(at)) ? letters + 1 : 0;
            most = Math.max(most, letters);
        }
        return Math.min(most, LONGEST) * LETTER;
    }

    /// Shows a text in a flow that runs as the text does.
    public static void fill(TextFlow flow, String whole, List<? extends Node> parts) {
        flow.setNodeOrientation(of(whole));
        flow.getChildren().setAll(parts);
    }

    /// The nodes of a part of a text in a flow: one, or one for each word and for what lies between words where
    /// letters run to the left.
    ///
    /// @param style of all of them, none where it is empty
    public static List<Text> nodes(String part, String style) {
        return pieces(part).stream()
                .map(piece -> {
                    var node = new Text(piece);
                    if (!style.isEmpty()) {
                        node.getStyleClass().add(style);
                    }
                    return node;
                })
                .toList();
    }

    private static List<String> pieces(String text) {
        if (!PIECES || !hasLeft(text)) {
            return List.of(text);
        }
        var pieces = new ArrayList<String>();
        int start = 0;
        for (int at = 1; at < text.length(); at++) {
            boolean wasLeft = isOfLeft(text.charAt(at - 1));
            boolean isLeft = isOfLeft(text.charAt(at));
            boolean ends = Character.isWhitespace(text.charAt(at - 1)) && !Character.isWhitespace(text.charAt(at));
            if (ends || isLeft != wasLeft || (isLeft && at - start >= LONGEST)) {
                pieces.add(text.substring(start, at));
                start = at;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /// Whether a letter runs to the left, or is a mark on one that may.
    private static boolean isOfLeft(char letter) {
        return runsLeft(letter) || Character.getDirectionality(letter) == Character.DIRECTIONALITY_NONSPACING_MARK;
    }

    /// Whether the nearest letter on that side runs to the left.
    private static boolean isBesideLeft(String text, int from, int step) {
        for (int at = from; at >= 0 && at < text.length(); at += step) {
            if (runsLeft(text.charAt(at)) || runsRight(text.charAt(at))) {
                return runsLeft(text.charAt(at));
            }
        }
        return false;
    }

    private static boolean runsRight(int letter) {
        return Character.getDirectionality(letter) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static boolean runsLeft(int letter) {
        byte way = Character.getDirectionality(letter);
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
