package io.databroker.desktop.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files whose names and words run from right to left, in Arabic and Hebrew, alone and among English.
public final class FilesToTheLeft {

    /// An address in the Hebrew letter, which refining takes out.
    public static final String ADDRESS = "dana.levi@lampmail.net";

    /// The Arabic story, of which there is a copy that differs in a word.
    public static final String STORY = "الميناء القديم.txt";

    /// The Hebrew letter.
    public static final String LETTER = "מכתב.txt";

    /// An English text with an Arabic passage in it.
    public static final String MIXED = "quoted.txt";

    private static final String ARABIC = """
            يستيقظ الميناء القديم قبل المدينة. في الخامسة صباحا تكون القوارب الأولى قد أفرغت حمولتها، وتتشاجر النوارس \
            على ما يسقط بين الصناديق. يقول قبطان العبارة، الذي قطع الطريق نفسه منذ ثلاثين عاما، إن البحر لم يتغير، \
            ولكن الناس تغيروا: صاروا يسألون عن الساعة أكثر مما يسألون عن الطقس.

            بعد الظهر يهدأ كل شيء. يجلس الصيادون في الظل ويصلحون شباكهم، ويعد الأطفال 12 قاربا أبيض و 3 قوارب زرقاء، \
            ثم يعودون إلى بيوتهم (وهي قريبة) قبل أن تغيب الشمس خلف المنارة.
            """;

    private FilesToTheLeft() {}

    /// Writes the files into a folder, which is made where it is new.
    public static Path in(Path folder) throws IOException {
        Path letters = Files.createDirectories(folder.resolve("رسائل"));
        Files.writeString(letters.resolve(STORY), ARABIC);
        Files.writeString(letters.resolve("الميناء القديم، نسخة.txt"), ARABIC.replace("النوارس", "القطط"));
        Files.writeString(folder.resolve(LETTER), """
                שלום רב,

                הזמנתי מנורת קריאה ב-3 במרץ והיא הגיעה עם אהיל סדוק. אפשר לכתוב אליי לכתובת %s \
                או להתקשר אחרי שש בערב. אשמח לקבל החזר (או מנורה חדשה) עד סוף החודש, כי בלעדיה קשה מאוד לקרוא בלילה.

                תודה רבה,
                דנה
                """.formatted(ADDRESS));
        Files.writeString(folder.resolve(MIXED), """
                The captain wrote one line in the book of the harbour, and nobody has ever found a better one: \
                «يستيقظ الميناء القديم قبل المدينة، ثم ينام بعدها في المساء» (page 7). Below it somebody added the \
                Hebrew word שלום, which means peace, and a small drawing of a gull that looks at the sea.
                """);
        Files.writeString(folder.resolve("לקוחות.csv"), """
                שם,עיר,הערה,amount
                דנה לוי,חיפה,"לקוחה ותיקה, משלמת בזמן",120.50
                יוסי כהן,תל אביב,גר ברחוב הרצל 12,88
                مريم حداد,عكا,تفضل البريد,42
                """);
        return folder;
    }
}
