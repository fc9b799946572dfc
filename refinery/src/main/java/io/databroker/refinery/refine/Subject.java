package io.databroker.refinery.refine;

import io.databroker.model.catalog.Assessment;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.store.Item;

/// An item on its way through the stages.
///
/// @param item where it came from
/// @param content as the stages before left it
/// @param assessment what the stages before found out
public record Subject(Item item, Content content, Assessment assessment) {}
