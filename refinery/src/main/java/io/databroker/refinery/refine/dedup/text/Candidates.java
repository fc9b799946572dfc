package io.databroker.refinery.refine.dedup.text;

import java.util.Arrays;

/// For every text the few better-ranked ones worth comparing it with, in fixed memory: 24 bytes for each text.
///
/// The first seat belongs to the best-ranked of all candidates, so that the members of a large cluster agree on
/// its centre; the other three to those whose signatures agree most, better rank first among equals. What remains
/// depends on the set of offers alone, neither on their order nor on the thread they come from.
final class Candidates {

    private static final int SEATS = 4;
    private static final int LOCKS = 1 << 10;

    private final SketchFile sketches;
    private final int[] places;
    private final int[] partners;
    private final short[] agreements;
    private final Object[] locks = new Object[LOCKS];

    Candidates(SketchFile sketches, int[] places) {
        this.sketches = sketches;
        this.places = places;
        this.partners = new int[SEATS * sketches.size()];
        this.agreements = new short[SEATS * sketches.size()];
        Arrays.fill(partners, -1);
        Arrays.setAll(locks, i -> new Object());
    }

    /// Receives one candidate.
    interface Visitor {
        void visit(int index, int partner, int agreement);
    }

    /// Considers two texts, provided that at least `least` rows of their signatures agree.
    void offer(int a, int b, int least) {
        int index = places[a] > places[b] ? a : b;
        int partner = index == a ? b : a;
        synchronized (locks[index % LOCKS]) {
            if (isSeated(index, partner)) {
                return;
            }
        }
        int agreement = sketches.agreement(index, partner);
        if (agreement >= least) {
            synchronized (locks[index % LOCKS]) {
                if (!isSeated(index, partner)) {
                    seat(index, partner, (short) agreement);
                }
            }
        }
    }

    private boolean isSeated(int index, int partner) {
        for (int seat = SEATS * index; seat < SEATS * (index + 1); seat++) {
            if (partners[seat] == partner) {
                return true;
            }
        }
        return false;
    }

    private void seat(int index, int partner, short agreement) {
        int first = SEATS * index;
        if (partners[first] < 0 || places[partner] < places[partners[first]]) {
            int unseated = partners[first];
            short its = agreements[first];
            partners[first] = partner;
            agreements[first] = agreement;
            if (unseated >= 0) {
                insert(first, unseated, its);
            }
        } else {
            insert(first, partner, agreement);
        }
    }

    private void insert(int first, int partner, short agreement) {
        for (int seat = first + 1; seat < first + SEATS; seat++) {
            if (partners[seat] < 0 || beats(partner, agreement, seat)) {
                int unseated = partners[seat];
                short its = agreements[seat];
                partners[seat] = partner;
                agreements[seat] = agreement;
                if (unseated < 0) {
                    return;
                }
                partner = unseated;
                agreement = its;
            }
        }
    }

    private boolean beats(int partner, short agreement, int seat) {
        return agreement != agreements[seat] ? agreement > agreements[seat] : places[partner] < places[partners[seat]];
    }

    /// All candidates, in order of texts.
    void forEach(Visitor visitor) {
        for (int seat = 0; seat < partners.length; seat++) {
            if (partners[seat] >= 0) {
                visitor.visit(seat / SEATS, partners[seat], agreements[seat]);
            }
        }
    }
}
