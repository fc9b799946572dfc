package io.databroker.desktop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShortcutsTest {

    private static final Shortcuts FRESH = new Shortcuts(Map.of());

    @ParameterizedTest
    @EnumSource(Shortcut.class)
    void noTwoCommandsHaveTheSameKeysAtFirst(Shortcut command) {
        KeyCombination keys = FRESH.of(command);
        if (keys != null) {
            assertThat(FRESH.taken(command, keys)).isEmpty();
            assertThat(KeyCombination.valueOf(keys.getName())).isEqualTo(keys);
        }
        assertThat(command.title()).isNotBlank();
    }

    @Test
    void theUsersKeysTakeThePlaceOfTheOthers() {
        var own = new Shortcuts(Map.of("palette", "Shortcut+P", "undo", "", "redo", "nonsense+"));
        assertThat(Objects.requireNonNull(own.of(Shortcut.PALETTE)).getName()).isEqualTo("Shortcut+P");
        assertThat(own.of(Shortcut.UNDO)).isNull();
        assertThat(own.of(Shortcut.REDO)).isNull();
        assertThat(own.of(Shortcut.SEARCH)).isEqualTo(FRESH.of(Shortcut.SEARCH));
    }

    @Test
    void tellsWhoHasTheKeysWhereBothCouldBeMeant() {
        var keys = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
        assertThat(FRESH.taken(Shortcut.TRY_RECIPE, keys)).contains(Shortcut.PALETTE);
        assertThat(FRESH.taken(Shortcut.PALETTE, keys)).isEmpty();
        var enter = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
        assertThat(FRESH.taken(Shortcut.ACCEPT_CLUSTER, enter)).isEmpty();
        assertThat(FRESH.taken(Shortcut.SAVE_RECIPE, enter)).contains(Shortcut.RUN_RECIPE);
    }

    @Test
    void leavesTheKeysAloneThatAreNeededToTypeAndToMoveAbout() {
        assertThat(Shortcuts.fits(Shortcut.UNDO, new KeyCodeCombination(KeyCode.ENTER)))
                .isFalse();
        assertThat(Shortcuts.fits(Shortcut.UNDO, new KeyCodeCombination(KeyCode.LEFT)))
                .isFalse();
        assertThat(Shortcuts.fits(Shortcut.UNDO, new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN)))
                .isTrue();
        assertThat(Shortcuts.fits(Shortcut.UNDO, new KeyCodeCombination(KeyCode.F5)))
                .isTrue();
        assertThat(Shortcuts.fits(Shortcut.UNDO, new KeyCodeCombination(KeyCode.DIGIT1)))
                .isTrue();
        assertThat(Shortcuts.fits(Shortcut.NEXT_CLUSTER, new KeyCodeCombination(KeyCode.DIGIT1)))
                .isFalse();
    }

    @Test
    void lettersAloneMeanNothingWhileSomebodyTypes() {
        assertThat(Shortcuts.whileTyping(KeyCombination.valueOf("J"))).isFalse();
        assertThat(Shortcuts.whileTyping(KeyCombination.valueOf("Shift+J"))).isFalse();
        assertThat(Shortcuts.whileTyping(KeyCombination.valueOf("Shortcut+J"))).isTrue();
        assertThat(Shortcuts.whileTyping(KeyCombination.valueOf("F6"))).isTrue();
    }
}
