/// The documents of a package: cards and metadata for people, catalogues, loaders and auditors.
///
/// Facts about a package flow in, JSON and Markdown flow out. No document knows anything that is not in the facts,
/// and what the facts do not say is written as unknown. Called by the package builder.
@NullMarked
package io.databroker.refinery.packaging.card;

import org.jspecify.annotations.NullMarked;
