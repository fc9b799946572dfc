package io.databroker.benchmarks;

import io.databroker.refinery.decode.Content;
import io.databroker.refinery.refine.ItemView;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import java.util.List;

/// Sketches alone, as a grouping sees them; the empty ones are left out.
record PictureView(List<byte[]> sketches) implements ItemView {

    @Override
    public long size() {
        return sketches.stream().filter(sketch -> sketch.length > 0).count();
    }

    @Override
    public void forEachSketch(SketchVisitor visitor) {
        for (int i = 0; i < sketches.size(); i++) {
            if (sketches.get(i).length > 0) {
                visitor.visit(i, sketches.get(i));
            }
        }
    }

    @Override
    public Item item(long ordinal) {
        throw new UnsupportedOperationException("There are sketches only");
    }

    @Override
    public Content content(long ordinal) {
        throw new UnsupportedOperationException("There are sketches only");
    }

    @Override
    public Rank rank(long ordinal) {
        return new Rank(0, 0, 0, new Digest(0, 0, 0, 0), ordinal);
    }
}
