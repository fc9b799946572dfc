package io.databroker.refinery.refine.quality;

/// The few word lists behind the features, English where nothing else is said, looked up by hash.
///
/// Lists are our own: function words of a grammar book, words that published rule sets name, words that mark
/// advertising and web page furniture.
final class Lexicon {

    static final int GOPHER = 1;
    static final int FUNCTION = 1 << 1;
    static final int SPAM = 1 << 2;
    static final int BOILERPLATE = 1 << 3;
    static final int JAVASCRIPT = 1 << 4;
    static final int LOREM = 1 << 5;
    static final int POLICY_KIND = 1 << 6;
    static final int POLICY = 1 << 7;
    static final int COOKIES = 1 << 8;
    static final int USE = 1 << 9;
    static final int TERMS = 1 << 10;
    static final int FLAGGED = 1 << 11;
    static final int LEADS_ON = 1 << 12;
    static final int COUNTER = 1 << 13;

    private static final String FUNCTION_WORDS =
            "a about after all also an and any are as at be because been before being "
                    + "between both but by can could did do does each for from had has have he her here him his how i if in into is "
                    + "it its just like made make many may me more most much must my no not now of on one only or other our out over "
                    + "own said same she should since so some still such than that the their them then there these they this those "
                    + "through to too under up us very was we were what when where which while who will with would you your";
    private static final String LEADING_ON =
            "a an the of and or to in on at by for from with is was are were be been that "
                    + "which who whose because if than as into und der die das mit von de la le les et des el los y en di il che";
    private static final String SPAM_WORDS =
            "free win winner won cash prize bonus casino viagra cialis pills discount offer offers "
                    + "cheap buy order click guaranteed guarantee urgent limited deal deals lottery jackpot claim earn income investment "
                    + "bitcoin crypto loan loans credit weight miracle amazing unbelievable subscribe unsubscribe call txt sms ringtone "
                    + "act congratulations selected exclusive promo sale percent shipping replica rolex pharmacy betting poker";
    private static final String BOILERPLATE_WORDS =
            "cookie cookies privacy copyright reserved subscribe newsletter login logout "
                    + "signin signup register menu sitemap homepage navigation advertisement advertisements sponsored facebook twitter "
                    + "instagram linkedin pinterest share tweet follow comments reply trackback permalink powered wordpress rss faq "
                    + "contact terms disclaimer skip javascript browser download click unsubscribe accept previous next archives "
                    + "categories tags related popular posts cart checkout wishlist";

    private static final int MASK = 2047;
    private static final long[] KEYS = new long[MASK + 1];
    private static final int[] FLAGS = new int[MASK + 1];

    static {
        put(GOPHER, "the be to of and that have with");
        put(FUNCTION, FUNCTION_WORDS);
        put(LEADS_ON, LEADING_ON);
        put(SPAM, SPAM_WORDS);
        put(BOILERPLATE, BOILERPLATE_WORDS);
        put(JAVASCRIPT, "javascript");
        put(LOREM, "lorem");
        put(POLICY_KIND, "privacy cookie");
        put(POLICY, "policy");
        put(COOKIES, "cookies");
        put(USE, "use uses of");
        put(TERMS, "terms");
        put(FLAGGED, "porn porno sex xxx nude nudes fuck fucking shit bitch cunt whore slut cock dick");
        put(
                COUNTER,
                "likes shares comments retweets reposts quotes bookmarks upvotes downvotes downloads views followers");
    }

    private Lexicon() {}

    /// What the word with this [#hash] is; 0 for none of the lists.
    static int flags(long hash) {
        return FLAGS[slot(hash)];
    }

    /// The hash of a word in lower case.
    static long hash(String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = next(hash, word.charAt(i));
        }
        return hash;
    }

    static long next(long hash, char c) {
        return (hash ^ c) * 0x100000001B3L + 0x9E37;
    }

    private static int slot(long hash) {
        int at = (int) ((hash * 0x9E3779B97F4A7C15L) >>> 40) & MASK;
        while (KEYS[at] != 0 && KEYS[at] != hash) {
            at = (at + 1) & MASK;
        }
        return at;
    }

    private static void put(int flag, String words) {
        for (String word : words.split(" ")) {
            long hash = hash(word);
            KEYS[slot(hash)] = hash;
            FLAGS[slot(hash)] |= flag;
        }
    }
}
