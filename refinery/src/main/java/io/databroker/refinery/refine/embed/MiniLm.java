package io.databroker.refinery.refine.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The sentence model all-MiniLM-L6-v2, quantised to eight bits: 384 numbers for the meaning of a text of up to
/// about a hundred words, English above all. Some dozens of texts a second on one core. Safe for use by many
/// threads.
public final class MiniLm implements AutoCloseable {

    /// Numbers of a vector.
    public static final int DIMENSIONS = 384;

    private static final int MOST_PIECES = 128;

    private final WordPieces pieces = new WordPieces();
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /// Loads the model, about 23 MB.
    ///
    /// @param threads that one call may use
    public MiniLm(int threads) {
        try (InputStream model = MiniLm.class.getResourceAsStream("/all-minilm-l6-v2-q.onnx");
                var options = new OrtSession.SessionOptions()) {
            if (model == null) {
                throw new DataBrokerException("The sentence model is missing from the program. Install it again.");
            }
            options.setIntraOpNumThreads(threads);
            session = environment.createSession(model.readAllBytes(), options);
        } catch (IOException | OrtException e) {
            throw new DataBrokerException("The sentence model cannot be loaded: " + e.getMessage(), e);
        }
    }

    /// The vector of a text, of unit length.
    public float[] embed(String text) {
        return embedAll(List.of(text)).getFirst();
    }

    /// The vectors of several texts, best of similar length.
    public List<float[]> embedAll(List<String> texts) {
        return run(texts.stream().map(text -> pieces.ids(text, MOST_PIECES)).toList());
    }

    /// The cutting of texts into pieces.
    WordPieces pieces() {
        return pieces;
    }

    /// The vectors of several texts that are cut into pieces already.
    List<float[]> run(List<long[]> texts) {
        int width = texts.stream().mapToInt(ids -> ids.length).max().orElse(0);
        var ids = LongBuffer.allocate(texts.size() * width);
        var mask = LongBuffer.allocate(texts.size() * width);
        for (int row = 0; row < texts.size(); row++) {
            for (int column = 0; column < texts.get(row).length; column++) {
                ids.put(row * width + column, texts.get(row)[column]);
                mask.put(row * width + column, 1);
            }
        }
        long[] shape = {texts.size(), width};
        var types = LongBuffer.allocate(texts.size() * width);
        try (var idTensor = OnnxTensor.createTensor(environment, ids, shape);
                var maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                var typeTensor = OnnxTensor.createTensor(environment, types, shape);
                var result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            List<float[]> vectors = new ArrayList<>(texts.size());
            for (int row = 0; row < texts.size(); row++) {
                vectors.add(mean(states[row], texts.get(row).length));
            }
            return vectors;
        } catch (OrtException e) {
            throw new DataBrokerException("The sentence model failed: " + e.getMessage(), e);
        }
    }

    private static float[] mean(float[][] states, int length) {
        float[] mean = new float[DIMENSIONS];
        for (int i = 0; i < length; i++) {
            for (int d = 0; d < DIMENSIONS; d++) {
                mean[d] += states[i][d];
            }
        }
        return Vectors.normalise(mean);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new DataBrokerException("The sentence model cannot be closed: " + e.getMessage(), e);
        }
    }
}
