package io.databroker.refinery.decode;

import io.databroker.model.catalog.Sentence;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/// The main of a worker process: answers requests from standard input on standard output until the input ends.
final class WorkerMain {

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream pipe = System.out;
        System.setOut(System.err);
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(new BufferedOutputStream(pipe, 1 << 16));
        while (true) {
            try {
                answer(in, out);
            } catch (EOFException parentIsGone) {
                return;
            }
            out.flush();
        }
    }

    private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
        Request request = Request.read(in);
        try {
            work(request, out);
        } catch (UndecodableException e) {
            out.writeByte(Wire.REFUSED);
            Wire.write(out, e.sentence());
        } catch (StackOverflowError e) {
            out.writeByte(Wire.REFUSED);
            Wire.write(
                    out,
                    Sentence.of(
                            "nested_too_deeply",
                            "The {noun} is nested too deeply.",
                            "noun",
                            request.task().noun()));
        }
    }

    /// Computes the answer whole before its first byte is written.
    private static void work(Request request, DataOutputStream out) throws IOException {
        Path file = request.file();
        switch (request.task()) {
            case DOCUMENT -> {
                DocumentText document = Documents.read(file, request.textLimit());
                out.writeByte(Wire.DONE);
                Wire.write(out, document);
            }
            case PARQUET -> {
                long rows = ParquetRows.write(file, request.output());
                out.writeByte(Wire.DONE);
                out.writeLong(rows);
            }
            case OUTLINE -> {
                MediaOutline outline = MediaFile.outline(file);
                out.writeByte(Wire.DONE);
                Wire.write(out, outline);
            }
            case AUDIO -> {
                AudioContent audio = AudioDecoding.decode(file);
                out.writeByte(Wire.DONE);
                Wire.write(out, audio);
            }
            case VIDEO -> {
                VideoContent video = VideoDecoding.decode(file);
                out.writeByte(Wire.DONE);
                Wire.write(out, video);
            }
        }
    }
}
