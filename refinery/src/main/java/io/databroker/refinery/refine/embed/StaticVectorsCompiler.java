package io.databroker.refinery.refine.embed;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Distils the sentence model into one vector for each word piece, for [StaticVectors]. Run by the build; does
/// nothing where the file is already there.
///
/// Each piece goes through the model by itself; the vectors are centred, turned to their principal axes, cut to
/// [StaticVectors#DIMENSIONS], and weighted by a / (a + p), p the piece's frequency by Zipf's law from its place in
/// the vocabulary (Arora, Liang and Ma, 2017; the idea of distilling is Model2Vec's).
public final class StaticVectorsCompiler {

    private static final int BATCH = 256;
    private static final int FIRST_WORD = 1996;
    private static final double RARE = 2e-4;

    private StaticVectorsCompiler() {}

    /// @param arguments the file to write
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (var model = new MiniLm(Runtime.getRuntime().availableProcessors());
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
            write(model, out);
        }
        Files.move(draft, file);
    }

    private static void write(MiniLm model, DataOutputStream out) throws IOException {
        List<Map.Entry<String, Integer>> pieces = model.pieces().vocabulary().entrySet().stream()
                .filter(entry -> entry.getValue() >= FIRST_WORD)
                .filter(entry -> Character.isLetterOrDigit(
                        entry.getKey().charAt(entry.getKey().length() - 1)))
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .toList();
        List<float[]> points = new ArrayList<>();
        for (int from = 0; from < pieces.size(); from += BATCH) {
            points.addAll(model.run(pieces.subList(from, Math.min(pieces.size(), from + BATCH)).stream()
                    .map(entry -> new long[] {WordPieces.FIRST, entry.getValue(), WordPieces.LAST})
                    .toList()));
        }
        centre(points);
        float[][] axes = PrincipalAxes.of(points, StaticVectors.DIMENSIONS);
        out.writeInt(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            out.writeUTF(pieces.get(i).getKey());
            out.write(quantise(points.get(i), axes, weight(i)));
        }
    }

    private static double weight(int rank) {
        double frequency = 0.1 / (rank + 2.7);
        return RARE / (RARE + frequency);
    }

    private static void centre(List<float[]> points) {
        float[] mean = new float[MiniLm.DIMENSIONS];
        for (float[] point : points) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += point[d] / points.size();
            }
        }
        for (float[] point : points) {
            for (int d = 0; d < mean.length; d++) {
                point[d] -= mean[d];
            }
        }
    }

    private static byte[] quantise(float[] point, float[][] axes, double weight) {
        byte[] bytes = new byte[axes.length];
        for (int a = 0; a < axes.length; a++) {
            bytes[a] = (byte) Math.clamp(Math.round(Vectors.dot(point, axes[a]) * weight * 256), -127, 127);
        }
        return bytes;
    }
}
