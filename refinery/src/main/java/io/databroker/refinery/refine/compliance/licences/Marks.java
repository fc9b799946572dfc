package io.databroker.refinery.refine.compliance.licences;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Finding.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Short marks of terms, in the plain form of a text.
final class Marks {

    private static final Pattern SPDX =
            Pattern.compile("spdx-license-identifier: ?\\(?([a-z0-9.+-]+(?: (?:and|or|with) \\(?[a-z0-9.+-]+\\)?)*)");
    private static final Pattern SPDX_PART = Pattern.compile("[a-z0-9.+-]+");
    private static final Pattern CC_URL =
            Pattern.compile("creativecommons\\.org/licenses/(by(?:-nc)?(?:-nd|-sa)?)/(\\d\\.\\d)");
    private static final Pattern CC_NAME = Pattern.compile("(?:creative commons|\\bcc)[ -](?:attribution|by)\\b"
            + "([- ](?:noncommercial|non-commercial|nc))?([- ](?:noderivatives|noderivs|no-derivatives|nd)"
            + "|[- ](?:sharealike|share-alike|share alike|sa))?[ -](?:v?(\\d\\.\\d)|international|unported|licen)");
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?:copyright|©|\\(c\\))(?: ?(?:©|\\(c\\)|copyright))?[ :]{0,2}(?:19|20)\\d\\d[^.;\\n]{0,80}");
    private static final Pattern RESERVED = Pattern.compile("all rights (?:are )?reserved");
    private static final Pattern OPT_OUT = Pattern.compile("\\bnoai\\b|\\bnoimageai\\b|tdm-reservation\"?[ :=]{1,3}"
            + "(?:content=)?[\"' ]{0,2}1|\\btdm-policy\\b|user-agent: ?(?:gptbot|ccbot|google-extended|claudebot|bytespider"
            + "|anthropic-ai|applebot-extended|perplexitybot)\\b[^a-z]{0,4}disallow: ?/"
            + "|(?:may|must|shall|can) ?not be used (?:for|to|in)(?: the)? train(?:ing)?\\b"
            + "|(?:reserves?|reserved|prohibited|prohibits?|opt(?:s|ed)? out of)[^.]{0,60}text and data mining"
            + "|text and data mining[^.]{0,60}(?:reserved|prohibited|not permitted|forbidden)");

    private static final double CERTAIN = .98;
    private static final double LIKELY = .92;

    private Marks() {}

    static List<Finding> find(Plain plain) {
        var findings = new ArrayList<Finding>();
        spdx(plain, findings);
        creativeCommons(plain, findings);
        each(COPYRIGHT, "copyright", LIKELY, plain, findings);
        each(RESERVED, "all_rights_reserved", CERTAIN, plain, findings);
        each(OPT_OUT, "opt_out", LIKELY, plain, findings);
        return findings;
    }

    private static void each(Pattern pattern, String type, double probability, Plain plain, List<Finding> findings) {
        Matcher matcher = pattern.matcher(plain.text());
        while (matcher.find()) {
            findings.add(finding(type, plain, matcher, probability));
        }
    }

    private static void spdx(Plain plain, List<Finding> findings) {
        Matcher matcher = SPDX.matcher(plain.text());
        while (matcher.find()) {
            Matcher part = SPDX_PART.matcher(matcher.group(1));
            while (part.find()) {
                if (!List.of("and", "or", "with").contains(part.group())) {
                    int start = plain.start(matcher.start(1) + part.start());
                    int end = plain.end(matcher.start(1) + part.end());
                    findings.add(new Finding(
                            "spdx:" + Licences.canonical(part.group()), null, start, end, CERTAIN, Action.REPORTED));
                }
            }
        }
    }

    private static void creativeCommons(Plain plain, List<Finding> findings) {
        Matcher url = CC_URL.matcher(plain.text());
        while (url.find()) {
            String id = "CC-" + url.group(1).toUpperCase(Locale.ROOT) + "-" + url.group(2);
            findings.add(finding("spdx:" + id, plain, url, CERTAIN));
        }
        Matcher name = CC_NAME.matcher(plain.text());
        while (name.find()) {
            String kind = name.group(2) == null ? "" : name.group(2).contains("n") ? "-ND" : "-SA";
            String version = name.group(3) == null ? "" : "-" + name.group(3);
            String id = "CC-BY" + (name.group(1) == null ? "" : "-NC") + kind + version;
            findings.add(finding("spdx:" + id, plain, name, LIKELY));
        }
    }

    private static Finding finding(String type, Plain plain, Matcher matcher, double probability) {
        return new Finding(
                type, null, plain.start(matcher.start()), plain.end(matcher.end()), probability, Action.REPORTED);
    }
}
