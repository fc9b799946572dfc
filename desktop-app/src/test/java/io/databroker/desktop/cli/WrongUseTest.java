package io.databroker.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is typed wrongly ends with a message that says what would be right, with the status that scripts go by,
/// and leaves nothing behind.
class WrongUseTest {

    @TempDir
    Path folder;

    private Seller seller;

    @BeforeEach
    void writeFiles() throws IOException {
        seller = new Seller(folder.resolve("library"));
        Files.writeString(folder.resolve("file.txt"), "The ferry was late again.");
        Files.writeString(folder.resolve("bad.yaml"), "name: [\nstages");
        Files.writeString(folder.resolve("odd.yaml"), "name: odd\ntitle: Odd\nstages:\n- stage: dance\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2 | dance | no command 'dance'
            2 | items | DATASET
            2 | items demo --verdict fine | kept, changed or dropped
            2 | items demo --limit few | 'few'
            2 | decide demo | Say what to decide
            2 | decide demo --keep x | 'x' is no item's id
            2 | inspect FOLDER/file.txt | Say what to look for
            2 | inspect FOLDER/file.txt --language --index FOLDER/i | give both
            2 | check --from FOLDER | give both
            2 | verify FOLDER --threads 0 | from 1 to 256
            2 | refine FOLDER/file.txt | --out
            2 | refine FOLDER/file.txt --out FOLDER/out | --i-have-the-rights
            2 | refine FOLDER/file.txt --dry-run 0 --i-have-the-rights | from 1
            2 | refine FOLDER/file.txt --out FOLDER/out --format wax | 'wax'
            1 | refine FOLDER/none --out FOLDER/out --i-have-the-rights | no file or folder
            1 | refine FOLDER/file.txt --out FOLDER/file.txt --i-have-the-rights | cannot be made
            1 | refine FOLDER/file.txt --out FOLDER/out --recipe soup --i-have-the-rights | clean-text
            1 | refine FOLDER/file.txt --out FOLDER/out --recipe FOLDER/bad.yaml --i-have-the-rights | recipe
            1 | refine FOLDER/file.txt --out FOLDER/out --recipe FOLDER/odd.yaml --i-have-the-rights | dance
            1 | refine FOLDER/file.txt --out FOLDER/out --name A/B --i-have-the-rights | 'a-b' would be
            1 | refine FOLDER/file.txt --out FOLDER/out --license-file FOLDER/none --i-have-the-rights | none
            1 | refine FOLDER/file.txt --out FOLDER/out --split all=0.5 --i-have-the-rights | split
            1 | import FOLDER/none --dataset demo --i-have-the-rights | no file or folder
            1 | items unknown | databroker datasets
            1 | runs unknown | databroker datasets
            1 | report unknown | databroker datasets
            1 | restore unknown --out FOLDER/out | databroker datasets
            1 | export unknown --out FOLDER/out | databroker datasets
            1 | verify FOLDER/none | no file or folder
            1 | inspect FOLDER/none --language | no file
            1 | inspect FOLDER/file.txt --language | --lines
            1 | recipes soup | clean-text
            """)
    void endsWithAMessageAndAStatus(int status, String line, String message) {
        Object[] words = Arrays.stream(line.split(" "))
                .map(word -> word.replace("FOLDER", folder.toString()))
                .toArray();
        Seller.Result result = seller.run(words);
        assertThat(result.err())
                .contains("error: ")
                .contains(message)
                .doesNotContain("Exception")
                .doesNotContain("should not have failed");
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isEqualTo(status);
        assertThat(seller.run("datasets").out()).as("what is left behind").contains("is empty");
    }

    @Test
    void everyCommandTellsItsVersionAndTeachesItsUseWithoutAWarning() {
        List<String> commands = seller.run("--help")
                .out()
                .lines()
                .filter(line -> line.matches("  [a-z]+ {2,}.*") && !line.startsWith("  help "))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(commands).hasSizeGreaterThan(10).allSatisfy(command -> {
            assertThat(seller.run("help", command).out())
                    .startsWith("Usage: databroker " + command)
                    .doesNotContain("WARN");
            assertThat(seller.run(command, "--version").out()).startsWith("databroker ");
        });
    }
}
