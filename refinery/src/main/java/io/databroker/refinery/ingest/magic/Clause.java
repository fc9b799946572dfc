package io.databroker.refinery.ingest.magic;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Something that may be true of the first bytes of a file.
sealed interface Clause {

    boolean matches(Head head);

    /// How many bytes it is about; of two clauses that are true, the larger one tells more.
    int size();

    /// The byte that a file must begin with for it to be true, in [0, 255]; -1 where several will do.
    default int start() {
        return -1;
    }

    /// A text that begins somewhere from `from` to `to`, both inclusive.
    final class Text implements Clause {

        private final int from;
        private final int to;
        private final byte[] text;
        private final byte[] mask;
        private final boolean anyCase;
        private final boolean telling;

        /// @param mask which bits are compared, for every byte of the text
        /// @param anyCase whether capital letters of the file are taken for small ones
        Text(int from, int to, byte[] text, byte[] mask, boolean anyCase) {
            this.from = from;
            this.to = to;
            this.mask = mask;
            this.anyCase = anyCase;
            this.text = text.clone();
            boolean whole = to > from;
            for (int i = 0; i < text.length; i++) {
                this.text[i] &= mask[i];
                whole &= mask[i] == -1;
            }
            telling = whole;
        }

        @Override
        public boolean matches(Head head) {
            if (head.size() < from + text.length || (telling && !head.mayHold(text))) {
                return false;
            }
            int last = Math.min(to, head.size() - 1);
            for (int start = from; start <= last; start++) {
                if (isAt(head, start)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isAt(Head head, int start) {
            for (int i = 0; i < text.length; i++) {
                byte masked = (byte) (head.at(start + i) & mask[i]);
                if ((anyCase ? Head.small(masked) : masked) != text[i]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int size() {
            return text.length;
        }

        @Override
        public int start() {
            boolean exact = to == 0 && text.length > 0 && mask[0] == -1 && !anyCase;
            return exact ? text[0] & 0xff : -1;
        }
    }

    /// An expression that is true of the 8,192 characters from one of the places `from` to `to`, both inclusive.
    record Expression(int from, int to, Pattern pattern, int size) implements Clause {

        private static final int SEEN = 8192;
        private static final int ZEROS = 64;

        @Override
        public boolean matches(Head head) {
            if (head.size() < from) {
                return false;
            }
            Matcher matcher = pattern.matcher(head);
            int last = Math.min(to, Math.max(from, head.size()));
            int start = from;
            while (start <= last && !matcher.region(start, start + SEEN).lookingAt()) {
                start = isAnchored() ? start + 1 : next(matcher, start + 1, last, head.size());
            }
            return start <= last;
        }

        private boolean isAnchored() {
            return from == to || pattern.pattern().indexOf('^') >= 0;
        }

        /// The next place where it may be true; no expression of the table is about many zeros behind the end.
        private static int next(Matcher matcher, int start, int last, int end) {
            int seen = Math.max(start, Math.min(last + SEEN, end + ZEROS));
            return matcher.region(start, seen).find() ? matcher.start() : last + 1;
        }
    }

    /// Both are true.
    record Both(Clause first, Clause second) implements Clause {

        @Override
        public boolean matches(Head head) {
            return first.matches(head) && second.matches(head);
        }

        @Override
        public int size() {
            return first.size() + second.size();
        }

        @Override
        public int start() {
            return Math.max(first.start(), second.start());
        }
    }

    /// At least `needed` of them are true.
    record AtLeast(int needed, List<Clause> clauses) implements Clause {

        @Override
        public boolean matches(Head head) {
            int met = 0;
            for (Clause clause : clauses) {
                met += clause.matches(head) ? 1 : 0;
                if (met >= needed) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public int size() {
            return clauses.stream().mapToInt(Clause::size).max().orElse(0);
        }
    }
}
