package io.databroker.refinery.refine.compliance.personal;

import io.databroker.model.catalog.Finding;
import io.databroker.refinery.refine.compliance.Overlaps;
import java.util.ArrayList;
import java.util.List;

/// Finds personal data in text.
///
/// Two layers look at the same tokens. Patterns cover what has a form of its own (addresses of the net, numbers,
/// dates): a cheap test picks the few tokens that can begin one, a bounded expression reads it, a checksum or
/// the words around it settle its probability. The tagger finds what has none (names, places, organisations,
/// addresses): a small conditional random field, which also reads the patterns that were proven. Of findings
/// that overlap the likelier stays, then the longer. Linear in the length of the text; safe for use by many
/// threads; the same text gives the same findings.
public final class PersonalData {

    private static final double LEAST = .5;
    private static final Tagger TAGGER = Tagger.load();

    private PersonalData() {}

    /// Everything that is more likely personal data than not, by position and without overlap.
    public static List<Finding> find(CharSequence text) {
        return find(text, LEAST);
    }

    /// Everything that is personal data with at least this probability, by position and without overlap.
    public static List<Finding> find(CharSequence text, double leastProbability) {
        return find(text, leastProbability, TAGGER);
    }

    /// The same with a tagger that is not the shipped one.
    static List<Finding> find(CharSequence text, double leastProbability, Tagger tagger) {
        Tokens tokens = Tokens.of(text.toString());
        List<Hit> patterns = Patterns.find(tokens);
        var findings = new ArrayList<Finding>();
        patterns.forEach(hit -> findings.add(hit.toFinding()));
        tagger.find(tokens, Patterns.proven(tokens, patterns)).forEach(hit -> findings.add(hit.toFinding()));
        return Overlaps.strongest(findings).stream()
                .filter(finding -> finding.probability() >= leastProbability)
                .toList();
    }
}
