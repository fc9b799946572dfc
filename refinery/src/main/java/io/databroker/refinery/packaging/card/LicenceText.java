package io.databroker.refinery.packaging.card;

/// `LICENSE.md`: the licence as the seller gave it.
final class LicenceText {

    private LicenceText() {}

    static String of(PackageFacts facts) {
        var plan = facts.plan();
        if (plan.card().licenceText() != null) {
            return "Licence: " + facts.licence() + "\n\n"
                    + plan.card().licenceText().strip() + "\n";
        }
        if (plan.card().licence() == null) {
            return "Licence: unknown\n\nThe seller has named no licence. Ask before you use the data.\n";
        }
        String url = facts.licenceUrl();
        String where = url.startsWith("https:") ? "Its text: <" + url + ">" : "Its text was not supplied.";
        return "Licence: " + facts.licence() + "\n\n" + where + "\n";
    }
}
