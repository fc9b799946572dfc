package io.databroker.refinery.refine.compliance.personal;

/// How a number must begin for its expression to be worth trying: a few comparisons instead of an expression that
/// fails.
///
/// @param least digits of the whole number, at least
/// @param shortest first run of digits, or of letters where it begins with one
/// @param longest the same, at most
/// @param next what may follow that run, `a` for any letter; empty for anything
record Lead(int least, int shortest, int longest, String next) {

    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    static final Lead ANY = digits(0);

    /// Anything with so many digits.
    static Lead digits(int least) {
        return new Lead(least, 1, ANY_LENGTH, "");
    }

    /// A first run of so many digits or letters.
    static Lead run(int shortest, int longest) {
        return new Lead(0, shortest, longest, "");
    }

    /// The same with what may follow it.
    static Lead run(int shortest, int longest, String next) {
        return new Lead(0, shortest, longest, next);
    }

    /// How a number in a text begins.
    ///
    /// @param digits that it can have, at most
    /// @param run length of its first run of digits or letters
    /// @param next character after that run, 0 at the end of the text
    record Start(int digits, int run, char next) {

        static Start of(String text, int start, int digits) {
            boolean letters = Character.isLetter(text.charAt(start));
            int end = start + 1;
            while (end < text.length()
                    && (letters ? Character.isLetter(text.charAt(end)) : Character.isDigit(text.charAt(end)))) {
                end++;
            }
            return new Start(digits, end - start, end < text.length() ? text.charAt(end) : 0);
        }
    }

    boolean allows(Start start) {
        return start.digits >= least && start.run >= shortest && start.run <= longest && follows(start.next);
    }

    private boolean follows(char sign) {
        return next.isEmpty() || next.indexOf(Character.isLetter(sign) ? 'a' : sign) >= 0;
    }
}
