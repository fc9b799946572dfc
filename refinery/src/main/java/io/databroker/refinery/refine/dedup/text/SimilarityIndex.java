package io.databroker.refinery.refine.dedup.text;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Workers;
import io.databroker.refinery.refine.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Texts of all times in a folder, so that new ones are compared with them without reading those again: near
/// copies, and passages taken over.
///
/// Texts are numbered as they come and never leave. They lie in parts that never change; parts that together are at
/// least half as large as the one before them are merged with it, so that there are about as many parts as the
/// number of texts has binary digits, and each text is written again about as often (the logarithmic method,
/// Bentley and Saxe 1980). To look a text up costs a binary search for each band and each kept passage in each
/// part. About 2.3 kB of disk for a text of 200 words; the heap holds one batch, and while parts are merged 24
/// bytes for each text.
public final class SimilarityIndex implements AutoCloseable {

    private static final int BATCH_TEXTS = 1 << 13;
    private static final int BATCH_CHARACTERS = 1 << 24;
    private static final int LEAST_WORDS = 4;

    private final IndexFolder folder;
    private final List<IndexPart> parts = new ArrayList<>();

    private SimilarityIndex(IndexFolder folder) {
        this.folder = folder;
    }

    /// A text by the name under which it is to be reported.
    public record Text(String name, String text) {}

    /// Opens the index in `folder`, a new one where there is none.
    ///
    /// @throws DataBrokerException where another program uses it or a part is damaged
    public static SimilarityIndex open(Path folder) {
        return open(folder, SimilarityIndex::load);
    }

    /// The same, but where a part is damaged or of another version, everything in it goes and it is empty again.
    public static SimilarityIndex openOrRenew(Path folder) {
        return open(folder, index -> {
            try {
                index.load();
            } catch (IOException damaged) {
                index.empty();
            }
        });
    }

    /// Forgets all texts.
    public void clear() {
        try {
            empty();
        } catch (IOException e) {
            throw new DataBrokerException(
                    "The index in " + folder.path() + " cannot be emptied: " + e.getMessage() + ".", e);
        }
    }

    private void empty() throws IOException {
        parts.forEach(IndexPart::close);
        parts.clear();
        for (Path file : folder.files()) {
            Files.deleteIfExists(file);
        }
    }

    private interface Loading {
        void load(SimilarityIndex index) throws IOException;
    }

    private static SimilarityIndex open(Path folder, Loading loading) {
        var index = new SimilarityIndex(IndexFolder.open(folder));
        try {
            loading.load(index);
            return index;
        } catch (IOException e) {
            index.close();
            throw IndexFolder.unusable(folder, e);
        }
    }

    /// What a merge that was cut short left behind goes: parts that lie within another, and drafts.
    private void load() throws IOException {
        for (Path file : folder.files()) {
            String name = file.getFileName().toString();
            long first = Long.parseLong(name.substring(0, 12));
            if (name.endsWith(".draft")) {
                Files.delete(file);
            } else {
                while (!parts.isEmpty() && parts.getLast().first() == first) {
                    drop(parts.removeLast());
                }
                if (first < size()) {
                    Files.delete(file);
                } else {
                    parts.add(new IndexPart(file, first));
                }
            }
        }
    }

    /// How many texts are in it.
    public long size() {
        return parts.isEmpty() ? 0 : parts.getLast().first() + parts.getLast().size();
    }

    /// Adds texts and tells what each has in common with those before it, in this call or an earlier one. A text
    /// that is here already under the same name is not added again, and the same is told of it. Texts of fewer than
    /// four words are left out.
    ///
    /// @return how many were added
    public long add(Iterator<Text> texts, RunContext run, Consumer<Resemblance> found) {
        return extend(() -> {
            while (texts.hasNext()) {
                List<IndexedText> batch = batch(texts, run);
                tell(batch, keep(batch), _ -> true, run, found);
                merge();
            }
        });
    }

    /// Adds texts of one collection and tells what each has in common with those of others: with what was here
    /// before this call and has a name that `others` accepts. Otherwise like the other; quicker, for what comes in
    /// one call need not be searched.
    ///
    /// @return how many were added
    public long addToCollection(
            Iterator<Text> texts, Predicate<String> others, RunContext run, Consumer<Resemblance> found) {
        long before = size();
        return extend(() -> {
            while (texts.hasNext()) {
                List<IndexedText> batch = batch(texts, run);
                var numbers = keep(batch);
                tell(
                        batch,
                        Arrays.stream(numbers)
                                .map(number -> Math.min(number, before))
                                .toArray(),
                        others,
                        run,
                        found);
            }
            merge();
        });
    }

    private interface Extension {
        void run() throws IOException;
    }

    private long extend(Extension extension) {
        long before = size();
        try {
            extension.run();
        } catch (IOException e) {
            throw new DataBrokerException(
                    "The index in " + folder.path() + " cannot be extended: " + e.getMessage()
                            + ". Make room on that disk and run it again; what was added is not lost.",
                    e);
        }
        return size() - before;
    }

    private static List<IndexedText> batch(Iterator<Text> texts, RunContext run) {
        var read = new ArrayList<Text>();
        for (int characters = 0; texts.hasNext() && read.size() < BATCH_TEXTS && characters < BATCH_CHARACTERS; ) {
            read.add(texts.next());
            characters += read.getLast().text().length();
        }
        var sketched = new @Nullable IndexedText[read.size()];
        Workers.forEach(sketched.length, run.threads(), i -> {
            run.progress().checkpoint();
            int[] words = Words.of(read.get(i).text());
            if (words.length >= LEAST_WORDS) {
                sketched[i] = IndexedText.of(read.get(i).name(), words);
            } else {
                run.progress().advance(1);
            }
        });
        return Arrays.stream(sketched).filter(Objects::nonNull).toList();
    }

    /// Writes what is new of the batch into a part of its own and tells the number of each.
    private long[] keep(List<IndexedText> batch) throws IOException {
        var numbers = new long[batch.size()];
        var fresh = new ArrayList<IndexedText>();
        long next = size();
        for (int i = 0; i < numbers.length; i++) {
            long number = find(batch.get(i));
            numbers[i] = number >= 0 ? number : next + fresh.size();
            if (number < 0) {
                fresh.add(batch.get(i));
            }
        }
        if (!fresh.isEmpty()) {
            write(next, fresh.size(), fresh::get, index -> fresh.get(index).signature());
        }
        return numbers;
    }

    private void tell(
            List<IndexedText> batch,
            long[] before,
            Predicate<String> others,
            RunContext run,
            Consumer<Resemblance> told) {
        var found = new ArrayList<List<Resemblance>>();
        batch.forEach(_ -> found.add(List.of()));
        Workers.forEach(before.length, run.threads(), i -> {
            run.progress().checkpoint();
            found.set(i, new Resemblances(parts, batch.get(i), before[i], others).find());
            run.progress().advance(1);
        });
        found.forEach(each -> each.forEach(told));
    }

    private long find(IndexedText text) {
        for (IndexPart part : parts) {
            int index = part.find(text);
            if (index >= 0) {
                return part.first() + index;
            }
        }
        return -1;
    }

    private void write(long first, int size, IntFunction<IndexedText> texts, IntFunction<byte[]> signatures)
            throws IOException {
        Path file = folder.path().resolve(String.format(Locale.ROOT, "%012d-%012d.texts", first, first + size - 1));
        IndexPartWriter.write(file, size, texts, signatures);
        parts.add(new IndexPart(file, first));
    }

    private void merge() throws IOException {
        int from = parts.size() - 1;
        long texts = from < 0 ? 0 : parts.get(from).size();
        while (from > 0 && 2 * texts >= parts.get(from - 1).size()) {
            from--;
            texts += parts.get(from).size();
        }
        if (from < parts.size() - 1) {
            var merged = new MergedParts(parts.subList(from, parts.size()));
            parts.subList(from, parts.size()).clear();
            write(merged.first(), merged.size(), merged::text, merged::signature);
            for (IndexPart part : merged.parts()) {
                drop(part);
            }
        }
    }

    private static void drop(IndexPart part) throws IOException {
        part.close();
        Files.delete(part.file());
    }

    @Override
    public void close() {
        parts.forEach(IndexPart::close);
        folder.close();
    }
}
