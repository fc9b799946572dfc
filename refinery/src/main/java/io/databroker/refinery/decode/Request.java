package io.databroker.refinery.decode;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/// What a worker is asked to do.
///
/// @param file to read
/// @param output to write where the task writes a file
/// @param textLimit most characters of a document's text
record Request(Task task, Path file, Path output, int textLimit) {

    void write(DataOutputStream out) throws IOException {
        Wire.writeString(out, task.name());
        Wire.writeString(out, file.toString());
        Wire.writeString(out, output.toString());
        out.writeInt(textLimit);
    }

    static Request read(DataInputStream in) throws IOException {
        return new Request(
                Task.valueOf(Wire.readString(in)),
                Path.of(Wire.readString(in)),
                Path.of(Wire.readString(in)),
                in.readInt());
    }
}
