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
import java.awt.image.BufferedImage;
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
/// middle of the screen with a real mouse, and leaves `before.png`, `hover.png` and `after.png` in the folder:
/// what the screen shows once a window fills it, once the files hover over that, and once they are dropped. Ends
/// with a failure where one of these does not come.
final class FilesFromAfar {

    private static final int STEPS = 25;

    /// In milliseconds: between two looks at the screen, and until the window is given up.
    private static final int PERIOD = 250;

    private static final int PATIENCE = 180_000;

    /// So many looks that show the same are a screen at rest.
    private static final int CALM = 6;

    private FilesFromAfar() {}

    public static void main(String[] arguments) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> System.exit(1));
        drag(
                Path.of(arguments[0]),
                Arrays.stream(arguments).skip(1).map(File::new).toList());
        System.exit(0);
    }

    private static void drag(Path folder, List<File> files) throws Exception {
        var robot = new Robot();
        robot.setAutoDelay(30);
        var screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        var nothing = new BufferedImage(screen.width, screen.height, BufferedImage.TYPE_INT_RGB);
        awaitChange(robot, screen, nothing);
        SwingUtilities.invokeAndWait(() -> show(files));
        BufferedImage before = awaitChange(robot, screen, nothing);
        ImageIO.write(before, "png", folder.resolve("before.png").toFile());
        int x = screen.width / 2;
        int y = screen.height / 2;
        robot.mouseMove(60, 40);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int i = 0; i <= STEPS; i++) {
            robot.mouseMove(60 + (x - 60) * i / STEPS, 40 + (y - 40) * i / STEPS);
        }
        BufferedImage hover = awaitChange(robot, screen, before);
        ImageIO.write(hover, "png", folder.resolve("hover.png").toFile());
        robot.mouseMove(x + 3, y + 3);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        BufferedImage after = awaitChange(robot, screen, hover);
        ImageIO.write(after, "png", folder.resolve("after.png").toFile());
    }

    /// Looks until the screen is another than it was and has come to rest.
    private static BufferedImage awaitChange(Robot robot, Rectangle screen, BufferedImage was) {
        BufferedImage last = was;
        int calm = 0;
        for (int waited = 0; waited < PATIENCE; waited += PERIOD) {
            robot.delay(PERIOD);
            BufferedImage now = robot.createScreenCapture(screen);
            calm = difference(last, now) < .001 ? calm + 1 : 0;
            if (calm >= CALM && difference(was, now) > .02) {
                return now;
            }
            last = now;
        }
        throw new IllegalStateException("The screen stays as it was.");
    }

    /// The share of pixels that differ.
    static double difference(BufferedImage one, BufferedImage other) {
        long count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                count += (one.getRGB(x, y) & 0xFFFFFF) == (other.getRGB(x, y) & 0xFFFFFF) ? 0 : 1;
            }
        }
        return (double) count / one.getWidth() / one.getHeight();
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
