package io.databroker.refinery.refine.quality.training;

import java.util.List;
import java.util.SplittableRandom;

/// Text that does not belong there: page furniture, advertising, markup. Each kind has two lists, so that a model
/// that learned from one is tested on the other.
final class Insertions {

    private static final List<List<String>> FURNITURE = List.of(
            List.of(
                    "Home | About | Contact | Site map",
                    "We use cookies to give you the best experience. Accept all cookies",
                    "Copyright 2019 Example Media Ltd. All rights reserved.",
                    "Sign up for our newsletter",
                    "Share on Facebook Share on Twitter Pin it",
                    "Privacy Policy - Terms of Use",
                    "Click here to read more",
                    "Posted in News | 14 Comments",
                    "Skip to main content",
                    "Log in or register to post comments",
                    "Please enable JavaScript in your browser.",
                    "Add to cart  View wishlist  Checkout"),
            List.of(
                    "Menu Search Login Register",
                    "This site uses cookies. By continuing to browse you agree to our use of cookies.",
                    "© 2021 Daily Sample. All Rights Reserved. Powered by WordPress",
                    "Subscribe to our mailing list for updates",
                    "Follow us on Instagram, LinkedIn and Twitter",
                    "Terms and Conditions | Cookie Policy | Disclaimer",
                    "Continue reading...",
                    "Tags: related, popular, archives",
                    "Previous post  Next post",
                    "Leave a reply. Your email address will not be published.",
                    "Advertisement",
                    "12 likes 3 shares"));
    private static final List<List<String>> ADVERTISING = List.of(
            List.of(
                    "BUY NOW!!! Limited offer, 80% discount",
                    "Click here to claim your FREE prize",
                    "Cheap pills online, no prescription",
                    "You have WON a cash bonus, call 0800 555 123 now!",
                    "Earn $5000 a week from home, guaranteed",
                    "best casino bonus best poker best betting"),
            List.of(
                    "ORDER TODAY and save 70% $$$",
                    "Congratulations! You were selected for an exclusive deal",
                    "Viagra cialis discount pharmacy www.example-pharmacy.com",
                    "Txt WIN to 80085 for a free ringtone!!",
                    "Make money fast with this amazing crypto investment",
                    "replica watches cheap rolex free shipping"));
    private static final List<List<String>> TAGS = List.of(
            List.of(
                    "<br/>",
                    "<p class=\"body\">",
                    "</p>",
                    "&nbsp;",
                    "<div>",
                    "</div>",
                    "<a href=\"/page.html\">",
                    "</a>"),
            List.of(
                    "<br>",
                    "<span style=\"color:red\">",
                    "</span>",
                    "&amp;",
                    "<li>",
                    "</li>",
                    "<td width=\"20\">",
                    "&#160;"));

    private Insertions() {}

    static String boilerplate(String text, double severity, SplittableRandom random, int list) {
        return between(text, 0.1 + 0.9 * severity, 12, random, FURNITURE.get(list), "\n");
    }

    static String spam(String text, double severity, SplittableRandom random, int list) {
        return between(text, 0.1 + 0.9 * severity, 12, random, ADVERTISING.get(list), " ");
    }

    static String markup(String text, double severity, SplittableRandom random, int list) {
        return between(text, 0.06 + 0.5 * severity, 2, random, TAGS.get(list), "");
    }

    /// Puts phrases between the words: one at least, else before every `step`-th word with this chance.
    private static String between(
            String text, double chance, int step, SplittableRandom random, List<String> phrases, String around) {
        String[] words = text.split("(?<= )");
        int sure = random.nextInt(words.length);
        var out = new StringBuilder(text.length() * 2);
        for (int i = 0; i < words.length; i++) {
            double draw = random.nextDouble();
            String phrase = phrases.get(random.nextInt(phrases.size()));
            if (i == sure || (i % step == 0 && draw < chance)) {
                out.append(around).append(phrase).append(around);
            }
            out.append(words[i]);
        }
        return out.toString();
    }
}
