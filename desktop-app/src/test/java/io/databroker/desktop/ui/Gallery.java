package io.databroker.desktop.ui;

import java.io.IOException;

/// The states of one screen that pictures are taken of: empty, full, busy, failed.
public interface Gallery {

    /// Makes each state real and takes its pictures.
    void take(Camera camera) throws IOException;
}
