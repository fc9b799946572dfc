package io.databroker.desktop.ui;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.InputEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;

/// Another program on the same screen, with files to drag: `FilesFromAfar FOLDER FILE…` drags the files to the
/// middle of the screen with a real mouse, and leaves `before.png`, `hover.png` and `after.png` in the folder.
final class FilesFromAfar {

    private static final int STEPS = 25;

    private FilesFromAfar() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        List<File> files = Arrays.stream(arguments).skip(1).map(File::new).toList();
        SwingUtilities.invokeAndWait(() -> show(files));
        var robot = new Robot();
        robot.setAutoDelay(30);
        var screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        int x = screen.width / 2;
        int y = screen.height / 2;
        robot.delay(1000);
        ImageIO.write(
                robot.createScreenCapture(screen),
                "png",
                folder.resolve("before.png").toFile());
        robot.mouseMove(60, 40);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int i = 0; i <= STEPS; i++) {
            robot.mouseMove(60 + (x - 60) * i / STEPS, 40 + (y - 40) * i / STEPS);
        }
        robot.delay(2000);
        ImageIO.write(
                robot.createScreenCapture(screen),
                "png",
                folder.resolve("hover.png").toFile());
        robot.mouseMove(x + 3, y + 3);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.delay(4000);
        ImageIO.write(
                robot.createScreenCapture(screen),
                "png",
                folder.resolve("after.png").toFile());
        System.exit(0);
    }

    private static void show(List<File> files) {
        var label = new JLabel("files");
        label.setTransferHandler(new TransferHandler() {
            @Override
            public int getSourceActions(JComponent component) {
                return COPY;
            }

            @Override
            protected Transferable createTransferable(JComponent component) {
                return new Files(files);
            }
        });
        label.addMouseMotionListener(new MouseAdapter() {
            @Override
            public void mouseDragged(MouseEvent event) {
                label.getTransferHandler().exportAsDrag(label, event, TransferHandler.COPY);
            }
        });
        var frame = new JFrame();
        frame.setUndecorated(true);
        frame.setAlwaysOnTop(true);
        frame.add(label);
        frame.setBounds(10, 10, 150, 80);
        frame.setVisible(true);
    }

    private record Files(List<File> files) implements Transferable {

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(DataFlavor.javaFileListFlavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (!isDataFlavorSupported(flavor)) {
                throw new UnsupportedFlavorException(flavor);
            }
            return files;
        }
    }
}
