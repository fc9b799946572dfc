package io.databroker.desktop.ui.kit;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// Lays its children out in as many equally wide columns as there is room for, so that no room is left at the side.
/// The widest of what the children would like to have is the least width of a column. The children of a row are
/// equally high, or, where they are packed, each child goes to the column that is shortest so far.
public class Columns extends FlowPane {

    private int most = Integer.MAX_VALUE;
    private boolean packed;

    /// As many columns as fit.
    public Columns() {}

    /// @param most how many columns there are at most
    public Columns(int most, Node... children) {
        this.most = most;
        getChildren().setAll(children);
    }

    public boolean isPacked() {
        return packed;
    }

    /// For FXML: whether columns are filled without regard to rows.
    public void setPacked(boolean packed) {
        this.packed = packed;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? computePrefWidth(-1) : width, false);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    /// @param put whether the children are moved to their places
    /// @return the height that they take
    private double arrange(double width, boolean put) {
        List<Node> children = getManagedChildren();
        Insets insets = getInsets();
        double room = width - insets.getLeft() - insets.getRight();
        int columns = columns(children, room);
        double step = (room + gap()) / columns;
        var bottoms = new double[columns];
        Arrays.fill(bottoms, snapSpaceY(insets.getTop() - getVgap()));
        for (int i = 0; i < children.size(); i++) {
            int at = packed ? shortest(bottoms) : i % columns;
            if (!packed && at == 0) {
                Arrays.fill(bottoms, Arrays.stream(bottoms).max().orElse(0));
            }
            int end = packed ? i + 1 : Math.min(i - at + columns, children.size());
            double x = snapPositionX(insets.getLeft() + at * step);
            double column = snapPositionX(insets.getLeft() + (at + 1) * step) - gap() - x;
            double height = height(children.subList(packed ? i : i - at, end), column);
            double y = bottoms[at] + snapSpaceY(getVgap());
            bottoms[at] = y + height;
            if (put) {
                children.get(i).resizeRelocate(x, snapPositionY(y), column, height);
            }
        }
        return Arrays.stream(bottoms).max().orElse(0) + insets.getBottom();
    }

    private static int shortest(double[] bottoms) {
        int shortest = 0;
        for (int column = 1; column < bottoms.length; column++) {
            shortest = bottoms[column] < bottoms[shortest] ? column : shortest;
        }
        return shortest;
    }

    /// How many columns fit beside each other.
    private int columns(List<Node> children, double room) {
        double least = 1;
        for (Node child : children) {
            least = Math.max(least, snapSizeX(child.prefWidth(-1)));
        }
        return Math.clamp((int) ((room + gap()) / (least + gap())), 1, most);
    }

    private double gap() {
        return snapSpaceX(getHgap());
    }

    private double height(List<Node> nodes, double width) {
        double height = 0;
        for (Node node : nodes) {
            height = Math.max(height, snapSizeY(Math.max(node.minHeight(width), node.prefHeight(width))));
        }
        return height;
    }
}
