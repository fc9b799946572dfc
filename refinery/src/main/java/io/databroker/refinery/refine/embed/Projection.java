package io.databroker.refinery.refine.embed;

/// How much word pieces point in a direction.
///
/// @param direction [StaticVectors#DIMENSIONS] numbers
/// @param ofPieces the product with each piece's vector
public record Projection(float[] direction, float[] ofPieces) {}
