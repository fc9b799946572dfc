package io.databroker.refinery.refine.compliance.personal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Personal data that has a form of its own, found in one pass over the tokens.
///
/// A token without a digit, an `@`, a colon or an inner dot costs one comparison. The others are tried against
/// the few shapes that can begin there; each looks a bounded distance ahead, so the whole is linear in the text.
final class Patterns {

    private static final int LONGEST_NUMBER = 40;
    private static final double PROVEN = .8;
    private static final int FEWEST_DIGITS = 7;
    private static final List<PersonalType> KINDS = List.of(PersonalType.values());
    private static final Set<PersonalType> CONTEXTUAL = EnumSet.of(PersonalType.POSTCODE, PersonalType.AGE);

    private final Tokens tokens;
    private final String text;
    private final List<Hit> hits = new ArrayList<>();

    private Patterns(Tokens tokens) {
        this.tokens = tokens;
        this.text = tokens.text;
    }

    /// All that the text may hold, overlaps included.
    static List<Hit> find(Tokens tokens) {
        var patterns = new Patterns(tokens);
        int coveredTo = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.start(i) >= coveredTo) {
                coveredTo = Math.max(coveredTo, patterns.at(i));
            }
        }
        return patterns.hits;
    }

    /// For each token, a number for the kind of the form that it is surely part of, or 0.
    static int[] proven(Tokens tokens, List<Hit> hits) {
        int[] proven = new int[tokens.size()];
        for (Hit hit : hits) {
            if (hit.probability() >= PROVEN && !CONTEXTUAL.contains(hit.type())) {
                for (int t = tokens.at(hit.start()); t < tokens.size() && tokens.start(t) < hit.end(); t++) {
                    proven[t] = 1 + KINDS.indexOf(hit.type());
                }
            }
        }
        return proven;
    }

    /// Looks at one token and says up to where nothing else need be looked for.
    private int at(int token) {
        int start = tokens.start(token);
        return switch (tokens.kind(token)) {
            case Tokens.SIGN -> sign(token, start);
            case Tokens.LETTERS -> {
                add(Calendar.at(tokens, token));
                yield beginsColons(token) ? colons(start) : start;
            }
            case Tokens.DIGITS -> number(token, start);
            case Tokens.MIXED ->
                beginsColons(token) ? Math.max(colons(start), mixed(token, start)) : mixed(token, start);
            default -> start;
        };
    }

    private int sign(int token, int start) {
        char sign = text.charAt(start);
        boolean inside = token > 0 && tokens.joined(token) && token + 1 < tokens.size() && tokens.joined(token + 1);
        if (sign == '@') {
            return add(Addresses.email(tokens, start));
        }
        if (sign == ':' && text.startsWith("//", start + 1)) {
            return add(Addresses.url(text, start));
        }
        if (sign == '.' && inside && tokens.kind(token + 1) != Tokens.DIGITS) {
            return add(Addresses.domain(text, start));
        }
        return start;
    }

    private boolean beginsColons(int token) {
        int length = tokens.end(token) - tokens.start(token);
        if (length > 4
                || token + 1 >= tokens.size()
                || (tokens.joined(token) && text.charAt(tokens.start(token) - 1) == ':')) {
            return false;
        }
        char next = tokens.first(token + 1);
        return tokens.joined(token + 1)
                && (next == ':' || next == '-')
                && Character.digit(tokens.first(token), 16) >= 0;
    }

    private int colons(int start) {
        return add(Addresses.colons(text, start));
    }

    private int number(int token, int start) {
        if (tokens.end(token) - start > LONGEST_NUMBER || isInsideNumber(start)) {
            return start;
        }
        int from = start;
        if (from > 0 && text.charAt(from - 1) == '(') {
            from--;
        }
        if (from > 0 && text.charAt(from - 1) == '+') {
            from--;
        }
        int end = beginsColons(token) ? colons(start) : start;
        Context near = near(start);
        var as = Lead.Start.of(text, start, digits(start));
        end = Math.max(end, shapes(NumberShapes.SHORT, start, as, near));
        if (as.digits() < FEWEST_DIGITS) {
            return end;
        }
        for (Shape shape : NumberShapes.LONG) {
            end = Math.max(end, add(shape.at(tokens, start, as, near)));
            if (from < start && shape.type() == PersonalType.PHONE) {
                end = Math.max(end, add(shape.at(tokens, from, as, near)));
            }
        }
        return end;
    }

    private Context near(int start) {
        return Context.around(tokens, start, Math.min(text.length(), start + Shape.REACH));
    }

    private int shapes(List<Shape> shapes, int start, Lead.Start as, Context near) {
        int end = start;
        for (Shape shape : shapes) {
            end = Math.max(end, add(shape.at(tokens, start, as, near)));
        }
        return end;
    }

    /// How many digits a number that begins here can have: up to two letters in a row, or a sign that joins none.
    private int digits(int start) {
        int most = Math.min(text.length(), start + Shape.REACH);
        int digits = 0;
        boolean letter = false;
        for (int i = start; i < most; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && !(Character.isLetter(c) && !letter) && " ./()-+".indexOf(c) < 0) {
                break;
            }
            letter = Character.isLetter(c);
            digits += digit ? 1 : 0;
        }
        return digits;
    }

    private boolean isInsideNumber(int start) {
        if (start < 2) {
            return false;
        }
        char before = text.charAt(start - 1);
        return (before == '.' || before == ',') && Character.isDigit(text.charAt(start - 2));
    }

    private int mixed(int token, int start) {
        if (tokens.end(token) - start > Shape.REACH) {
            return start;
        }
        Context near = near(start);
        var as = Lead.Start.of(text, start, digits(start));
        if (!Character.isDigit(text.charAt(start))) {
            return shapes(NumberShapes.LETTERED, start, as, near);
        }
        int end = shapes(NumberShapes.SHORT, start, as, near);
        return as.digits() < FEWEST_DIGITS ? end : Math.max(end, shapes(NumberShapes.LONG, start, as, near));
    }

    /// Keeps a hit; says where one that is all but certain ends.
    private int add(@Nullable Hit hit) {
        if (hit == null) {
            return 0;
        }
        hits.add(hit);
        return hit.probability() > .9 ? hit.end() : 0;
    }
}
